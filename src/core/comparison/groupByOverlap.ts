import { compareSpans, lengthOf, overlaps, type Span } from '../text/span.js';

/** Spans that belong together: at most one of each list, by the list's number. */
export type SpanGroup = ReadonlyMap<number, Span>;

/**
 * Puts together what several lists have in the same place: equal spans first, then spans that overlap, those
 * that share the larger part of their common extent first. A span that nothing fits stays alone, and of
 * nested spans in one list each finds its own counterpart. Sorted by place.
 */
export function groupByOverlap(lists: readonly (readonly Span[])[]): SpanGroup[] {
  const bySpan = new Map<string, { readonly span: Span; group: Map<number, Span> }>();
  lists.forEach((spans, list) => {
    for (const span of spans) {
      const key = `${span.start} ${span.end}`;
      const known = bySpan.get(key) ?? { span, group: new Map<number, Span>() };
      known.group.set(list, span);
      bySpan.set(key, known);
    }
  });
  const places = [...bySpan.values()].sort((a, b) => compareSpans(a.span, b.span));

  const pairs: { readonly a: number; readonly b: number; readonly share: number }[] = [];
  places.forEach((first, a) => {
    for (let b = a + 1; ; b++) {
      const second = places[b];
      if (second === undefined || !overlaps(first.span, second.span)) break;
      pairs.push({ a, b, share: shareOf(first.span, second.span) });
    }
  });
  // The sort is stable: of equal shares, the first place wins.
  pairs.sort((p, q) => q.share - p.share);

  for (const { a, b } of pairs) {
    const first = places[a]?.group;
    const second = places[b]?.group;
    if (first === undefined || second === undefined || first === second) continue;
    if ([...second.keys()].some((list) => first.has(list))) continue;
    for (const [list, span] of second) first.set(list, span);
    for (const place of places) if (place.group === second) place.group = first;
  }
  return [...new Set(places.map(({ group }) => group))];
}

/** The part of the two spans' common extent that both have: the Jaccard index. */
function shareOf(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared / (lengthOf(a) + lengthOf(b) - shared);
}
