import { mapSpan, type TextEdit } from './edits.js';
import type { Span } from './span.js';

/** Where some spans stood in a text before or behind a step in which one of them lost letters. */
interface Remembered {
  readonly text: string;
  readonly spans: ReadonlyMap<string, Span | undefined>;
}

/** Spans, by id, that follow a text through its edits. A span is `undefined` while nothing of it is in the text. */
export interface TrackedSpans {
  readonly text: string;
  readonly spans: ReadonlyMap<string, Span | undefined>;
  /** What undo and redo lead back to, the newest first. */
  readonly remembered: readonly Remembered[];
}

/** Spans that begin to follow a text. Offsets are UTF-16 code units. */
export function trackSpans(text: string, spans: ReadonlyMap<string, Span | undefined>): TrackedSpans {
  return { text, spans, remembered: [] };
}

/** So many code units of earlier texts are kept; the newest two texts whatever their length. */
const mostRemembered = 8_000_000;

/**
 * Follows one event of edits, which must not overlap. A span moves as `mapSpan` says; one that loses letters, or
 * all of them, has them back exactly when the text is again what it was: by undo, by redo, or typed anew.
 */
export function followEdits(
  { text, spans, remembered }: TrackedSpans,
  edits: readonly TextEdit[],
  newText: string,
): TrackedSpans {
  const mapped = new Map<string, Span | undefined>();
  const touched = new Map<string, Span | undefined>();
  for (const [id, span] of spans) {
    const followed = span === undefined ? undefined : mapSpan(span, edits);
    mapped.set(id, followed);
    if (span !== undefined && losesLetters(span, edits)) touched.set(id, span);
  }
  const before = remembered.find((one) => one.text === newText);
  for (const [id, span] of before?.spans ?? []) if (mapped.has(id)) mapped.set(id, span);
  if (touched.size === 0) return { text: newText, spans: mapped, remembered };
  const behind = new Map([...touched.keys()].map((id) => [id, mapped.get(id)]));
  const others = remembered.filter((one) => one.text !== text && one.text !== newText);
  const same = remembered.filter((one) => one.text === text || one.text === newText);
  return {
    text: newText,
    spans: mapped,
    remembered: withinLimit([together(newText, behind, same), together(text, touched, same), ...others]),
  };
}

function losesLetters(span: Span, edits: readonly TextEdit[]): boolean {
  return edits.some(({ offset, deletedLength }) => offset < span.end && offset + deletedLength > span.start);
}

/** What is remembered of a text, from this step and from earlier ones. */
function together(
  text: string,
  spans: ReadonlyMap<string, Span | undefined>,
  earlier: readonly Remembered[],
): Remembered {
  const known = earlier.find((one) => one.text === text)?.spans ?? [];
  return { text, spans: new Map([...known, ...spans]) };
}

function withinLimit(remembered: readonly Remembered[]): Remembered[] {
  let length = 0;
  return remembered.filter(({ text }, at) => {
    length += text.length;
    return at < 2 || length <= mostRemembered;
  });
}
