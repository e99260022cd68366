import * as vscode from 'vscode';
import { type ComparisonSources, readAndCompare } from './comparedArticles.js';
import { comparisonScheme, isCompared, targetOf } from './comparisonAddress.js';
import { reportOf } from './comparisonReport.js';
import type { PlacedLink } from './linkedText.js';
import { reveal } from '../navigation.js';
import type { ArticlePlace } from '../targets/articlePlace.js';

const quietMilliseconds = 500;

/** The comparing documents that are open, each with its links; written anew when what they compare changes. */
export class ComparisonDocuments
  implements vscode.TextDocumentContentProvider, vscode.DocumentLinkProvider, vscode.Disposable
{
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #links = new Map<string, readonly PlacedLink[]>();
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #closing: vscode.Disposable;
  readonly #sources: ComparisonSources;

  readonly onDidChange = this.#changed.event;

  constructor(sources: ComparisonSources) {
    this.#sources = sources;
    this.#closing = vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#links.delete(uri.toString()));
  }

  async provideTextDocumentContent(address: vscode.Uri): Promise<string> {
    const compared = await readAndCompare(targetOf(address), this.#sources);
    const report = reportOf(compared);
    this.#links.set(address.toString(), report.links);
    return report.text;
  }

  provideDocumentLinks({ uri }: vscode.TextDocument): vscode.DocumentLink[] {
    return (this.#links.get(uri.toString()) ?? []).map(({ range, place }) => {
      const args = [place.article.toString(), place.span.start, place.span.end];
      const command = `command:policyAnnotator.goToPassage?${encodeURIComponent(JSON.stringify(args))}`;
      const link = new vscode.DocumentLink(range, vscode.Uri.parse(command));
      link.tooltip = vscode.l10n.t('Show the passage beside');
      return link;
    });
  }

  /** Shows the passage of the line that the cursor comes to, where its article can be seen already. */
  follow(editor: vscode.TextEditor, [selection]: readonly vscode.Selection[]): void {
    if (selection?.isEmpty !== true || editor !== vscode.window.activeTextEditor) return;
    const links = this.#links.get(editor.document.uri.toString()) ?? [];
    const place = links.find(({ range }) => range.start.line === selection.active.line)?.place;
    const shown = place && visibleEditorOf(place.article);
    if (place !== undefined && shown !== undefined) reveal(shown, place.span);
  }

  refresh(address: vscode.Uri): void {
    this.#changed.fire(address);
  }

  /** Writes the open documents that compare the article anew, after a pause. */
  refreshSoon(article: vscode.Uri): void {
    for (const { uri } of vscode.workspace.textDocuments) {
      if (uri.scheme !== comparisonScheme || !isCompared(targetOf(uri), article)) continue;
      const key = uri.toString();
      clearTimeout(this.#waiting.get(key));
      this.#waiting.set(
        key,
        setTimeout(() => {
          this.#waiting.delete(key);
          this.refresh(uri);
        }, quietMilliseconds),
      );
    }
  }

  dispose(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    this.#closing.dispose();
    this.#changed.dispose();
  }
}

/** Shows a place where its document can be seen, else beside; the comparison keeps the focus. */
export async function showBeside({ article, span }: ArticlePlace): Promise<void> {
  const document = await vscode.workspace.openTextDocument(article);
  const viewColumn = visibleEditorOf(article)?.viewColumn ?? vscode.ViewColumn.Beside;
  reveal(await vscode.window.showTextDocument(document, { viewColumn, preserveFocus: true }), span);
}

function visibleEditorOf(uri: vscode.Uri): vscode.TextEditor | undefined {
  return vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
}
