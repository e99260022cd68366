import * as vscode from 'vscode';
import { builtInTypes, type CorpusEntity, createEntitySearch } from '../../core/index.js';
import { displayLanguage, mentionsInWords, subtypeName, typeName } from '../messages.js';
import { iconOf } from '../curation/entityItems.js';
import { onAccept } from '../picks/onAccept.js';

/** An entity in a list to choose from. */
export interface EntityItem extends vscode.QuickPickItem {
  readonly entity: CorpusEntity;
}

/** The name of an entity in the person's language. */
export function labelOf({ labels }: CorpusEntity): string {
  return labels[displayLanguage()];
}

/** An entity as a row: with its name in the other language, what it is, and how often it is named. */
export function entityItem(entity: CorpusEntity): EntityItem {
  const label = labelOf(entity);
  const other = entity.labels[displayLanguage() === 'de' ? 'en' : 'de'];
  const kind = entity.subtype === undefined ? typeName(entity.type, []) : subtypeName(entity.subtype);
  return {
    // What an article calls something may look like an icon.
    label: `$(${iconOf(entity.type)}) ${label.replaceAll('$(', '\\$(')}`,
    description: [...(other === label ? [] : [other]), kind, mentionsInWords(entity)].join(' · '),
    // Rows are found by `createEntitySearch`, not by the editor.
    alwaysShow: true,
    entity,
  };
}

/** A button of a list that shows entities of one type only. */
export interface TypeButton extends vscode.QuickInputButton {
  readonly type: string;
}

/** A button for each built-in type, and for each other type that one of the entities has. */
export function typeButtons(entities: readonly CorpusEntity[]): TypeButton[] {
  const types = [...new Set([...builtInTypes, ...entities.map(({ type }) => type)])];
  return types.map((type) => ({
    type,
    iconPath: new vscode.ThemeIcon(iconOf(type)),
    tooltip: vscode.l10n.t('Only this type: {0}', typeName(type, [])),
  }));
}

/** Those first that are named most. */
export function byMentions(entities: readonly CorpusEntity[]): CorpusEntity[] {
  return [...entities].sort((a, b) => b.mentions - a.mentions || (a.id < b.id ? -1 : 1));
}

/** Nobody reads further down a list. */
export const mostShown = 200;

/**
 * Asks for one of the entities, found by letters of its name; buttons narrow the list to one type. Nothing where the
 * person gave up.
 */
export function pickEntity(
  entities: readonly CorpusEntity[],
  title: string,
): Promise<CorpusEntity | undefined> {
  const pick = vscode.window.createQuickPick<EntityItem>();
  const buttons = typeButtons(entities);
  let shown: string | undefined;
  let search = createEntitySearch(entities);
  const show = (): void => {
    pick.items = search(pick.value, mostShown).map(entityItem);
  };
  pick.title = title;
  pick.placeholder = vscode.l10n.t('Whose mentions? Type a part of the name.');
  pick.buttons = buttons;
  show();
  return new Promise((resolve) => {
    const subscription = vscode.Disposable.from(
      pick,
      pick.onDidChangeValue(show),
      pick.onDidTriggerButton((button) => {
        const type = buttons.find((one) => one === button)?.type;
        shown = shown === type ? undefined : type;
        search = createEntitySearch(
          entities.filter((entity) => shown === undefined || entity.type === shown),
        );
        show();
      }),
      onAccept(pick, ({ entity }) => {
        resolve(entity);
        pick.hide();
      }),
      pick.onDidHide(() => {
        resolve(undefined);
        subscription.dispose();
      }),
    );
    pick.show();
  });
}
