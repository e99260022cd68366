import * as vscode from 'vscode';
import { builtInTypes, type CorpusEntity } from '../../core/index.js';
import { displayLanguage, subtypeName, typeName } from '../messages.js';
import { iconOf } from '../curation/entityItems.js';

/** An entity in a list to choose from. */
export interface EntityItem extends vscode.QuickPickItem {
  readonly entity: CorpusEntity;
}

/** The name of an entity in the person's language. */
export function labelOf({ labels }: CorpusEntity): string {
  return labels[displayLanguage()];
}

/** Entities to choose from: the most named first. What is typed is looked for in both languages and in the type. */
export function entityItems(entities: readonly CorpusEntity[]): EntityItem[] {
  const { t } = vscode.l10n;
  return [...entities]
    .sort((a, b) => b.mentions - a.mentions || (a.id < b.id ? -1 : 1))
    .map((entity) => {
      const label = labelOf(entity);
      const other = entity.labels[displayLanguage() === 'de' ? 'en' : 'de'];
      const kind = entity.subtype === undefined ? typeName(entity.type, []) : subtypeName(entity.subtype);
      const count =
        entity.articles === 1
          ? t('{0} in one article', entity.mentions)
          : t('{0} in {1} articles', entity.mentions, entity.articles);
      return {
        label: `$(${iconOf(entity.type)}) ${label}`,
        description: [...(other === label ? [] : [other]), kind, count].join(' · '),
        entity,
      };
    });
}

/** A button of a list that shows entities of one type only. */
interface TypeButton extends vscode.QuickInputButton {
  readonly type: string;
}

/**
 * Asks for entities; buttons narrow the list to one type. Nothing where the person gave up.
 *
 * @param several whether more than one may be chosen
 */
export function pickEntities(
  entities: readonly CorpusEntity[],
  title: string,
  several: boolean,
): Promise<readonly CorpusEntity[] | undefined> {
  const pick = vscode.window.createQuickPick<EntityItem>();
  const types = [...new Set([...builtInTypes, ...entities.map(({ type }) => type)])];
  const buttons = types.map((type): TypeButton => ({
    type,
    iconPath: new vscode.ThemeIcon(iconOf(type)),
    tooltip: vscode.l10n.t('Only this type: {0}', typeName(type, [])),
  }));
  const all = entityItems(entities);
  let shown: string | undefined;
  pick.title = title;
  pick.placeholder = several
    ? vscode.l10n.t('Choose two or more')
    : vscode.l10n.t('Whose mentions? Type a part of the name.');
  pick.canSelectMany = several;
  pick.matchOnDescription = true;
  pick.items = all;
  pick.buttons = buttons;
  return new Promise((resolve) => {
    const subscription = vscode.Disposable.from(
      pick,
      pick.onDidTriggerButton((button) => {
        const type = buttons.find((one) => one === button)?.type;
        shown = shown === type ? undefined : type;
        const chosen = pick.selectedItems;
        pick.items = shown === undefined ? all : all.filter(({ entity }) => entity.type === shown);
        pick.selectedItems = pick.items.filter((item) => chosen.includes(item));
      }),
      pick.onDidAccept(() => {
        resolve(pick.selectedItems.map(({ entity }) => entity));
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
