import * as vscode from 'vscode';
import { type EntityOrder, mentionAt } from '../../core/index.js';
import { articleStatus } from '../articleFilter.js';
import { entityOrderLabels } from './entitiesView.js';
import { createList } from './createList.js';
import { followCursor } from './followCursor.js';
import { ListChoices } from './listChoices.js';
import { registerQueueDecisions } from './queueDecisions.js';
import { QueueTree } from './queueTree.js';
import type { ViewSources } from './registerViews.js';

/** The review queue: the suggestions that nobody has decided on, by article. */
export function registerQueueView({ articles, sidecars, reviewMode, state }: ViewSources): vscode.Disposable {
  const choices = new ListChoices<EntityOrder>(
    {
      name: 'Queue',
      orderCommand: 'sortQueue',
      orderTitle: () => vscode.l10n.t('Order of the suggestions'),
      orders: entityOrderLabels,
    },
    state,
  );
  const tree = new QueueTree(articles, choices);
  const { view } = createList('policyAnnotator.queue', tree);

  return vscode.Disposable.from(
    view,
    tree,
    choices,
    registerQueueDecisions(tree, view, reviewMode),
    articles.onDidChange((document) => {
      if (articleStatus(document) === 'article') tree.refresh(document.uri);
    }),
    sidecars.onDidChange((article) => {
      tree.refresh(article);
    }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      if (articleStatus(document) === 'article') tree.refresh();
    }),
    choices.onDidChange(() => {
      view.description = choices.filter && `“${choices.filter}”`;
      tree.refresh();
    }),
    followCursor(articles, view, async (document, { index }, selection) => {
      const mention = mentionAt(index, selection);
      return mention && tree.rowOf(document.uri, mention);
    }),
  );
}
