import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { targetAt, targetUnder } from '../../core/index.js';
import type { Acts } from '../acts/acts.js';
import type { AnnotationActs } from '../acts/annotationActs.js';
import type { Articles } from '../articles.js';
import { fromVsCodeRange } from '../convert.js';
import { currentAnalyst } from '../analysts/analyst.js';
import { registerDecisionHelp } from './decisionHelp.js';
import { registerDecideTogether } from './decideTogether.js';
import { type EntityPick, registerDecisions } from './decisionCommands.js';
import { registerEdges } from './edgeCommands.js';
import { registerReviewFaces } from './reviewFaces.js';
import { ReviewFlow } from './reviewFlow.js';
import type { ReviewMode } from './reviewMode.js';
import { reviewerOf } from './reviewTarget.js';

/** The command that a key of the review mode is for, with what else it gives to it. */
const keySchema = z.looseObject({ command: z.string().check(z.startsWith('policyAnnotator.')) });
/** Those that are not the review's own. */
const handedOver = ['editNote', 'setTags', 'setCertainty', 'addToGlossary', 'never'].map(
  (name) => `policyAnnotator.${name}`,
);

/** The review of suggestions: the mode, the way through them, and the decisions, in the mode and outside of it. */
export function registerReview(
  articles: Articles,
  mode: ReviewMode,
  acts: Acts,
  annotationActs: AnnotationActs,
  pickEntity: EntityPick,
): vscode.Disposable {
  const flow = new ReviewFlow(articles, annotationActs, mode);

  const startReview = async (...args: unknown[]): Promise<void> => {
    const [first] = args;
    const document =
      typeof first === 'string'
        ? await vscode.workspace.openTextDocument(vscode.Uri.parse(first, true))
        : vscode.window.activeTextEditor?.document;
    if (document !== undefined) await flow.start(document);
  };
  /** What a move of the cursor that the review did not make, or a change of what is known, leaves to be decided on. */
  const follow = async (): Promise<void> => {
    const { editor } = mode;
    const view = editor && (await articles.view(editor.document));
    if (editor === undefined || view === undefined) return;
    const reviewer = reviewerOf(view, currentAnalyst());
    const target = targetUnder(reviewer, fromVsCodeRange(editor.document, editor.selection));
    await mode.decideOn(target?.span);
  };

  return vscode.Disposable.from(
    registerReviewFaces(articles, mode),
    registerDecisions(flow, pickEntity),
    registerEdges(flow),
    registerDecideTogether(articles, annotationActs, flow),
    registerDecisionHelp(articles),
    vscode.commands.registerCommand('policyAnnotator.startReview', startReview),
    // What the keys of the mode run. It is not in the manifest: before the first run of a command that is, VS Code asks
    // all extensions whether they are active, and a faster key would overtake.
    vscode.commands.registerCommand('policyAnnotator.onReviewed', async (...args: unknown[]) => {
      const { data: key } = keySchema.safeParse(args[0]);
      if (key === undefined) return;
      const { command } = key;
      const turn = flow.keyInTurn();
      // Whatever waits for nothing begins at once: the next key may be on its way.
      if (turn !== undefined) await turn;
      if (command === 'policyAnnotator.undoLastChange') await flow.undo();
      else if (handedOver.includes(command)) await flow.handOver(command);
      else await vscode.commands.executeCommand(command, { ...key, review: true });
    }),
    vscode.commands.registerCommand('policyAnnotator.stopReview', async () => {
      const turn = flow.keyInTurn();
      if (turn !== undefined) await turn;
      await flow.inTurn(() => mode.leave());
    }),
    vscode.commands.registerCommand('policyAnnotator.nextSuggestion', (...args: unknown[]) =>
      flow.isLate(args) ? undefined : flow.step(1),
    ),
    vscode.commands.registerCommand('policyAnnotator.previousSuggestion', (...args: unknown[]) =>
      flow.isLate(args) ? undefined : flow.step(-1),
    ),
    acts.onDidUndo(({ place }) => {
      if (place?.article.toString() !== mode.article?.uri.toString()) return;
      if (place !== undefined) flow.showUndone(place.span);
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      const { document, selection } = textEditor;
      if (textEditor !== mode.editor || mode.hasMade(fromVsCodeRange(document, selection))) return;
      void flow.inTurn(follow);
    }),
    articles.onDidChange((document) => {
      if (document !== mode.article) return;
      void flow.inTurn(async () => {
        const { current } = mode;
        const view = await articles.view(document);
        const isThere =
          current && view && targetAt(reviewerOf(view, currentAnalyst()), current) !== undefined;
        if (isThere !== true) await follow();
      });
    }),
  );
}
