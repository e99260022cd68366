import type { Selectors } from '../annotation/selector.js';
import { canonicalText, createPositionMap } from '../text/codePoints.js';
import { once } from '../text/once.js';
import type { Span } from '../text/span.js';
import { createRivalFinder } from './rival.js';
import { textId } from './textId.js';

/** Longest stored context in UTF-16 code units: enough to tell the repeated phrases of laws apart. */
const contextLength = 240;

/**
 * What is stored of a span so that it can be found again: its words with what stands before and behind, its
 * position, which text that was, and how much the place most like it is like it. Each context has at most 240
 * code units and begins and ends with a whole word, where there are words.
 *
 * @param span in UTF-16 code units of `text` as it stands
 * @throws RangeError where the span holds no text or reaches out of it
 */
export function describeSpan(text: string, span: Span): Selectors {
  return createDescriber(text)(span);
}

/** Describes any number of spans of one text, as `describeSpan` does; what is costly is done once. */
export function createDescriber(text: string): (span: Span) => Selectors {
  const { toPosition, toOffset } = createPositionMap(text);
  const canonical = canonicalText(text);
  const id = once(() => textId(text));
  const rivalOf = createRivalFinder(canonical);
  return (span) => {
    const position = { start: toPosition(span.start), end: toPosition(span.end) };
    if (position.start >= position.end || span.start < 0 || span.end > text.length) {
      throw new RangeError(`no text at ${span.start} to ${span.end}`);
    }
    const start = canonicalText(text.slice(0, toOffset(position.start))).length;
    const end = canonicalText(text.slice(0, toOffset(position.end))).length;
    const quote = {
      exact: canonical.slice(start, end),
      prefix: prefixOf(canonical, start),
      suffix: suffixOf(canonical, end),
    };
    const rival = rivalOf(quote, { start, end });
    return { quote, position, textId: id(), ...(rival === 0 ? {} : { rival }) };
  };
}

function prefixOf(text: string, end: number): string {
  const start = end - contextLength;
  if (start <= 0) return text.slice(0, end);
  const cut = text.slice(start, end);
  return isInWord(text, start) ? cut.replace(/^\S+(?=\s)/, '').replace(/^[\udc00-\udfff]/, '') : cut;
}

function suffixOf(text: string, start: number): string {
  const end = start + contextLength;
  if (end >= text.length) return text.slice(start);
  const cut = text.slice(start, end);
  return isInWord(text, end) ? cut.replace(/(?<=\s)\S+$/, '').replace(/[\ud800-\udbff]$/, '') : cut;
}

/** Whether letters stand on both sides of the offset. */
function isInWord(text: string, offset: number): boolean {
  return /^\S\S$/.test(text.slice(offset - 1, offset + 1));
}
