import * as vscode from 'vscode';
import type { Remark } from '../../core/index.js';
import { NoteComment } from './noteComment.js';

/** What a thread says. */
export interface ThreadFace {
  readonly label: string;
  readonly contextValue: string;
  readonly isResolved: boolean;
  readonly remarks: readonly Remark[];
}

/**
 * A thread as the editor shows it. Whatever an open thread is told gives the focus to the comment that had it last, even
 * from the article in which somebody is typing. So it is told only what is new; what typing does to its place is left to
 * the editor, which lets the box follow the text, and is told with the next news or when the thread is closed.
 */
export class ShownThread {
  readonly #comments = new Map<string, NoteComment>();
  /** The last line of the words, moved by typing alone; nothing for a thread of the file. */
  #line: number | undefined;
  /** The remarks as the editor has them. */
  #told = '';

  constructor(readonly thread: vscode.CommentThread) {
    this.#line = thread.range?.end.line;
  }

  /** Without what is about to be said. */
  get comments(): readonly NoteComment[] {
    return [...this.#comments.values()];
  }

  /** Follows a change of the article's text. */
  follow(changes: readonly vscode.TextDocumentContentChangeEvent[]): void {
    for (const { range, text } of changes) {
      if (this.#line === undefined) return;
      const { start, end } = range;
      if (end.line < this.#line || (end.line === this.#line && end.character === 0))
        this.#line += text.split(/\r\n|\r|\n/).length - 1 - (end.line - start.line);
      else if (start.line < this.#line) this.#line = start.line;
    }
  }

  /** Moves the thread to where its words are. */
  moveTo(range: vscode.Range | undefined): void {
    this.#line = range?.end.line;
    const { thread } = this;
    if (range === undefined || thread.range === undefined || !thread.range.isEqual(range))
      thread.range = range;
  }

  /**
   * Shows what is said, and below it what is about to be said, at the words.
   * @param isOnScreen whether an editor shows the article, and with it the box where the thread is open
   */
  show(
    range: vscode.Range | undefined,
    isOnScreen: boolean,
    face: ThreadFace,
    draft: NoteComment | undefined,
  ): void {
    const isOpen =
      isOnScreen && this.thread.collapsibleState === vscode.CommentThreadCollapsibleState.Expanded;
    const isNew = this.#say(face, draft);
    if (isNew || !isOpen || this.#line !== range?.end.line) this.moveTo(range);
  }

  /** Tells the editor what is new, and whether anything is. */
  #say({ label, contextValue, isResolved, remarks }: ThreadFace, draft: NoteComment | undefined): boolean {
    const { thread } = this;
    const state = isResolved ? vscode.CommentThreadState.Resolved : vscode.CommentThreadState.Unresolved;
    const hasNewFace =
      thread.label !== label || thread.contextValue !== contextValue || thread.state !== state;
    if (hasNewFace) Object.assign(thread, { label, contextValue, state });
    const hasNewRemarks = this.#takeOver(remarks);
    const said = [
      ...remarks.flatMap(({ id }) => this.#comments.get(id) ?? []),
      ...(draft === undefined ? [] : [draft]),
    ];
    const isWritten = said.some(({ mode }) => mode === vscode.CommentMode.Editing);
    const hasSameComments =
      said.length === thread.comments.length && said.every((one, at) => one === thread.comments[at]);
    const hasNewComments = !hasSameComments || (hasNewRemarks && !isWritten);
    if (hasNewComments) thread.comments = said;
    return hasNewFace || hasNewComments;
  }

  /** Gives each remark its comment, and tells whether any is new or other than before. */
  #takeOver(remarks: readonly Remark[]): boolean {
    for (const remark of remarks) {
      const comment = this.#comments.get(remark.id);
      if (comment === undefined) this.#comments.set(remark.id, new NoteComment(remark));
      else comment.show(remark);
    }
    for (const id of this.#comments.keys())
      if (!remarks.some((remark) => remark.id === id)) this.#comments.delete(id);
    const former = this.#told;
    this.#told = JSON.stringify(remarks);
    return former !== this.#told;
  }
}
