import type { Span } from './span.js';
import { unitAt } from './unitAt.js';

/** True for a UTF-16 code unit that is white space or, like a zero-width space, leaves the place empty. */
export function isBlank(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0xa0) return code === 0x85;
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** Where the first letter of the span is that is not blank; its end where there is none. */
export function startOfText(text: string, span: Span): number {
  let { start } = span;
  while (start < span.end && isBlank(unitAt(text, start))) start += 1;
  return start;
}

/** Where the last letter of the span ends that is not blank; its start where there is none. */
export function endOfText(text: string, span: Span): number {
  let { end } = span;
  while (end > span.start && isBlank(unitAt(text, end - 1))) end -= 1;
  return end;
}
