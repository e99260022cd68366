import type { ArticleIndex } from '../indexing/articleIndex.js';
import type { Suggestion } from '../indexing/suggestion.js';
import type { Span } from '../text/span.js';

/** How far an analyst has come with an article's suggestions. */
export interface ReviewProgress {
  readonly decided: number;
  readonly total: number;
}

/** Whether an analyst decided on the suggestion, for itself or for its entity in the whole article. */
export function isDecidedBy({ annotations, decisions }: Suggestion, analyst: string): boolean {
  return [...annotations, ...decisions].some(({ creator }) => creator === analyst);
}

/** How many suggestions there are, and on how many of them the analyst decided. */
export function reviewProgress({ suggestions }: ArticleIndex, analyst: string): ReviewProgress {
  const decided = suggestions.filter((suggestion) => isDecidedBy(suggestion, analyst)).length;
  return { decided, total: suggestions.length };
}

/**
 * The next suggestion that the analyst has not decided on: behind the one that is at the span, or behind its start.
 * Nothing where there is none up to the end of the article.
 */
export function nextUndecided(
  { suggestions }: ArticleIndex,
  analyst: string,
  from: Span,
): Suggestion | undefined {
  return suggestions.find(
    (suggestion) => comesAfter(suggestion.mention.span, from) && !isDecidedBy(suggestion, analyst),
  );
}

/** The same towards the beginning of the article. */
export function previousUndecided(
  { suggestions }: ArticleIndex,
  analyst: string,
  from: Span,
): Suggestion | undefined {
  return suggestions.findLast(
    (suggestion) => comesAfter(from, suggestion.mention.span) && !isDecidedBy(suggestion, analyst),
  );
}

/** The first suggestion that the analyst has not decided on. */
export function firstUndecided({ suggestions }: ArticleIndex, analyst: string): Suggestion | undefined {
  return suggestions.find((suggestion) => !isDecidedBy(suggestion, analyst));
}

/** In the order of the article; of two that begin together, the longer one comes first. */
function comesAfter(span: Span, other: Span): boolean {
  return span.start > other.start || (span.start === other.start && span.end < other.end);
}
