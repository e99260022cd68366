import type * as vscode from 'vscode';
import { textId } from '../../core/index.js';

const key = 'seenTexts';
/** How many articles are remembered. */
const mostSeen = 2000;

/** Which text of each article the person saw last; over a restart too. */
export class SeenTexts {
  readonly #state: vscode.Memento;

  constructor(state: vscode.Memento) {
    this.#state = state;
  }

  /** Whether the article was seen at all. */
  has(article: vscode.Uri): boolean {
    return this.#ids()[article.toString()] !== undefined;
  }

  /** Whether the document's text is the one that was seen last. */
  isSeen(document: vscode.TextDocument): boolean {
    return this.#ids()[document.uri.toString()] === textId(document.getText());
  }

  /** The document's text is seen, if it is saved: else it is not yet that of the article. */
  see(document: vscode.TextDocument): void {
    if (!document.isDirty) void this.#keep(document.uri, textId(document.getText()));
  }

  /** The article, or all in the folder, has another address. */
  async move(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    const [former, now] = [from.toString(), to.toString()];
    const ids = Object.entries(this.#ids()).map(([article, id]) => {
      const isMoved = article === former || article.startsWith(`${former}/`);
      return [isMoved ? now + article.slice(former.length) : article, id] as const;
    });
    await this.#state.update(key, Object.fromEntries(ids));
  }

  #ids(): Readonly<Record<string, unknown>> {
    return this.#state.get<Readonly<Record<string, unknown>>>(key, {});
  }

  /** The latest articles come last; the others are forgotten first. */
  async #keep(uri: vscode.Uri, id: string): Promise<void> {
    const article = uri.toString();
    const others = Object.entries(this.#ids()).filter(([other]) => other !== article);
    await this.#state.update(key, Object.fromEntries([...others.slice(-(mostSeen - 1)), [article, id]]));
  }
}
