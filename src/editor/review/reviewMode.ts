import * as vscode from 'vscode';
import { isSameSpan, type Span } from '../../core/index.js';
import { setKey } from '../contextKey.js';
import { fromVsCodeRange } from '../convert.js';
import { reveal, showDocument } from '../navigation.js';
import { curtained } from './curtain.js';

/** What is being decided on: a span of one version of the article. */
interface Current {
  readonly span: Span;
  readonly version: number;
}

/**
 * The mode in which single keys decide. It is on for one article, which VS Code holds read-only meanwhile, so that
 * whatever key comes through types nothing; it never begins before the article is locked, and the article is unlocked
 * when it is left. The context key policyAnnotator.reviewMode tells that the active editor shows the article.
 */
export class ReviewMode implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  /** Locked articles that are reviewed no more: VS Code can unlock only what is shown. */
  readonly #leftLocked = new Set<string>();
  #article: vscode.TextDocument | undefined;
  #current: Current | undefined;
  /** Selections that the mode has made and that the editor has not told of yet. */
  #made: Span[] = [];

  /** Fires when the mode is entered or left, and when something else is being decided on. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      vscode.window.onDidChangeActiveTextEditor(() => void this.#onActiveEditor()),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document !== this.#article) return;
        this.#leftLocked.add(document.uri.toString());
        void this.#become(undefined);
      }),
    );
  }

  /** The article under review. */
  get article(): vscode.TextDocument | undefined {
    return this.#article;
  }

  /** The editor that shows the article under review, where that is the active one. */
  get editor(): vscode.TextEditor | undefined {
    const active = vscode.window.activeTextEditor;
    return active !== undefined && active.document === this.#article ? active : undefined;
  }

  /** What is being decided on in the article under review. */
  get current(): Span | undefined {
    return this.#current?.version === this.#article?.version ? this.#current?.span : undefined;
  }

  /**
   * Enters the mode for an article, and leaves it for the one before. Until the article is locked, the focus is not in
   * it. Gives false, and leaves the mode, where another editor came in between.
   */
  async enter(document: vscode.TextDocument): Promise<boolean> {
    if (document === this.#article && this.editor !== undefined) return true;
    return curtained(vscode.l10n.t('Opening {0} for review…', nameOf(document)), async () => {
      await this.#release();
      await vscode.window.showTextDocument(document, { preserveFocus: true });
      await lock(true);
      const isLocked = vscode.window.activeTextEditor?.document === document;
      if (!isLocked) await lock(false);
      await this.#become(isLocked ? document : undefined);
      return isLocked;
    });
  }

  /** Leaves the mode; the article can be typed into again. */
  async leave(): Promise<void> {
    await this.#release();
    await this.#become(undefined);
  }

  /** Unlocks the active editor's file, which was locked for a review that does not begin. */
  async giveUp(): Promise<void> {
    if (this.editor === undefined) await lock(false);
  }

  /** Shows what is being decided on. */
  async show(span: Span): Promise<void> {
    const { editor } = this;
    if (editor === undefined) return;
    // The editor says nothing of a selection that it has already.
    if (!isSameSpan(fromVsCodeRange(editor.document, editor.selection), span)) this.#made.push(span);
    reveal(editor, span);
    await this.decideOn(span);
  }

  /** Whether a selection that the editor tells of is one that the mode made, not the person or another command. */
  hasMade(selection: Span): boolean {
    const at = this.#made.findIndex((span) => isSameSpan(span, selection));
    // The editor tells of them in their order, and of those that follow fast on one another as one. Behind somebody
    // else's none counts any more: what lies under the cursor then is looked up once too often, at worst.
    this.#made = at < 0 ? [] : this.#made.slice(at + 1);
    return at >= 0;
  }

  /** Gives the focus back to the article under review: a click elsewhere would leave its keys dead. */
  async focus(): Promise<void> {
    if (this.#article !== undefined) await showDocument(this.#article);
  }

  /** Says what is being decided on; nothing where the cursor stands on nothing that can be. */
  async decideOn(span: Span | undefined): Promise<void> {
    this.#current = span && this.#article && { span, version: this.#article.version };
    await setKey('reviewCurrent', this.#current !== undefined);
    this.#changed.fire();
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  async #become(article: vscode.TextDocument | undefined): Promise<void> {
    this.#article = article;
    this.#current = undefined;
    this.#made = [];
    await setKey('reviewMode', this.editor !== undefined);
    await setKey('reviewCurrent', false);
    this.#changed.fire();
  }

  /** Unlocks the article, now where it is the active one, else when it is shown again. */
  async #release(): Promise<void> {
    if (this.#article === undefined) return;
    if (this.editor === undefined) this.#leftLocked.add(this.#article.uri.toString());
    else await lock(false);
  }

  async #onActiveEditor(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    await setKey('reviewMode', this.editor !== undefined);
    if (document === undefined || document === this.#article) return;
    if (this.#leftLocked.delete(document.uri.toString())) await lock(false);
  }
}

/** Locks the active editor's file against changes, or unlocks it. The file on disk is not touched. */
async function lock(locked: boolean): Promise<void> {
  const act = locked ? 'setActiveEditorReadonlyInSession' : 'resetActiveEditorReadonlyInSession';
  await vscode.commands.executeCommand(`workbench.action.files.${act}`);
}

function nameOf({ uri }: vscode.TextDocument): string {
  return vscode.workspace.asRelativePath(uri);
}
