import * as vscode from 'vscode';
import { articleMentions } from '../../core/index.js';
import { articleStatus } from '../articleFilter.js';
import type { Articles } from '../articles.js';
import type { FolderCorpus } from './folderCorpus.js';

/** Where an article has its place: the corpus of its folder, and its path there. */
export interface CorpusPlace {
  readonly corpus: FolderCorpus;
  readonly path: string;
}

/** An article that changes is taken over after so many milliseconds without a change. */
const quietMilliseconds = 500;

/**
 * Gives the corpus the open articles as they are in the editor: with what is not saved, and with what analysts decided.
 */
export class OpenArticles implements vscode.Disposable {
  readonly #articles: Articles;
  readonly #placeOf: (uri: vscode.Uri) => CorpusPlace | undefined;
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #subscriptions: vscode.Disposable;

  /** @param placeOf the place of an article; nothing where it is in no corpus */
  constructor(articles: Articles, placeOf: (uri: vscode.Uri) => CorpusPlace | undefined) {
    this.#articles = articles;
    this.#placeOf = placeOf;
    this.#subscriptions = vscode.Disposable.from(
      articles.onDidChange((document) => {
        this.#takeSoon(document);
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        const place = placeOf(uri);
        place?.corpus.release(place.path);
      }),
    );
  }

  /** Takes all of them over, soon: the corpus has other folders. */
  takeAll(): void {
    for (const document of vscode.workspace.textDocuments) this.#takeSoon(document);
  }

  dispose(): void {
    this.#subscriptions.dispose();
    for (const timer of this.#waiting.values()) clearTimeout(timer);
  }

  #takeSoon(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.#waiting.get(key));
    this.#waiting.set(
      key,
      setTimeout(() => {
        this.#waiting.delete(key);
        void this.#take(document);
      }, quietMilliseconds),
    );
  }

  async #take(document: vscode.TextDocument): Promise<void> {
    const place = this.#placeOf(document.uri);
    if (place === undefined || articleStatus(document) !== 'article') return;
    if (!isInUse(document)) {
      place.corpus.release(place.path);
      place.corpus.hurry(place.path);
      return;
    }
    const view = await this.#articles.view(document);
    const isArticle = await place.corpus.isArticle(place.path);
    // It may have been closed meanwhile.
    if (view !== undefined && isArticle && isInUse(document))
      place.corpus.hold(place.path, articleMentions(view.text, view.segments, view.index));
  }
}

/** Whether the editor knows better than the disk what the article says, or somebody looks at it. */
function isInUse(document: vscode.TextDocument): boolean {
  const { visibleTextEditors } = vscode.window;
  return (
    !document.isClosed &&
    (document.isDirty || visibleTextEditors.some((editor) => editor.document === document))
  );
}
