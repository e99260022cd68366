import type { ArticleIndex } from '../indexing/articleIndex.js';
import { compareSpans, type Span } from '../text/span.js';

/** Words that analysts marked, with their names, sorted. */
export interface Accent {
  readonly span: Span;
  readonly analysts: readonly string[];
}

/**
 * Who marked what, sorted by place; nothing where all is one analyst's own. Rejected suggestions and
 * annotations without a certain place have no accent.
 */
export function accentsOf(index: ArticleIndex): Accent[] {
  const bySpan = new Map<string, { readonly span: Span; readonly analysts: Set<string> }>();
  for (const { anchor, verdict, creator } of index.annotations) {
    if (anchor.state !== 'anchored' || verdict === 'rejected') continue;
    const { span } = anchor;
    const key = `${span.start} ${span.end}`;
    const known = bySpan.get(key) ?? { span, analysts: new Set() };
    known.analysts.add(creator);
    bySpan.set(key, known);
  }
  if (new Set(index.annotations.map(({ creator }) => creator)).size < 2) return [];
  return [...bySpan.values()]
    .map(({ span, analysts }) => ({ span, analysts: [...analysts].sort() }))
    .sort((a, b) => compareSpans(a.span, b.span));
}
