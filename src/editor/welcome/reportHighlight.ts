import * as vscode from 'vscode';
import { mentionAt, wrongHighlightReport } from '../../core/index.js';
import type { Articles } from '../articles.js';
import { formatOf } from '../convert.js';
import { settingsFor } from '../settings.js';
import { targetedArticle } from '../targets/targetedArticle.js';

/** “Report a Wrong Highlight”: puts what is needed to understand it into the clipboard. Nothing is sent. */
export function registerReportHighlight(articles: Articles, version: string): vscode.Disposable {
  return vscode.commands.registerCommand('policyAnnotator.reportHighlight', async () => {
    const article = await targetedArticle(articles);
    if (article === undefined) return;
    const { document, view, selection } = article;
    const mention = selection && mentionAt(view.index, selection);
    if (mention === undefined) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t(
          'Put the cursor on the wrong highlight first. What is not highlighted can be annotated.',
        ),
      );
      return;
    }
    const report = wrongHighlightReport(view.text, mention, {
      versions: [`Policy Annotator ${version}`, `VS Code ${vscode.version}`],
      settings: {
        eagerness: settingsFor(document).eagerness,
        format: formatOf(document),
        language: view.language,
      },
    });
    await vscode.env.clipboard.writeText(report);
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'The sentence, the mention, its reason and the versions are in the clipboard, to be pasted where you report it. Nothing was sent.',
      ),
    );
  });
}
