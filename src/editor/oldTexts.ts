import * as vscode from 'vscode';
import { readGitBlob } from '#host';
import { type Selectors, textId } from '../core/index.js';
import { gitProgram } from './gitProgram.js';
import type { Snapshots } from './snapshots.js';

/** Longest text that is looked up, in bytes of UTF-8. */
const longestText = 16 * 1024 * 1024;

/** The texts that annotations were made in, as far as they are at hand: snapshots of our own, or git's. */
export class OldTexts {
  readonly #snapshots: Snapshots;
  /** The last answers by text id, so that the annotations of one text ask once. */
  readonly #known = new Map<string, Promise<string | undefined>>();

  constructor(snapshots: Snapshots) {
    this.#snapshots = snapshots;
  }

  /**
   * The text that the positions of the selectors refer to: without byte-order mark, every line end one LF. Nothing
   * where it is not at hand, or the selectors do not say which one it is. It never throws and never reaches out to a network.
   *
   * @param article tells the repository and the workspace folder to look in
   */
  async oldTextOf({ textId: id }: Selectors, article: vscode.Uri): Promise<string | undefined> {
    if (id === undefined) return undefined;
    const key = `${id} ${article.toString()}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const found = this.#find(id, article);
    this.#remember(key, found);
    // What is not there now may be there after the next pull.
    if ((await found) === undefined) this.#known.delete(key);
    return found;
  }

  /** Keeps a snapshot of the article's text, which annotations will refer to. It never throws. */
  async keep(document: vscode.TextDocument): Promise<void> {
    await this.#snapshots.keep(document.getText(), document.uri);
  }

  async #find(id: string, article: vscode.Uri): Promise<string | undefined> {
    return (await this.#snapshots.read(id, article)) ?? (await fromGit(id, article));
  }

  #remember(key: string, text: Promise<string | undefined>): void {
    this.#known.set(key, text);
    const [oldest] = this.#known.keys();
    if (this.#known.size > 20 && oldest !== undefined) this.#known.delete(oldest);
  }
}

/** The text from the repository that the article is in. An untrusted one is not asked: its settings can run programs. */
async function fromGit(id: string, article: vscode.Uri): Promise<string | undefined> {
  if (readGitBlob === undefined || article.scheme !== 'file' || !vscode.workspace.isTrusted) return undefined;
  const folder = vscode.Uri.joinPath(article, '..').fsPath;
  const bytes = await readGitBlob(gitProgram(), folder, id, longestText);
  const text = bytes && new TextDecoder().decode(bytes);
  return text !== undefined && textId(text) === id ? text : undefined;
}
