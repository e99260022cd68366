import * as vscode from 'vscode';
import {
  contextOf,
  type EdgeMove,
  join,
  moveEdge,
  moveTo,
  nextToJoin,
  type Span,
  split,
  splitsOf,
} from '../../core/index.js';
import { say } from '../navigation.js';
import { wordsOf } from './decisionCommands.js';
import type { ReviewFlow } from './reviewFlow.js';
import type { Targeted } from './reviewTarget.js';

/** The commands that move the edges of a mention, split it, and join it with the next one. */
export function registerEdges(flow: ReviewFlow): vscode.Disposable {
  return vscode.Disposable.from(
    ...[...moves].map(([name, move]) =>
      vscode.commands.registerCommand(`policyAnnotator.${name}`, (...args: unknown[]) =>
        flow.decide(args, (targeted) => movedBy(targeted, move)),
      ),
    ),
    vscode.commands.registerCommand('policyAnnotator.splitInTwo', (...args: unknown[]) =>
      flow.decide(
        args,
        async (targeted) => {
          const parts = await pickSplit(targeted);
          return (
            parts && {
              title: vscode.l10n.t('Split “{0}”', wordsOf(targeted)),
              edits: split(targeted.reviewer, targeted.target, parts),
              stayAt: parts.left,
            }
          );
        },
        true,
      ),
    ),
    vscode.commands.registerCommand('policyAnnotator.joinWithNext', (...args: unknown[]) =>
      flow.decide(args, (targeted) => {
        const { reviewer, target } = targeted;
        const next = nextToJoin(reviewer, target.span);
        if (next === undefined) {
          say(vscode.l10n.t('There is no mention near enough behind this one to join it with.'));
          return undefined;
        }
        return {
          title: vscode.l10n.t('Join “{0}” with the Next Mention', wordsOf(targeted)),
          edits: join(reviewer, target, next.span),
          stayAt: { start: target.span.start, end: next.span.end },
        };
      }),
    ),
  );
}

const moves: ReadonlyMap<string, EdgeMove> = new Map([
  ['growStart', { edge: 'start', direction: 'grow', by: 'word' }],
  ['growEnd', { edge: 'end', direction: 'grow', by: 'word' }],
  ['shrinkStart', { edge: 'start', direction: 'shrink', by: 'word' }],
  ['shrinkEnd', { edge: 'end', direction: 'shrink', by: 'word' }],
  ['growStartByCharacter', { edge: 'start', direction: 'grow', by: 'character' }],
  ['growEndByCharacter', { edge: 'end', direction: 'grow', by: 'character' }],
  ['shrinkStartByCharacter', { edge: 'start', direction: 'shrink', by: 'character' }],
  ['shrinkEndByCharacter', { edge: 'end', direction: 'shrink', by: 'character' }],
]);

function movedBy(targeted: Targeted, move: EdgeMove) {
  const { view, reviewer, target } = targeted;
  const span = moveEdge(view.text, target.span, move);
  if (span === undefined) {
    say(vscode.l10n.t('This edge cannot move further.'));
    return undefined;
  }
  return {
    title: vscode.l10n.t('Change the Edges of “{0}”', wordsOf(targeted)),
    edits: moveTo(reviewer, target, span),
    stayAt: span,
  };
}

/** Asks where to split, unless there is one place only. */
async function pickSplit({ view, target }: Targeted): Promise<{ left: Span; right: Span } | undefined> {
  const splits = splitsOf(view.text, target.span);
  if (splits.length <= 1) {
    if (splits.length === 0) say(vscode.l10n.t('A single word cannot be split.'));
    return splits[0];
  }
  const words = (span: Span): string => contextOf(view.text, span).text;
  const items = splits.map((parts) => ({ label: `${words(parts.left)}  |  ${words(parts.right)}`, parts }));
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('Where is it to be split?'),
  });
  return picked?.parts;
}
