import type * as vscode from 'vscode';
import { type Annotation, orphaned, type PlacedAnnotation } from '../core/index.js';

const key = 'lostPassages';

/** What an analyst said of an annotation without a certain place: its passage is gone; it is kept all the same. */
type Said = 'gone' | 'kept';

/**
 * Remembers, over restarts too, what analysts said of annotations that have lost their passage. It holds until
 * the annotation is changed, and never hides a passage that is found for certain.
 */
export class LostPassages {
  readonly #state: vscode.Memento;

  constructor(state: vscode.Memento) {
    this.#state = state;
  }

  /** Whether the analyst keeps the orphan as it is. */
  isKept(annotation: Annotation): boolean {
    return this.#said(annotation) === 'kept';
  }

  async say(annotation: Annotation, said: Said): Promise<void> {
    await this.#state.update(key, { ...this.#all(), [keyOf(annotation)]: said });
  }

  /** The annotation, an orphan where it is asked about though the analyst said that its passage is gone. */
  settle(placed: PlacedAnnotation): PlacedAnnotation {
    if (placed.anchor.state !== 'uncertain' || this.#said(placed) === undefined) return placed;
    return { ...placed, anchor: orphaned('gone') };
  }

  #said(annotation: Annotation): unknown {
    return this.#all()[keyOf(annotation)];
  }

  #all(): Readonly<Record<string, unknown>> {
    return this.#state.get<Readonly<Record<string, unknown>>>(key, {});
  }
}

/** Another act on the annotation gives it another key: what was said of it before holds no more. */
function keyOf({ id, modified }: Annotation): string {
  return `${id} ${modified}`;
}
