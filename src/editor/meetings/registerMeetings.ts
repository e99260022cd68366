import * as vscode from 'vscode';
import { type CorpusEntity, mentionAt } from '../../core/index.js';
import type { Articles } from '../articles.js';
import { fromVsCodeRange } from '../convert.js';
import type { Corpus } from '../corpus/corpus.js';
import { MeetingDocuments } from './meetingDocuments.js';
import { askForMeeting } from './meetingPick.js';
import { parseMeetingEntities, parseMeetingQuery } from './meetingQuery.js';
import type { MeetingNode } from './meetingsTree.js';
import { MeetingsView } from './meetingsView.js';

const { t } = vscode.l10n;

/** The search for articles in which entities meet: its command, the view of what was found, and that as a document. */
export function registerMeetings(
  articles: Articles,
  corpus: Corpus,
  state: vscode.Memento,
): vscode.Disposable {
  const view = new MeetingsView(corpus, state);
  const documents = new MeetingDocuments(corpus);
  const ask = async (chosen: readonly CorpusEntity[]): Promise<void> => {
    if (corpus.entities().length === 0) {
      void vscode.window.showInformationMessage(t('No article of an open folder names anything yet.'));
      return;
    }
    const query = await askForMeeting(corpus, chosen);
    if (query === undefined) return;
    await view.show(query);
    await view.focus();
  };
  return vscode.Disposable.from(
    view,
    documents,
    vscode.commands.registerCommand('policyAnnotator.findMeetings', async (asked: unknown) => {
      const query = parseMeetingQuery(asked);
      if (query !== undefined) return view.show(query);
      const told = parseMeetingEntities(asked).flatMap(({ type, id }) => corpus.entity(type, id) ?? []);
      if (told.length > 0) return ask(told);
      const here = await entityUnderCursor(articles, corpus);
      return ask(here === undefined ? [] : [here]);
    }),
    vscode.commands.registerCommand('policyAnnotator.changeMeetings', () => ask(view.entities)),
    vscode.commands.registerCommand('policyAnnotator.refreshMeetings', () => {
      view.refresh();
    }),
    vscode.commands.registerCommand('policyAnnotator.openMeetings', async () => {
      if (view.query !== undefined) await documents.open(view.query);
    }),
    vscode.commands.registerCommand('policyAnnotator.copyMeetings', (clicked?: MeetingNode) =>
      view.copy(clicked),
    ),
    vscode.commands.registerCommand('policyAnnotator.copyAllMeetings', () => view.copyAll()),
    vscode.commands.registerCommand('policyAnnotator.clearMeetings', () => view.show(undefined)),
  );
}

/** The entity that is selected or under the cursor, if the folder's index knows it. */
async function entityUnderCursor(articles: Articles, corpus: Corpus): Promise<CorpusEntity | undefined> {
  const editor = vscode.window.activeTextEditor;
  const view = editor && (await articles.view(editor.document));
  if (editor === undefined || view === undefined) return undefined;
  const mention = mentionAt(view.index, fromVsCodeRange(editor.document, editor.selection));
  return mention && corpus.entity(mention.type, mention.entity);
}
