import type { Anchor, FoundAnchor } from '../annotation/anchor.js';
import type { Selectors } from '../annotation/selector.js';
import { canonicalText, createPositionMap } from '../text/codePoints.js';
import { insertedSpans, mapSpan, type TextEdit } from '../text/edits.js';
import { once } from '../text/once.js';
import { overlaps, type Span } from '../text/span.js';
import { createAnchorer } from './createAnchorer.js';
import { createDescriber } from './describeSpan.js';
import { orphaned } from './reasons.js';

/** One change of a text: both texts as they stand, and the edits that lead from the one to the other. */
export interface TextChange {
  readonly before: string;
  readonly after: string;
  readonly edits: readonly TextEdit[];
}

/** Where an anchor of the text before stands after a change; `undefined` where its passage is to be looked for anew. */
export type Follower = (anchor: Anchor, stored: Selectors) => FoundAnchor | undefined;

/**
 * Lets anchors follow a change. A passage keeps to its words; one that the change took as a whole (the file was
 * read again, everything was replaced) is followed from the text before into what the change brings in. What is
 * uncertain or gone stays so, unless the change brings in as much text as the passage has: it may have come back. What is
 * still being looked for has no place to follow it from.
 * Other line ends change nothing.
 */
export function createFollower(change: TextChange): Follower {
  const mapLineEnds = lineEndMapper(change);
  return mapLineEnds === undefined ? wordFollower(change) : (anchor) => mapAnchor(anchor, mapLineEnds);
}

function wordFollower({ before, after, edits }: TextChange): Follower {
  const describe = once(() => createDescriber(before));
  const anchorer = once(() => createAnchorer({ newText: after, oldText: before }));
  const inserted = once(() => insertedSpans(edits));
  const comesIn = (span: Span): boolean => inserted().some((one) => overlaps(one, span));
  const longestInsertion = edits.reduce((most, { insertedLength }) => Math.max(most, insertedLength), 0);

  return (anchor, stored) => {
    if (anchor.state === 'anchored') {
      const span = mapSpan(anchor.span, edits);
      if (span !== undefined) return { state: 'anchored', span, changed: true };
      const found = anchorer().anchor(describe()(anchor.span));
      // Everything else stood there before, and was not the passage.
      const isNew = found.state !== 'anchored' || comesIn(found.span);
      return isNew ? found : orphaned('deleted');
    }
    if (longestInsertion >= stored.quote.exact.length) return undefined;
    return mapAnchor(anchor, (span) => mapSpan(span, edits));
  };
}

/** The anchor with its spans elsewhere; `undefined` where none of them is left. */
function mapAnchor(anchor: Anchor, map: (span: Span) => Span | undefined): FoundAnchor | undefined {
  if (anchor.state === 'sought') return undefined;
  if (anchor.state === 'orphaned') return anchor;
  if (anchor.state === 'anchored') {
    const span = map(anchor.span);
    return span && { ...anchor, span };
  }
  const candidates = anchor.candidates.flatMap((candidate) => {
    const span = map(candidate.span);
    return span === undefined ? [] : [{ ...candidate, span }];
  });
  return candidates.length > 0 ? { state: 'uncertain', candidates } : undefined;
}

/** Where spans stand after a change that gave the text other line ends, or nothing else than it had. */
function lineEndMapper({ before, after, edits }: TextChange): ((span: Span) => Span) | undefined {
  const [edit] = edits;
  const isWhole = edits.length === 1 && edit?.offset === 0 && edit.deletedLength === before.length;
  if (!isWhole || canonicalText(before) !== canonicalText(after)) return undefined;
  const [{ toPosition }, { toOffset }] = [createPositionMap(before), createPositionMap(after)];
  return ({ start, end }) => ({ start: toOffset(toPosition(start)), end: toOffset(toPosition(end)) });
}
