import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { Reply } from '../../core/index.js';
import { analystName } from '../analysts/analyst.js';
import type { Articles } from '../articles.js';
import { reveal, showQuietly } from '../navigation.js';
import { NoteComment } from './noteComment.js';
import { subjectOf } from './noteSubject.js';
import type { ThreadPlace } from './noteDrafts.js';
import type { NoteThreads } from './noteThreads.js';
import type { AnnotationPlace, NoteWriter } from './noteWriter.js';

const submitted = z.object({ thread: z.unknown(), text: z.string() });

/** The commands of notes and replies: open, write, change, delete, settle, agree or not. */
export function registerNoteCommands(
  articles: Articles,
  threads: NoteThreads,
  writer: NoteWriter,
): vscode.Disposable {
  const editNote = async (...args: unknown[]): Promise<void> => {
    const subject = await subjectOf(args, articles);
    if (subject === undefined) return;
    if (subject === 'nothing') {
      // Words that nobody marked: what they are is asked, and the note with it.
      await vscode.commands.executeCommand('policyAnnotator.annotateSelection');
      return;
    }
    const { document, on } = subject;
    const editor = await showQuietly(document);
    if ('id' in on && on.anchor.state === 'anchored' && args.length > 0) reveal(editor, on.anchor.span);
    await threads.open(subject);
  };

  /** Writes what stands in a thread's own box: a reply. */
  const submitNote = async (box: unknown): Promise<void> => {
    const { data } = submitted.safeParse(box);
    const place = threads.placeOf(data?.thread);
    if (data !== undefined && place !== undefined && data.text.trim() !== '') await write(place, data.text);
  };

  /**
   * Says it: as the note of one's own annotation where nothing is said yet, else as a reply. Where nobody says who is
   * annotating, the words wait in the thread.
   */
  const write = async (place: ThreadPlace, text: string): Promise<void> => {
    const { document, on, thread } = place;
    const analyst = await analystName(document.uri);
    if (analyst === undefined) {
      threads.keepDraft(thread, text);
      return;
    }
    if ('id' in on) {
      const isFirst = on.creator === analyst && !hasRemarks(thread);
      threads.settle(place, on);
      if (isFirst) await writer.changeOwn({ document, annotation: on }, { note: text });
      else await writer.reply({ document, annotation: on }, analyst, text);
      return;
    }
    const annotation = await writer.annotationOn({ document, on }, { creator: analyst, note: text });
    if (annotation === undefined) return;
    threads.settle(place, annotation);
    await writer.add({ document, annotation });
  };

  const say = async (
    thread: unknown,
    said: Pick<Reply, 'verdict'> | Pick<Reply, 'status'>,
  ): Promise<void> => {
    const place = annotationOf(thread);
    const analyst = place && (await analystName(place.document.uri));
    if (place !== undefined && analyst !== undefined) await writer.say(place, analyst, said);
  };

  const annotationOf = (thread: unknown): AnnotationPlace | undefined => {
    const place = threads.placeOf(thread);
    return place !== undefined && 'id' in place.on
      ? { document: place.document, annotation: place.on }
      : undefined;
  };

  const startEditing = (comment: unknown): void => {
    if (!(comment instanceof NoteComment) || !comment.isOwn) return;
    comment.edit();
    threads.redraw(comment);
  };

  /** A key does not say in which box it was pressed: an empty one is then closed where there is no other. */
  const stopEditing = (given: unknown): void => {
    const comment = given ?? threads.onlyDraft;
    if (comment instanceof NoteComment && comment.remark !== undefined) {
      comment.leave();
      threads.redraw(comment);
      return;
    }
    if (comment instanceof NoteComment) threads.discard(comment);
    focusArticle();
  };

  const saveComment = async (comment: unknown): Promise<void> => {
    if (!(comment instanceof NoteComment)) return;
    const { written, remark } = comment;
    const place = threads.placeOfComment(comment);
    const words = written.trim() === '' ? undefined : written;
    if (remark !== undefined) await change(comment, words);
    else if (words === undefined || place === undefined) {
      threads.discard(comment);
      focusArticle();
    } else await write(place, words);
  };

  const deleteComment = async (comment: unknown): Promise<void> => {
    if (comment instanceof NoteComment) await change(comment, undefined);
  };

  /** Gives a remark of the analyst's own other words, or takes it away. */
  const change = async (comment: NoteComment, words: string | undefined): Promise<void> => {
    const { remark, isOwn } = comment;
    const place = annotationOf(threads.placeOfComment(comment)?.thread);
    if (remark === undefined || place === undefined || !isOwn) return;
    comment.leave();
    threads.redraw(comment);
    await writer.change(place, remark, words);
    if (words === undefined) focusArticle();
  };

  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    registerCommand('policyAnnotator.editNote', editNote),
    registerCommand('policyAnnotator.submitNote', submitNote),
    registerCommand('policyAnnotator.editComment', startEditing),
    registerCommand('policyAnnotator.cancelComment', stopEditing),
    registerCommand('policyAnnotator.saveComment', saveComment),
    registerCommand('policyAnnotator.deleteComment', deleteComment),
    registerCommand('policyAnnotator.resolveThread', (thread: unknown) =>
      say(thread, { status: 'resolved' }),
    ),
    registerCommand('policyAnnotator.reopenThread', (thread: unknown) => say(thread, { status: 'open' })),
    registerCommand('policyAnnotator.agree', (thread: unknown) => say(thread, { verdict: 'accepted' })),
    registerCommand('policyAnnotator.disagree', (thread: unknown) => say(thread, { verdict: 'rejected' })),
  );
}

/** A comment that goes takes the focus with it, and the keys would go nowhere. */
function focusArticle(): void {
  void vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
}

/** Whether anything is said in a thread but what is just being written. */
function hasRemarks({ comments }: vscode.CommentThread): boolean {
  return comments.some((comment) => comment instanceof NoteComment && comment.remark !== undefined);
}
