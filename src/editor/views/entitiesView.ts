import * as vscode from 'vscode';
import { type EntityOrder, mentionAt } from '../../core/index.js';
import type { Articles } from '../articles.js';
import { setKey } from '../contextKey.js';
import type { FolderIndex, IndexingProgress } from '../corpus/folderIndex.js';
import { countInWords } from '../messages.js';
import { nameOf } from '../sidecars/sidecarPlaces.js';
import { createList } from './createList.js';
import { CurrentArticle } from './currentArticle.js';
import { EntitiesTree } from './entitiesTree.js';
import { followCursor } from './followCursor.js';
import { ListChoices } from './listChoices.js';

const { t } = vscode.l10n;

/** How lists of mentions and entities may be ordered. */
export const entityOrderLabels: readonly (readonly [EntityOrder, () => string])[] = [
  ['position', () => t('By place in the article')],
  ['frequency', () => t('The most frequent first')],
  ['name', () => t('By name')],
];

/** The view of the entities that the article names, or all articles of the folder. */
export function registerEntitiesView(
  articles: Articles,
  folder: FolderIndex,
  state: vscode.Memento,
): vscode.Disposable {
  const choices = new ListChoices<EntityOrder>(
    {
      name: 'Entities',
      orderCommand: 'sortEntities',
      orderTitle: () => t('Order of the entities'),
      orders: entityOrderLabels,
    },
    state,
  );
  const current = new CurrentArticle(articles);
  const tree = new EntitiesTree(current, choices, folder);
  const { view, say } = createList('policyAnnotator.entities', tree);

  const describe = (): void => {
    const of = tree.ofFolder ? t('all articles') : current.document && nameOf(current.document.uri);
    view.description = [of, choices.filter && `“${choices.filter}”`].filter(Boolean).join(' · ');
    say(tree.ofFolder ? progressInWords(folder.progress) : '');
  };
  const refresh = (): void => {
    describe();
    void setKey('hasArticle', current.document !== undefined);
    tree.refresh();
  };
  const setScope = (ofFolder: boolean) => async (): Promise<void> => {
    tree.ofFolder = ofFolder;
    describe();
    await setKey('entitiesOfFolder', ofFolder);
  };
  refresh();

  return vscode.Disposable.from(
    view,
    tree,
    current,
    choices,
    current.onDidChange(refresh),
    choices.onDidChange(refresh),
    folder.onDidChange(() => {
      if (tree.ofFolder) refresh();
    }),
    vscode.commands.registerCommand('policyAnnotator.entitiesOfFolder', setScope(true)),
    vscode.commands.registerCommand('policyAnnotator.entitiesOfArticle', setScope(false)),
    followCursor(articles, view, async (document, { index }, selection) => {
      const mention = document === current.document ? mentionAt(index, selection) : undefined;
      return mention && tree.rowOf(mention);
    }),
  );
}

/** What the list says of articles that are not counted yet; nothing where all are. */
function progressInWords({ done, left, isLong, isCancelled }: IndexingProgress): string {
  if (isCancelled) return t('Reading was stopped: not all articles of the folder are counted.');
  if (!isLong) return '';
  return t(
    '{0} of {1} articles of the folder are counted so far.',
    countInWords(done),
    countInWords(done + left),
  );
}
