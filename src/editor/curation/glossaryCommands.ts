import * as vscode from 'vscode';
import {
  additionOf,
  type EntityStub,
  type GlossaryChange,
  type GlossaryLookUp,
  isOwnId,
  type Label,
  labelChoices,
  mentionAt,
  newEntry,
  stubOf,
} from '../../core/index.js';
import type { Acts } from '../acts/acts.js';
import type { Articles } from '../articles.js';
import type { GlossaryPlaces } from '../glossary/glossaryPlaces.js';
import { typeName } from '../messages.js';
import { changeGlossary } from './changeGlossary.js';
import { type EntityItem, entityItems, type EntityOffer, isEntityItem } from './entityItems.js';
import { targetedMention, type TargetedMention } from './mentionTarget.js';
import { tellAnswered } from '../targets/answered.js';
import { askFrom } from './searchPick.js';
import { type SelectedWords, selectedWords } from './selectedWords.js';

/** What a command makes of a mention: a change of the glossary, and what it is called; nothing where the person left. */
type Curate = (target: TargetedMention) => Promise<Curation | undefined> | Curation | undefined;

interface Curation {
  readonly title: string;
  readonly change: GlossaryChange;
}

/** The commands that say something of a mention for good, in the analyst's own glossary. */
export function registerGlossaryCommands(
  articles: Articles,
  places: GlossaryPlaces,
  acts: Acts,
): vscode.Disposable {
  const register = (name: string, curate: Curate): vscode.Disposable =>
    vscode.commands.registerCommand(`policyAnnotator.${name}`, async (...args: unknown[]) => {
      const target = await targetedMention(args, articles);
      if (target === undefined) return;
      const curation = await curate(target);
      tellAnswered(args);
      if (curation !== undefined) await changeFor(target.document, places, acts, curation);
    });
  return vscode.Disposable.from(
    register('addToGlossary', addToGlossary),
    vscode.commands.registerCommand('policyAnnotator.addAlias', async (...args: unknown[]) => {
      const selected = await selectedWords(articles, args);
      if (selected === undefined) return;
      const curation = await addAlias(selected, await articles.lookUp(selected.document));
      if (curation !== undefined) await changeFor(selected.document, places, acts, curation);
    }),
    register('never', never),
    register('mergeEntities', mergeEntities),
    register('splitMention', splitMention),
    register('renameEntity', renameEntity),
  );
}

/** Changes the glossary that holds for an article, as an act that can be undone, and says what came of it. */
export async function changeFor(
  article: vscode.TextDocument,
  places: GlossaryPlaces,
  acts: Acts,
  { title, change }: Curation,
): Promise<void> {
  await acts.run({
    title,
    run: async () => {
      const undo = await changeGlossary(places.fileFor(article), change);
      say(undo === undefined ? vscode.l10n.t('The glossary says so already.') : title);
      return undo;
    },
  });
}

function addToGlossary({ curated, mention, words, label }: TargetedMention): Curation | undefined {
  const change = additionOf(curated, mention, words);
  if (change === undefined) {
    say(vscode.l10n.t('“{0}” is in the glossary already, as “{1}”.', words, label));
    return undefined;
  }
  return { title: vscode.l10n.t('Add “{0}” to the Glossary', words), change };
}

/** Says what words stand for, whether they are highlighted or not: an abbreviation often is not. */
async function addAlias(
  { view, span, words }: SelectedWords,
  lookUp: GlossaryLookUp,
): Promise<Curation | undefined> {
  const { index, language, ownTypes } = view;
  const curated = { index, language, lookUp };
  const mention = mentionAt(index, span);
  const isOther = ({ type, entity }: Label): boolean => type !== mention?.type || entity !== mention.entity;
  const choices = labelChoices(view, span, lookUp.named(words));
  const picked = await pickFrom(vscode.l10n.t('“{0}” is a name of…', words), {
    ...{ choices, lookUp, language, ownTypes },
    only: isOther,
  });
  if (picked === undefined) return undefined;
  const change: GlossaryChange = {
    kind: 'addName',
    entity: stubOf(curated, picked.chosen),
    language,
    name: words,
  };
  return { title: vscode.l10n.t('Add “{0}” as Alias of “{1}”', words, picked.chosen.name), change };
}

async function never({
  mention: { type, entity },
  words,
  label,
}: TargetedMention): Promise<Curation | undefined> {
  const items = [
    {
      label: vscode.l10n.t('The words “{0}”', words),
      description: vscode.l10n.t('in whatever case, whatever they mean'),
      name: words,
      what: words,
    },
    ...(isOwnId(entity)
      ? [
          {
            label: vscode.l10n.t('Everything that is “{0}”', label),
            description: vscode.l10n.t('by whatever name it is called'),
            name: label,
            what: { type, id: entity },
          },
        ]
      : []),
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('What is never to be highlighted?'),
    ignoreFocusOut: true,
  });
  return (
    picked && {
      title: vscode.l10n.t('Never Highlight “{0}”', picked.name),
      change: { kind: 'never', what: picked.what },
    }
  );
}

async function mergeEntities(target: TargetedMention): Promise<Curation | undefined> {
  const { curated, mention, label } = target;
  const picked = await pickFrom(
    vscode.l10n.t('“{0}” is the same as…', label),
    offerFor(target, ({ type, entity }) => type === mention.type && entity !== mention.entity),
  );
  if (picked === undefined) return undefined;
  return {
    title: vscode.l10n.t('Merge “{0}” into “{1}”', label, picked.chosen.name),
    change: { kind: 'merge', id: mention.entity, into: stubOf(curated, picked.chosen) },
  };
}

interface FreshItem extends vscode.QuickPickItem {
  readonly entry: EntityStub;
}

interface FormerItem extends vscode.QuickPickItem {
  readonly former: Label;
}

async function splitMention(target: TargetedMention): Promise<Curation | undefined> {
  const { curated, mention, words, label, view } = target;
  const { type, entity, suggestion } = mention;
  const kind = typeName(type, view.ownTypes);
  const former = suggestion !== undefined && suggestion.id !== entity ? suggestion.id : undefined;
  // What was merged into the entity is offered as what it was.
  const offer = offerFor(
    target,
    (other) => other.type !== type || (other.entity !== entity && other.entity !== former),
  );
  const formerItems: FormerItem[] =
    former === undefined
      ? []
      : [
          {
            label: `$(git-compare) ${curated.lookUp.entry(type, former)?.labels[curated.language] ?? former}`,
            description: vscode.l10n.t('as before it was merged into “{0}”', label),
            former: { type, entity: former },
          },
        ];
  const freshItem = (name: string): FreshItem => ({
    label: `$(add) ${name}`,
    description: [kind, vscode.l10n.t('new')].join(' · '),
    alwaysShow: true,
    entry: newEntry(curated, type, name, words, suggestion?.subtype),
  });
  const picked = await askFrom<EntityItem | FreshItem | FormerItem>({
    title: () => vscode.l10n.t('“{0}” is not “{1}”, but…', words, label),
    placeholder: vscode.l10n.t('Type a name of its own, or choose what it is'),
    itemsFor: (typed) => [
      ...formerItems,
      freshItem(typed.trim() === '' ? words : typed.trim()),
      ...entityItems(offer, typed),
    ],
    isItem: (item): item is EntityItem | FreshItem | FormerItem =>
      isEntityItem(item) || 'entry' in item || 'former' in item,
  });
  if (picked === undefined) return undefined;
  const title = vscode.l10n.t('Split “{0}” Off “{1}”', words, label);
  if ('former' in picked)
    return { title, change: { kind: 'unmerge', entity: { type, id: picked.former.entity } } };
  if ('entry' in picked) return { title, change: { kind: 'addEntry', entry: picked.entry } };
  const { language } = curated;
  return {
    title,
    change: { kind: 'addName', entity: stubOf(curated, picked.chosen), language, name: words },
  };
}

async function renameEntity({ curated, mention, label }: TargetedMention): Promise<Curation | undefined> {
  const { language, lookUp } = curated;
  const entered = await vscode.window.showInputBox({
    title: vscode.l10n.t('Rename “{0}”', label),
    prompt:
      language === 'de'
        ? vscode.l10n.t('What it is shown as in German. The article stays as it is.')
        : vscode.l10n.t('What it is shown as in English. The article stays as it is.'),
    value: label,
    ignoreFocusOut: true,
  });
  const name = entered?.trim() ?? '';
  if (name === '' || name === label) return undefined;
  return {
    title: vscode.l10n.t('Rename “{0}” to “{1}”', label, name),
    change: {
      kind: 'rename',
      entity: stubOf(curated, mention),
      language,
      label: name,
      builtIn: lookUp.builtIn(mention.type, mention.entity) !== undefined,
    },
  };
}

/** Asks for one of the entities of the article or the glossary, the likeliest for the mention first. */
function pickFrom(title: string, offer: EntityOffer): Promise<EntityItem | undefined> {
  return askFrom<EntityItem>({
    title: () => title,
    placeholder: vscode.l10n.t('Type to search in article and glossary'),
    itemsFor: (typed) => entityItems(offer, typed),
    isItem: isEntityItem,
  });
}

function offerFor(
  { curated, mention, view, words }: TargetedMention,
  only: (label: Label) => boolean,
): EntityOffer {
  const { language, lookUp } = curated;
  const choices = labelChoices(view, mention.span, lookUp.named(words));
  return { choices, lookUp, language, ownTypes: view.ownTypes, only };
}

const shownMilliseconds = 4000;

/** A passing word in the status bar. */
function say(text: string): void {
  vscode.window.setStatusBarMessage(text, shownMilliseconds);
}
