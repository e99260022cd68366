import * as vscode from 'vscode';
import { contextOf, isDecidedBy, mentionAt } from '../../core/index.js';
import type { Articles } from '../articles.js';
import { fromVsCodeRange } from '../convert.js';
import { currentAnalyst } from '../analysts/analyst.js';

const selector: vscode.DocumentSelector = ['markdown', 'plaintext', 'policy-article'];
const { QuickFix, RefactorRewrite } = vscode.CodeActionKind;

interface Offer {
  readonly command: string;
  readonly title: (words: string) => string;
  readonly kind: vscode.CodeActionKind;
  /** Whether it is only for what is not decided yet. */
  readonly undecidedOnly?: true;
}

const { t } = vscode.l10n;

const offers: readonly Offer[] = [
  { command: 'accept', title: (words) => t('Accept “{0}”', words), kind: QuickFix, undecidedOnly: true },
  { command: 'reject', title: (words) => t('Reject “{0}”', words), kind: QuickFix, undecidedOnly: true },
  {
    command: 'acceptInArticle',
    title: (words) => t('Accept “{0}” in the whole article', words),
    kind: QuickFix,
    undecidedOnly: true,
  },
  {
    command: 'rejectInArticle',
    title: (words) => t('Reject “{0}” in the whole article', words),
    kind: QuickFix,
    undecidedOnly: true,
  },
  { command: 'setType', title: (words) => t('Change the type of “{0}”…', words), kind: RefactorRewrite },
  {
    command: 'setTypeInArticle',
    title: (words) => t('Change the type of “{0}” in the whole article…', words),
    kind: RefactorRewrite,
  },
  { command: 'setEntity', title: (words) => t('Change the entity of “{0}”…', words), kind: RefactorRewrite },
  {
    command: 'setEntityInArticle',
    title: (words) => t('Change the entity of “{0}” in the whole article…', words),
    kind: RefactorRewrite,
  },
  { command: 'growStart', title: (words) => t('Grow “{0}” to the left', words), kind: RefactorRewrite },
  { command: 'growEnd', title: (words) => t('Grow “{0}” to the right', words), kind: RefactorRewrite },
  { command: 'shrinkStart', title: (words) => t('Shrink “{0}” from the left', words), kind: RefactorRewrite },
  { command: 'shrinkEnd', title: (words) => t('Shrink “{0}” from the right', words), kind: RefactorRewrite },
  {
    command: 'growStartByCharacter',
    title: (words) => t('Grow “{0}” to the left by a letter', words),
    kind: RefactorRewrite,
  },
  {
    command: 'growEndByCharacter',
    title: (words) => t('Grow “{0}” to the right by a letter', words),
    kind: RefactorRewrite,
  },
  {
    command: 'shrinkStartByCharacter',
    title: (words) => t('Shrink “{0}” from the left by a letter', words),
    kind: RefactorRewrite,
  },
  {
    command: 'shrinkEndByCharacter',
    title: (words) => t('Shrink “{0}” from the right by a letter', words),
    kind: RefactorRewrite,
  },
  { command: 'splitInTwo', title: (words) => t('Split “{0}” in two…', words), kind: RefactorRewrite },
  {
    command: 'joinWithNext',
    title: (words) => t('Join “{0}” with the next mention', words),
    kind: RefactorRewrite,
  },
  { command: 'editNote', title: (words) => t('Write a note on “{0}”…', words), kind: RefactorRewrite },
  { command: 'undoLastChange', title: () => t('Undo the last annotation change'), kind: RefactorRewrite },
];

/** Offers the decisions on the mention under the cursor as quick fixes, the corrections as refactorings. */
export function registerDecisionHelp(articles: Articles): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    selector,
    {
      async provideCodeActions(document, range) {
        const view = await articles.view(document);
        const mention = view && mentionAt(view.index, fromVsCodeRange(document, range));
        if (view === undefined || mention === undefined) return [];
        const { span } = mention;
        const suggestion = view.index.suggestions.find((one) => one.mention === mention.suggestion);
        const isOpen = suggestion !== undefined && !isDecidedBy(suggestion, currentAnalyst());
        const words = contextOf(view.text, span).text;
        return offers
          .filter(({ undecidedOnly }) => isOpen || undecidedOnly !== true)
          .map(({ command, title, kind }) => {
            const action = new vscode.CodeAction(title(words), kind);
            action.command = {
              command: `policyAnnotator.${command}`,
              title: action.title,
              arguments: [document.uri.toString(), span.start, span.end],
            };
            return action;
          });
      },
    },
    { providedCodeActionKinds: [QuickFix, RefactorRewrite] },
  );
}
