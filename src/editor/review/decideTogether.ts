import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { reject, takeAs, targetAt } from '../../core/index.js';
import type { AnnotationActs } from '../acts/annotationActs.js';
import { analystName } from '../analysts/analyst.js';
import type { Articles } from '../articles.js';
import { offset } from '../targets/articlePlace.js';
import { wordsOf } from './decisionCommands.js';
import type { ReviewFlow } from './reviewFlow.js';
import { reviewerOf } from './reviewTarget.js';

/** An article's address, what is decided, and the mentions' spans in UTF-16 code units of its text. */
const told = z.tuple([
  z.string(),
  z.enum(['accepted', 'rejected']),
  z.array(z.object({ start: offset, end: offset })),
]);

/** The command that accepts or rejects several mentions of an article as one act, which is taken back as one. */
export function registerDecideTogether(
  articles: Articles,
  acts: AnnotationActs,
  flow: ReviewFlow,
): vscode.Disposable {
  return vscode.commands.registerCommand('policyAnnotator.decideTogether', (...args: unknown[]) => {
    const { data } = told.safeParse(args);
    if (data === undefined) return undefined;
    const [address, verdict, spans] = data;
    return flow.inTurn(async () => {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(address, true));
      const view = await articles.view(document);
      const analyst = view && (await analystName(document.uri));
      if (view === undefined || analyst === undefined) return;
      const reviewer = reviewerOf(view, analyst);
      const targets = spans.flatMap((span) => targetAt(reviewer, span) ?? []);
      const [first] = targets;
      if (first === undefined) return;
      const words = wordsOf({ view, target: first });
      await acts.run(document, {
        title:
          verdict === 'accepted' ? acceptTitle(words, targets.length) : rejectTitle(words, targets.length),
        ...{ analyst, version: view.version, place: first.span },
        edits: targets.flatMap((target) =>
          verdict === 'accepted' ? takeAs(reviewer, target, target.reading) : reject(reviewer, target),
        ),
      });
      await flow.goOnFrom(document, spans, analyst);
    });
  });
}

function acceptTitle(words: string, count: number): string {
  return count === 1 ? vscode.l10n.t('Accept “{0}”', words) : vscode.l10n.t('Accept {0} Mentions', count);
}

function rejectTitle(words: string, count: number): string {
  return count === 1 ? vscode.l10n.t('Reject “{0}”', words) : vscode.l10n.t('Reject {0} Mentions', count);
}
