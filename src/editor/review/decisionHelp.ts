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
  /** A quick fix is only for what is not decided yet. */
  readonly kind: vscode.CodeActionKind;
}

const { t } = vscode.l10n;

/** A decision on what is not decided yet. */
const decision = (command: string, title: Offer['title']): Offer => ({ command, title, kind: QuickFix });
/** What can be done at any time. */
const correction = (command: string, title: Offer['title']): Offer => ({
  command,
  title,
  kind: RefactorRewrite,
});

const offers: readonly Offer[] = [
  decision('accept', (words) => t('Accept “{0}”', words)),
  decision('reject', (words) => t('Reject “{0}”', words)),
  decision('acceptInArticle', (words) => t('Accept “{0}” in the whole article', words)),
  decision('rejectInArticle', (words) => t('Reject “{0}” in the whole article', words)),
  correction('setType', (words) => t('Change the type of “{0}”…', words)),
  correction('setTypeInArticle', (words) => t('Change the type of “{0}” in the whole article…', words)),
  correction('setEntity', (words) => t('Change the entity of “{0}”…', words)),
  correction('setEntityInArticle', (words) => t('Change the entity of “{0}” in the whole article…', words)),
  correction('growStart', (words) => t('Grow “{0}” to the left', words)),
  correction('growEnd', (words) => t('Grow “{0}” to the right', words)),
  correction('shrinkStart', (words) => t('Shrink “{0}” from the left', words)),
  correction('shrinkEnd', (words) => t('Shrink “{0}” from the right', words)),
  correction('growStartByCharacter', (words) => t('Grow “{0}” to the left by a letter', words)),
  correction('growEndByCharacter', (words) => t('Grow “{0}” to the right by a letter', words)),
  correction('shrinkStartByCharacter', (words) => t('Shrink “{0}” from the left by a letter', words)),
  correction('shrinkEndByCharacter', (words) => t('Shrink “{0}” from the right by a letter', words)),
  correction('splitInTwo', (words) => t('Split “{0}” in two…', words)),
  correction('joinWithNext', (words) => t('Join “{0}” with the next mention', words)),
  correction('editNote', (words) => t('Write a note on “{0}”…', words)),
  correction('undoLastChange', () => t('Undo the last annotation change')),
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
          .filter(({ kind }) => isOpen || kind !== QuickFix)
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
