import * as vscode from 'vscode';
import { readGitBlob, readGitVersions } from '#host';
import { canonicalText, type Selectors, textId } from '../../core/index.js';
import { gitProgram } from '../gitProgram.js';
import type { Snapshots } from './snapshots.js';

/** Longest text that is looked up, in bytes of UTF-8. */
const longestText = 16 * 1024 * 1024;

/** Most bytes of the committed versions of an article that are looked at together. */
const mostCommitted = 4 * longestText;

/** How long the committed versions of an article count as known, in milliseconds. */
const committedFor = 10_000;

/** The texts that annotations were made in, as far as they are at hand: snapshots of our own, or git's. */
export class OldTexts {
  readonly #snapshots: Snapshots;
  /** The last answers by text id, so that the annotations of one text ask once. */
  readonly #known = new Map<string, Promise<string | undefined>>();
  #committed?: {
    readonly article: string;
    readonly at: number;
    readonly texts: Promise<ReadonlyMap<string, string>>;
  };

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
    return (
      (await this.#snapshots.read(id, article)) ??
      (await fromGit(id, article)) ??
      (await this.#otherwiseCommitted(article)).get(id)
    );
  }

  /** Asked once for all annotations of an article that are looked for at about the same time. */
  #otherwiseCommitted(article: vscode.Uri): Promise<ReadonlyMap<string, string>> {
    const last = this.#committed;
    if (last?.article === article.toString() && Date.now() - last.at < committedFor) return last.texts;
    const texts = otherwiseCommitted(article);
    this.#committed = { article: article.toString(), at: Date.now(), texts };
    return texts;
  }

  #remember(key: string, text: Promise<string | undefined>): void {
    this.#known.set(key, text);
    const [oldest] = this.#known.keys();
    if (this.#known.size > 20 && oldest !== undefined) this.#known.delete(oldest);
  }
}

/** Whether git may be asked. An untrusted repository may not: its settings can run programs. */
function isInGit({ scheme }: vscode.Uri): boolean {
  return scheme === 'file' && vscode.workspace.isTrusted;
}

/** The text from the repository that the article is in, where it was committed as texts are identified. */
async function fromGit(id: string, article: vscode.Uri): Promise<string | undefined> {
  if (readGitBlob === undefined || !isInGit(article)) return undefined;
  const folder = vscode.Uri.joinPath(article, '..').fsPath;
  const bytes = await readGitBlob(gitProgram(), folder, id, longestText);
  const text = bytes && new TextDecoder().decode(bytes);
  return text !== undefined && textId(text) === id ? text : undefined;
}

/**
 * The versions of the article that were committed with a byte-order mark or other line ends, by their text ids, which
 * are then not git's.
 */
async function otherwiseCommitted(article: vscode.Uri): Promise<ReadonlyMap<string, string>> {
  if (readGitVersions === undefined || !isInGit(article)) return new Map();
  const versions = await readGitVersions(gitProgram(), article.fsPath, mostCommitted);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const texts = versions.map((bytes) => decoder.decode(bytes));
  return new Map(
    texts
      .map((text): [string, string] => [text, canonicalText(text)])
      .filter(([text, canonical]) => text !== canonical)
      .map(([, canonical]) => [textId(canonical), canonical]),
  );
}
