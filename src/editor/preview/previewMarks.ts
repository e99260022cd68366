import * as vscode from 'vscode';
import {
  builtInTypes,
  highlightsOf,
  type MarkedSource,
  markText,
  type PreviewMark,
} from '../../core/index.js';
import type { Articles, ArticleView } from '../articles.js';
import { openDocument } from '../comparison/comparedArticles.js';
import type { HighlightSwitch } from '../highlighting/highlightSwitch.js';
import { typeName } from '../messages.js';

/** Several articles that change together are drawn anew together. */
const quietMilliseconds = 200;

/**
 * The highlights of articles for VS Code's Markdown preview, which asks for them at once while it renders: what is known
 * then is given, and when more is known the preview renders again.
 */
export class PreviewMarks implements vscode.Disposable {
  /** By address, of the articles that a preview asked for. */
  readonly #known = new Map<string, MarkedSource | undefined>();
  readonly #articles: Articles;
  readonly #highlightSwitch: HighlightSwitch;
  readonly #subscriptions: vscode.Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(articles: Articles, highlightSwitch: HighlightSwitch) {
    this.#articles = articles;
    this.#highlightSwitch = highlightSwitch;
    this.#subscriptions = vscode.Disposable.from(
      articles.onDidChange((document) => void this.#update(document)),
      highlightSwitch.onDidChange(() => {
        this.#renderSoon();
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#known.delete(uri.toString())),
    );
  }

  /** The marks of the document that a renderer says it renders; nothing where they are not known, or switched off. */
  of(env: unknown): MarkedSource | undefined {
    const uri =
      typeof env === 'object' && env !== null && 'currentDocument' in env ? env.currentDocument : undefined;
    if (!(uri instanceof vscode.Uri)) return undefined;
    const key = uri.toString();
    if (!this.#known.has(key)) {
      this.#known.set(key, undefined);
      const document = openDocument(uri);
      if (document !== undefined) void this.#update(document);
    }
    return this.#highlightSwitch.on ? this.#known.get(key) : undefined;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
  }

  async #update(document: vscode.TextDocument): Promise<void> {
    const key = document.uri.toString();
    if (!this.#known.has(key)) return;
    const view = await this.#articles.viewSoFar(document);
    if (!this.#known.has(key)) return;
    this.#known.set(key, view && markText(view.text, marksOf(view)));
    this.#renderSoon();
  }

  #renderSoon(): void {
    clearTimeout(this.#timer);
    if (this.#known.size === 0) return;
    this.#timer = setTimeout(() => {
      void vscode.commands.executeCommand('markdown.preview.refresh').then(undefined, () => undefined);
    }, quietMilliseconds);
  }
}

function marksOf({ index, language, ownTypes }: ArticleView): PreviewMark[] {
  const labels = new Map(
    index.mentions.map(({ span, type, entity }) => [
      `${span.start} ${span.end} ${type}`,
      index.entity(type, entity)?.labels[language] ?? entity,
    ]),
  );
  return highlightsOf(index).map(({ span, type, look }) => {
    const isBuiltIn = builtInTypes.some((one) => one === type);
    const label = labels.get(`${span.start} ${span.end} ${type}`);
    return {
      ...span,
      className: `policy-mention policy-${isBuiltIn ? type : 'own'} policy-${look}`,
      title: [...(label === undefined ? [] : [label]), typeName(type, ownTypes)].join(' — '),
    };
  });
}
