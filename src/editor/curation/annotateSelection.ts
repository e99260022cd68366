import * as vscode from 'vscode';
import {
  type AnnotationEdit,
  isSameSpan,
  namingOf,
  placeAt,
  sameWords,
  type Span,
  takeAs,
} from '../../core/index.js';
import type { AnnotationActs } from '../acts/annotationActs.js';
import type { Acts } from '../acts/acts.js';
import { analystName } from '../analysts/analyst.js';
import type { Articles } from '../articles.js';
import type { GlossaryPlaces } from '../glossary/glossaryPlaces.js';
import { reviewerOf } from '../review/reviewTarget.js';
import { changeFor } from './glossaryCommands.js';
import { LabelPick, type Labelling } from './labelPick.js';
import { type SelectedWords, selectedWords } from './selectedWords.js';

/** What the commands below work with. */
interface Services {
  readonly articles: Articles;
  readonly places: GlossaryPlaces;
  readonly acts: Acts;
  readonly annotationActs: AnnotationActs;
}

/** The commands that annotate what is selected: asking for the label, or with the one that was chosen last. */
export function registerAnnotateSelection(services: Services): vscode.Disposable {
  const pick = new LabelPick();
  return vscode.Disposable.from(
    pick,
    vscode.commands.registerCommand('policyAnnotator.annotateSelection', async (...args: unknown[]) => {
      const selected = await selectedWords(services.articles, args);
      if (selected === undefined) return;
      const { document, view, span, words } = selected;
      const analyst = await analystName(document.uri);
      if (analyst === undefined) return;
      const lookUp = await services.articles.lookUp(document);
      const elsewhere = otherPlaces(selected, analyst).length;
      const labelling = await pick.ask({ view, lookUp, span, words, elsewhere });
      if (labelling !== undefined) await annotate(services, selected, analyst, labelling);
    }),
    vscode.commands.registerCommand('policyAnnotator.repeatLabel', async () => {
      const { last } = pick;
      if (last === undefined) {
        void vscode.window.showInformationMessage(
          vscode.l10n.t('There is no label to repeat yet. Run “Annotate Selection…” first.'),
        );
        return;
      }
      const selected = await selectedWords(services.articles, []);
      const analyst = selected && (await analystName(selected.document.uri));
      if (selected === undefined || analyst === undefined) return;
      await annotate(services, selected, analyst, { label: last, options: new Set() });
    }),
  );
}

/** Stores the annotation, those of the same words elsewhere, and the entry in the glossary, as was asked for. */
async function annotate(
  services: Services,
  selected: SelectedWords,
  analyst: string,
  { label, options }: Labelling,
): Promise<void> {
  const { document, view, span, words } = selected;
  const entered = options.has('withNote') ? await askNote(words) : '';
  if (entered === undefined) return;
  const note = entered.trim() === '' ? undefined : entered;
  const { index, language } = view;
  const curated = { index, language, lookUp: await services.articles.lookUp(document) };
  const naming = options.has('toGlossary') ? namingOf(curated, label, words) : undefined;
  const entity = naming?.entity ?? label.entity;
  const others = options.has('everywhere') ? otherPlaces(selected, analyst) : [];
  const reviewer = reviewerOf(view, analyst);
  const reading = { type: label.type, entity };
  const take = (place: Span, said?: string): AnnotationEdit[] =>
    takeAs(reviewer, placeAt(reviewer, place), reading, said);
  const edits = [...take(span, note), ...others.flatMap((place) => take(place))];
  await services.annotationActs.run(document, {
    title: vscode.l10n.t('Annotate “{0}” as “{1}”', words, label.name),
    analyst,
    edits,
    version: view.version,
  });
  if (naming?.change === undefined) return;
  const title = vscode.l10n.t('Add “{0}” to the Glossary', words);
  await changeFor(document, services.places, services.acts, { title, change: naming.change });
}

/** Where else the words stand, but for the places that the analyst has annotated already. */
function otherPlaces({ view, span, words }: SelectedWords, analyst: string): Span[] {
  const own = view.index.annotations.flatMap(({ creator, anchor }) =>
    creator === analyst && anchor.state === 'anchored' ? [anchor.span] : [],
  );
  return sameWords(view.segments, words).filter(
    (place) => !isSameSpan(place, span) && !own.some((known) => isSameSpan(known, place)),
  );
}

function askNote(words: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Note on “{0}”', words),
    prompt: vscode.l10n.t('A note in Markdown. It may stay empty.'),
    ignoreFocusOut: true,
  });
}
