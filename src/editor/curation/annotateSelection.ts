import * as vscode from 'vscode';
import {
  type AnnotationEdit,
  contextOf,
  isSameSpan,
  lengthOf,
  mentionAt,
  namingOf,
  placeAt,
  sameWords,
  snapToWords,
  type Span,
  takeAs,
} from '../../core/index.js';
import type { AnnotationActs } from '../acts/annotationActs.js';
import type { Acts } from '../acts/acts.js';
import { analystName } from '../analysts/analyst.js';
import type { Articles, ArticleView } from '../articles.js';
import { fromVsCodeRange } from '../convert.js';
import type { GlossaryPlaces } from '../glossary/glossaryPlaces.js';
import { showDocument } from '../navigation.js';
import { reviewerOf } from '../review/reviewTarget.js';
import { placeIn } from '../targets/articlePlace.js';
import { targetedArticle } from '../targets/targetedArticle.js';
import { changeFor } from './glossaryCommands.js';
import { LabelPick, type Labelling } from './labelPick.js';

/** What the commands below work with. */
interface Services {
  readonly articles: Articles;
  readonly places: GlossaryPlaces;
  readonly acts: Acts;
  readonly annotationActs: AnnotationActs;
}

/** Words of an article that are to be annotated. */
interface Selected {
  readonly document: vscode.TextDocument;
  readonly view: ArticleView;
  readonly span: Span;
  readonly words: string;
}

/** The commands that annotate what is selected: asking for the label, or with the one that was chosen last. */
export function registerAnnotateSelection(services: Services): vscode.Disposable {
  const pick = new LabelPick();
  return vscode.Disposable.from(
    pick,
    vscode.commands.registerCommand('policyAnnotator.annotateSelection', async (...args: unknown[]) => {
      const selected = await selectedIn(services.articles, args);
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
      const selected = await selectedIn(services.articles, []);
      const analyst = selected && (await analystName(selected.document.uri));
      if (selected === undefined || analyst === undefined) return;
      await annotate(services, selected, analyst, { label: last, options: new Set() });
    }),
  );
}

/** Stores the annotation, those of the same words elsewhere, and the entry in the glossary, as was asked for. */
async function annotate(
  services: Services,
  selected: Selected,
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
function otherPlaces({ view, span, words }: Selected, analyst: string): Span[] {
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

/** The words that a command is told, else those that are selected; says so where there are none. */
async function selectedIn(articles: Articles, args: readonly unknown[]): Promise<Selected | undefined> {
  const place = placeIn(args);
  if (place !== undefined) await showDocument(await vscode.workspace.openTextDocument(place.article));
  const article = await targetedArticle(articles, place?.article);
  if (article === undefined) return undefined;
  const { document, view, selection } = article;
  const span = place?.span ?? (selection && spanToAnnotate(document, selection, view));
  const words = span && contextOf(view.text, span).text.trim();
  if (span === undefined || words === undefined || words === '') {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Select the words to annotate, or put the cursor into a word.'),
    );
    return undefined;
  }
  return { document, view, span, words };
}

/** The selected words, whole; else the mention or the word under the cursor. */
function spanToAnnotate(document: vscode.TextDocument, selection: Span, view: ArticleView): Span | undefined {
  if (lengthOf(selection) > 0) return snapToWords(view.text, selection);
  const mention = mentionAt(view.index, selection);
  if (mention !== undefined) return mention.span;
  const word = document.getWordRangeAtPosition(document.positionAt(selection.start));
  return word && fromVsCodeRange(document, word);
}
