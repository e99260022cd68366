import type { FoundAnchor } from '../annotation/anchor.js';
import { isAbandoned, type Turns } from '../text/steps.js';

/** A search for the places of annotations in one text. It goes on by itself, and tells at any time what it has found. */
export interface PlaceSearch {
  /** Where annotations stand, by their keys; grows until the search is over. */
  readonly found: ReadonlyMap<string, FoundAnchor>;
  /** Fulfilled once the search is over, or has taken as long as one may wait for it. */
  readonly soon: Promise<void>;
  /** Fulfilled once all are found, or the search was stopped. */
  readonly over: Promise<void>;
  readonly isOver: () => boolean;
  /** Ends the search at its next pause: nobody wants to know any more. */
  readonly stop: () => void;
}

/** Milliseconds of work after which nobody should wait for the rest. */
export const patience = 120;

/**
 * Begins a search.
 *
 * @param look looks for the annotations, in the turns handed in, and puts down each as soon as it is found; what it
 * throws is thrown by `soon` and `over`
 * @param pause awaited after each turn, so that what else waits on the thread goes first
 */
export function startSearch(
  look: (found: Map<string, FoundAnchor>, turns: Turns) => Promise<void>,
  pause: () => Promise<void>,
): PlaceSearch {
  const found = new Map<string, FoundAnchor>();
  let [isOver, isStopped, worked] = [false, false, 0];
  let stopWaiting = (): void => undefined;
  const longEnough = new Promise<void>((resolve) => (stopWaiting = resolve));
  const turns = {
    pause: (milliseconds: number) => {
      worked += milliseconds;
      if (worked >= patience) stopWaiting();
      return pause();
    },
    isWanted: () => !isStopped,
  };
  const over = look(found, turns)
    .catch((error: unknown) => {
      if (!isAbandoned(error)) throw error;
    })
    .finally(() => {
      isOver = true;
    });
  return {
    found,
    soon: Promise.race([over, longEnough]),
    over,
    isOver: () => isOver,
    stop: () => {
      isStopped = true;
    },
  };
}
