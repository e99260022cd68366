import * as vscode from 'vscode';
import type { Remark } from '../../core/index.js';
import { currentAnalyst, isOwn } from '../analysts/analyst.js';

/** A remark as the editor shows it in a thread; the same object as long as it is there. Without one it is a draft. */
export class NoteComment implements vscode.Comment {
  body: string | vscode.MarkdownString = '';
  mode = vscode.CommentMode.Preview;
  author: vscode.CommentAuthorInformation = { name: '' };
  contextValue = '';
  label = '';
  #remark: Remark | undefined;

  constructor(remark?: Remark) {
    if (remark === undefined) {
      this.author = { name: currentAnalyst() };
      this.contextValue = 'draft';
      this.mode = vscode.CommentMode.Editing;
    } else this.show(remark);
  }

  /** Nothing for a draft. */
  get remark(): Remark | undefined {
    return this.#remark;
  }

  get timestamp(): Date {
    return this.#remark === undefined ? new Date() : new Date(this.#remark.modified);
  }

  /** Whether the person may change and delete it. */
  get isOwn(): boolean {
    return this.#remark !== undefined && isOwn(this.#remark.creator);
  }

  /** Shows the remark as it is now, whoever changed it. What is just being written stays. */
  show(remark: Remark): void {
    this.#remark = remark;
    const { creator, kind, opinion } = remark;
    this.author = { name: creator };
    this.contextValue = `${kind}${this.isOwn ? '.own' : ''}`;
    this.label = opinion === undefined ? '' : opinionInWords(opinion);
    if (this.mode === vscode.CommentMode.Preview) this.body = asShown(remark.text);
  }

  /** Lets the person change the words. */
  edit(): void {
    this.body = this.#remark?.text ?? '';
    this.mode = vscode.CommentMode.Editing;
  }

  /** Shows the words again, without what was written and not saved. */
  leave(): void {
    this.mode = vscode.CommentMode.Preview;
    this.body = asShown(this.#remark?.text ?? '');
  }

  /** The words as the person left them. */
  get written(): string {
    return typeof this.body === 'string' ? this.body : this.body.value;
  }
}

/** An analyst's Markdown, in which nothing runs commands and no picture is fetched from anywhere. */
function asShown(text: string): vscode.MarkdownString {
  return new vscode.MarkdownString(text.replace(/!\[/g, '\\!['));
}

/** What an analyst thinks of an annotation. */
export function opinionInWords(opinion: 'accepted' | 'rejected'): string {
  return opinion === 'accepted' ? vscode.l10n.t('agrees') : vscode.l10n.t('disagrees');
}
