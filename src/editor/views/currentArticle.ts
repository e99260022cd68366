import * as vscode from 'vscode';
import { articleStatus } from '../articleFilter.js';
import type { Articles, ArticleView } from '../articles.js';

/** The article that the views are about: the active editor's, else the last one that was, while it is open. */
export class CurrentArticle implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #articles: Articles;
  readonly #subscriptions: vscode.Disposable;
  #document: vscode.TextDocument | undefined;

  /** Fires when it is another article, or there is something new to say of it. */
  readonly onDidChange = this.#changed.event;

  constructor(articles: Articles) {
    this.#articles = articles;
    this.#follow(vscode.window.activeTextEditor);
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        this.#follow(editor);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document === this.#document) this.#set(undefined);
      }),
      articles.onDidChange((document) => {
        if (document === this.#document) this.#changed.fire(undefined);
        else this.#follow(vscode.window.activeTextEditor);
      }),
    );
  }

  get document(): vscode.TextDocument | undefined {
    return this.#document;
  }

  /** What is known of it now. */
  async view(): Promise<ArticleView | undefined> {
    return this.#document && (await this.#articles.view(this.#document));
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #follow(editor: vscode.TextEditor | undefined): void {
    if (editor === undefined || articleStatus(editor.document) !== 'article') return;
    if (editor.document !== this.#document) this.#set(editor.document);
  }

  #set(document: vscode.TextDocument | undefined): void {
    this.#document = document;
    this.#changed.fire(undefined);
  }
}
