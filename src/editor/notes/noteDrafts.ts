import type * as vscode from 'vscode';
import {
  annotationKey,
  isSameSpan,
  mapSpan,
  type PlacedAnnotation,
  type Span,
  type TextEdit,
} from '../../core/index.js';
import type { NoteComment } from './noteComment.js';
import type { NoteSubject } from './noteSubject.js';

/** A thread of ours, and what it is on. */
export interface ThreadPlace extends NoteSubject {
  readonly thread: vscode.CommentThread;
}

/** What each thread is on, by the thread. */
export type ThreadPlaces = WeakMap<object, ThreadPlace>;

/** What the person is about to say: in several threads, so that asking at another place loses no words. */
export class NoteDrafts {
  readonly #comments = new Map<vscode.CommentThread, NoteComment>();
  readonly #places: ThreadPlaces;

  constructor(places: ThreadPlaces) {
    this.#places = places;
  }

  of(thread: vscode.CommentThread): NoteComment | undefined {
    return this.#comments.get(thread);
  }

  get only(): NoteComment | undefined {
    const [first, second] = this.#comments.values();
    return second === undefined ? first : undefined;
  }

  threadOf(comment: NoteComment): vscode.CommentThread | undefined {
    return [...this.#comments].find(([, draft]) => draft === comment)?.[0];
  }

  /** The thread that was opened to write on the annotation, or on exactly these words. */
  threadOn({ document, on }: NoteSubject): vscode.CommentThread | undefined {
    return this.#placesIn(document).find((place) => isSame(place.on, on))?.thread;
  }

  /** Lets the person write a comment at the end of a thread, in the place of what was begun there. */
  write(thread: vscode.CommentThread, comment: NoteComment): void {
    const former = this.#comments.get(thread);
    this.#comments.set(thread, comment);
    thread.comments = [...thread.comments.filter((one) => one !== former), comment];
  }

  /** Forgets what is said now, or never; whether there was anything. */
  end(thread: vscode.CommentThread): boolean {
    return this.#comments.delete(thread);
  }

  /** What is about to be said of words without an annotation stays with them. */
  follow(document: vscode.TextDocument, edits: readonly TextEdit[]): void {
    for (const place of this.#placesIn(document)) {
      const on = 'id' in place.on ? undefined : mapSpan(place.on, edits);
      if (on !== undefined) this.#places.set(place.thread, { ...place, on });
    }
  }

  /** An article that was closed is open again, as another document. */
  reopened(document: vscode.TextDocument): void {
    for (const place of this.#placesIn(document)) this.#places.set(place.thread, { ...place, document });
  }

  #placesIn({ uri }: vscode.TextDocument): ThreadPlace[] {
    return [...this.#comments.keys()].flatMap((thread) => {
      const place = this.#places.get(thread);
      return place?.document.uri.toString() === uri.toString() ? [place] : [];
    });
  }
}

function isSame(a: PlacedAnnotation | Span, b: PlacedAnnotation | Span): boolean {
  if ('id' in a) return 'id' in b && annotationKey(a) === annotationKey(b);
  return !('id' in b) && isSameSpan(a, b);
}
