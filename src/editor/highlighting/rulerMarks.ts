import * as vscode from 'vscode';
import type { EntityType, Highlight } from '../../core/index.js';

const quietMilliseconds = 300;
const builtInTypes: readonly EntityType[] = ['actor', 'resource', 'agreement'];

/**
 * Marks in the overview ruler where highlights stand that are not set themselves, since they are out of view: one mark
 * for each type and line, after a pause.
 */
export class RulerMarks implements vscode.Disposable {
  readonly #waiting = new Map<vscode.TextEditor, ReturnType<typeof setTimeout>>();
  readonly #decorations = new Map<EntityType, vscode.TextEditorDecorationType>();

  /** Marks these highlights of the editor's document as it is now, and no others. */
  show(editor: vscode.TextEditor, highlights: readonly Highlight[]): void {
    clearTimeout(this.#waiting.get(editor));
    this.#waiting.delete(editor);
    if (highlights.length === 0) {
      for (const decoration of this.#decorations.values()) editor.setDecorations(decoration, []);
      return;
    }
    const { version } = editor.document;
    this.#waiting.set(
      editor,
      setTimeout(() => {
        this.#waiting.delete(editor);
        if (editor.document.version === version) this.#mark(editor, highlights);
      }, quietMilliseconds),
    );
  }

  dispose(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    for (const decoration of this.#decorations.values()) decoration.dispose();
  }

  #mark(editor: vscode.TextEditor, highlights: readonly Highlight[]): void {
    const lines = new Map<EntityType, Set<number>>(
      [...this.#decorations.keys()].map((type) => [type, new Set()]),
    );
    for (const { type, look, span } of highlights) {
      if (look === 'light') continue;
      const marked = lines.get(type) ?? new Set();
      marked.add(editor.document.positionAt(span.start).line);
      lines.set(type, marked);
    }
    for (const [type, marked] of lines)
      editor.setDecorations(
        this.#decorationOf(type),
        [...marked].map((line) => new vscode.Range(line, 0, line, 0)),
      );
  }

  #decorationOf(type: EntityType): vscode.TextEditorDecorationType {
    const name = builtInTypes.includes(type) ? type : 'ownType';
    const decoration =
      this.#decorations.get(type) ??
      vscode.window.createTextEditorDecorationType({
        overviewRulerColor: new vscode.ThemeColor(`policyAnnotator.${name}Underline`),
        overviewRulerLane: vscode.OverviewRulerLane.Right,
      });
    this.#decorations.set(type, decoration);
    return decoration;
  }
}
