import * as vscode from 'vscode';
import {
  builtInTypes,
  type EntityType,
  entityKey,
  type GlossaryLookUp,
  idFromName,
  type Label,
  labelChoices,
  ownIdFor,
  type Span,
} from '../../core/index.js';
import type { ArticleView } from '../articles.js';
import { typeName } from '../messages.js';
import { type EntityItem, foundItems, iconOf, isEntityItem, proposedItems } from './entityItems.js';
import { askFrom } from './searchPick.js';

/** What can be asked for beside the label, each with the key that toggles it. */
const options = { everywhere: 'Alt+E', toGlossary: 'Alt+G', withNote: 'Alt+N' } as const;
export type LabelOption = keyof typeof options;

/** A label with what it is shown as. */
export interface NamedLabel extends Label {
  readonly name: string;
}

/** What a person answered. */
export interface Labelling {
  readonly label: NamedLabel;
  readonly options: ReadonlySet<LabelOption>;
}

/** What is to be labelled. */
export interface ToLabel {
  readonly view: ArticleView;
  readonly lookUp: GlossaryLookUp;
  readonly span: Span;
  readonly words: string;
  /** How many other places have the same words. */
  readonly elsewhere: number;
}

/** What the glossary has of a name is likelier than another one of that name; more of it would hide what is new. */
const foundBeforeNew = 6;

interface OptionItem extends vscode.QuickPickItem {
  readonly option: LabelOption;
}

/** Asks for type and entity of words in one quick pick, and in it for what else is to be done with them. */
export class LabelPick implements vscode.Disposable {
  readonly #commands: vscode.Disposable;
  #toggle: ((option: LabelOption) => void) | undefined;
  /** What was chosen last in this window. */
  last: NamedLabel | undefined;

  constructor() {
    const register = (option: LabelOption): vscode.Disposable =>
      vscode.commands.registerCommand(`policyAnnotator.label.${option}`, () => this.#toggle?.(option));
    this.#commands = vscode.Disposable.from(
      register('everywhere'),
      register('toGlossary'),
      register('withNote'),
    );
  }

  /** Asks; nothing where the person leaves. */
  async ask(asked: ToLabel): Promise<Labelling | undefined> {
    const { view, lookUp, span, words } = asked;
    const { index, language, ownTypes } = view;
    const choices = labelChoices(view, span, lookUp.named(words), this.last);
    const likely = new Set(choices.filter(({ isLikely }) => isLikely).map(keyOf));
    const offer = { choices, lookUp, language, ownTypes };
    const types = [...builtInTypes, ...ownTypes.map(({ id }) => id)];
    const likelyType = choices[0]?.type;
    types.sort((a, b) => Number(b === likelyType) - Number(a === likelyType));
    const chosen = new Set<LabelOption>();

    const freshItem = (type: EntityType, name: string): EntityItem => {
      const isTaken = (id: string): boolean =>
        index.entity(type, id) !== undefined || lookUp.entry(type, id) !== undefined;
      const plain = idFromName(name);
      return {
        label: `$(${iconOf(type)}) ${name}`,
        description: [typeName(type, ownTypes), vscode.l10n.t('new')].join(' · '),
        alwaysShow: true,
        chosen: { type, entity: isTaken(plain) ? ownIdFor(name, isTaken) : plain, name },
      };
    };
    const answer = askFrom<EntityItem | OptionItem>({
      title: () => titleOf(words, chosen),
      placeholder: vscode.l10n.t('What is it? Type to search in article and glossary, or a name'),
      itemsFor: (typed) => {
        const proposed = proposedItems(offer);
        const isLikely = ({ chosen: label }: EntityItem): boolean => likely.has(keyOf(label));
        const likelyItems = proposed.filter(isLikely);
        const others = proposed.filter((item) => !isLikely(item));
        if (typed.trim() !== '') {
          const found = foundItems(offer, typed);
          const fresh = types.map((type) => freshItem(type, typed.trim()));
          return [
            ...likelyItems,
            ...others,
            ...found.slice(0, foundBeforeNew),
            ...fresh,
            ...found.slice(foundBeforeNew),
          ];
        }
        const fresh = types
          .map((type) => freshItem(type, words))
          // Of what is likely, another one with its name would only be taken by mistake.
          .filter((item) => !likelyItems.some(({ label }) => label === item.label));
        return [...likelyItems, ...fresh, ...optionItems(asked.elsewhere, chosen), ...others];
      },
      isItem: (item): item is EntityItem | OptionItem => isEntityItem(item) || 'option' in item,
      choose: (item) => {
        if (!('option' in item)) return true;
        toggle(chosen, item.option);
        return false;
      },
      onOpen: (refresh) => {
        this.#toggle = (option) => {
          toggle(chosen, option);
          refresh();
        };
      },
    });
    await setOpen(true);
    const item = await answer;
    this.#toggle = undefined;
    await setOpen(false);
    if (item === undefined || !isEntityItem(item)) return undefined;
    this.last = item.chosen;
    return { label: item.chosen, options: chosen };
  }

  dispose(): void {
    this.#commands.dispose();
  }
}

function keyOf({ type, entity }: Label): string {
  return entityKey({ type, id: entity });
}

function toggle(chosen: Set<LabelOption>, option: LabelOption): void {
  if (!chosen.delete(option)) chosen.add(option);
}

function titleOf(words: string, chosen: ReadonlySet<LabelOption>): string {
  const parts = [
    vscode.l10n.t('Annotate “{0}”', words),
    ...(chosen.has('everywhere') ? [vscode.l10n.t('everywhere')] : []),
    ...(chosen.has('toGlossary') ? [vscode.l10n.t('into the glossary')] : []),
    ...(chosen.has('withNote') ? [vscode.l10n.t('with a note')] : []),
  ];
  return parts.join(' · ');
}

function optionItems(
  elsewhere: number,
  chosen: ReadonlySet<LabelOption>,
): (OptionItem | vscode.QuickPickItem)[] {
  const everywhere =
    elsewhere === 1
      ? vscode.l10n.t('Everywhere in this article (one more place)')
      : vscode.l10n.t('Everywhere in this article ({0} more places)', elsewhere);
  const words: [LabelOption, string][] = [
    ...(elsewhere > 0 ? [['everywhere', everywhere] satisfies [LabelOption, string]] : []),
    ['toGlossary', vscode.l10n.t('Add to the glossary')],
    ['withNote', vscode.l10n.t('Write a note')],
  ];
  return [
    { label: vscode.l10n.t('and also'), kind: vscode.QuickPickItemKind.Separator },
    ...words.map(([option, label]) => ({
      label: `${chosen.has(option) ? '$(pass-filled)' : '$(circle-large-outline)'} ${label}`,
      description: options[option],
      option,
    })),
    { label: vscode.l10n.t('others'), kind: vscode.QuickPickItemKind.Separator },
  ];
}

async function setOpen(isOpen: boolean): Promise<void> {
  await vscode.commands.executeCommand('setContext', 'policyAnnotator.inLabelPick', isOpen);
}
