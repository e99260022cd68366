/** A half-open range [start, end) in UTF-16 code units of one text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Number of UTF-16 code units in the span. */
export function lengthOf(span: Span): number {
  return span.end - span.start;
}

/** True where the two spans are the same. */
export function isSameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** True where the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True where the span shares at least one code unit with any of the others. */
export function overlapsAny(span: Span, others: readonly Span[]): boolean {
  return others.some((other) => overlaps(span, other));
}

/** True where `inner` lies in `outer`, edges included; a span contains itself. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** True where the offset is in the span or right behind its last code unit, as a cursor may stand. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** Sorts by start, and the longer span first where two start together. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}
