import * as vscode from 'vscode';
import { mentionAt, wrongHighlightReport } from '../../core/index.js';
import { tellNoArticle } from '../annotationTarget.js';
import type { Articles } from '../articles.js';
import { formatOf, fromVsCodeRange } from '../convert.js';
import { settingsFor } from '../settings.js';

/** “Report a Wrong Highlight”: puts what is needed to understand it into the clipboard. Nothing is sent. */
export function registerReportHighlight(articles: Articles, version: string): vscode.Disposable {
  return vscode.commands.registerCommand('policyAnnotator.reportHighlight', async () => {
    const editor = vscode.window.activeTextEditor;
    const view = editor && (await articles.view(editor.document));
    if (editor === undefined || view === undefined) {
      tellNoArticle();
      return;
    }
    const { document } = editor;
    const mention = mentionAt(view.index, fromVsCodeRange(document, editor.selection));
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
