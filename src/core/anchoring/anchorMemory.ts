import type { Anchor, FoundAnchor } from '../annotation/anchor.js';
import type { TextEdit } from '../text/edits.js';
import type { Span } from '../text/span.js';
import type { TextChange } from './createFollower.js';

/** Anchors by the keys of their annotations. */
export type Anchors<Kind extends Anchor = Anchor> = ReadonlyMap<string, Kind>;

/** Where anchors stood in texts before and behind changes that took letters from them; the newest first. */
export type AnchorMemory = readonly { readonly text: string; readonly anchors: Anchors<FoundAnchor> }[];

/** So many code units of earlier texts are kept; the newest two texts whatever their length. */
const mostRemembered = 8_000_000;

/**
 * The anchors that stood in this very text before: undo, redo and words typed anew lead back to it, and everything
 * stands exactly where it stood.
 */
export function recallAnchors(memory: AnchorMemory, text: string): Anchors<FoundAnchor> {
  return memory.find((one) => one.text === text)?.anchors ?? new Map();
}

/** Remembers, in the texts before and behind a change, the anchors that lose letters to it. */
export function rememberLosses(
  memory: AnchorMemory,
  { before, after, edits }: TextChange,
  former: Anchors,
  followed: Anchors,
): AnchorMemory {
  const losing = [...former].flatMap(([id, anchor]): [string, FoundAnchor][] =>
    anchor.state === 'anchored' && losesLetters(anchor.span, edits) ? [[id, anchor]] : [],
  );
  if (losing.length === 0) return memory;
  const behind = losing.flatMap(([id]): [string, FoundAnchor][] => {
    const anchor = followed.get(id);
    return anchor === undefined || anchor.state === 'sought' ? [] : [[id, anchor]];
  });
  const others = memory.filter(({ text }) => text !== before && text !== after);
  return withinLimit([
    { text: after, anchors: new Map([...recallAnchors(memory, after), ...behind]) },
    { text: before, anchors: new Map([...recallAnchors(memory, before), ...losing]) },
    ...others,
  ]);
}

function losesLetters(span: Span, edits: readonly TextEdit[]): boolean {
  return edits.some(({ offset, deletedLength }) => offset < span.end && offset + deletedLength > span.start);
}

function withinLimit(memory: AnchorMemory): AnchorMemory {
  let length = 0;
  return memory.filter(({ text }, at) => {
    length += text.length;
    return at < 2 || length <= mostRemembered;
  });
}
