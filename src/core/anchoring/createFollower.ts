import type { Anchor } from '../annotation/anchor.js';
import type { Selectors } from '../annotation/selector.js';
import { mapSpan, type TextEdit } from '../text/edits.js';
import { once } from '../text/once.js';
import { createAnchorer } from './createAnchorer.js';
import { createDescriber } from './describeSpan.js';

/** One change of a text: both texts as they stand, and the edits that lead from the one to the other. */
export interface TextChange {
  readonly before: string;
  readonly after: string;
  readonly edits: readonly TextEdit[];
}

/** Where an anchor of the text before stands after a change; `undefined` where its passage is to be looked for anew. */
export type Follower = (anchor: Anchor, stored: Selectors) => Anchor | undefined;

/**
 * Lets anchors follow a change. A passage keeps to its words; one that the change took as a whole (the file was
 * read again, everything was replaced) is followed from the text before. What is uncertain or gone stays so, unless the
 * change brings in as much text as the passage has: it may have come back.
 */
export function createFollower({ before, after, edits }: TextChange): Follower {
  const describe = once(() => createDescriber(before));
  const anchorer = once(() => createAnchorer({ newText: after, oldText: before }));
  const longestInsertion = Math.max(0, ...edits.map(({ insertedLength }) => insertedLength));

  return (anchor, stored) => {
    if (anchor.state === 'anchored') {
      const span = mapSpan(anchor.span, edits);
      return span === undefined
        ? anchorer().anchor(describe()(anchor.span))
        : { state: 'anchored', span, changed: true };
    }
    if (longestInsertion >= stored.quote.exact.length) return undefined;
    if (anchor.state === 'orphaned') return anchor;
    const candidates = anchor.candidates.flatMap((candidate) => {
      const span = mapSpan(candidate.span, edits);
      return span === undefined ? [] : [{ ...candidate, span }];
    });
    return candidates.length > 0 ? { state: 'uncertain', candidates } : undefined;
  };
}
