import type { CodedMention } from './coding.js';
import { groupByOverlap } from './groupByOverlap.js';

/** How many mentions two analysts have, and how many of them are the same. */
export interface SpanAgreement {
  readonly first: number;
  readonly second: number;
  /** Mentions with the same type on exactly the same words. */
  readonly exact: number;
  /** Mentions with the same type on words that overlap, each counted with one of the other analyst's. */
  readonly overlapping: number;
}

export const noSpans: SpanAgreement = { first: 0, second: 0, exact: 0, overlapping: 0 };

/** Counts the mentions of one type that two analysts have in an article. */
export function spanAgreement(
  first: readonly CodedMention[],
  second: readonly CodedMention[],
  type: string,
): SpanAgreement {
  const ofType = [first, second].map((mentions) =>
    mentions.filter((mention) => mention.type === type).map(({ span }) => span),
  );
  const shared = groupByOverlap(ofType).filter((group) => group.size === 2);
  const exact = shared.filter((group) => {
    const [a, b] = [...group.values()];
    return a?.start === b?.start && a?.end === b?.end;
  });
  const [a = [], b = []] = ofType;
  return { first: a.length, second: b.length, exact: exact.length, overlapping: shared.length };
}

/** The counts of two articles or two types together. */
export function addSpans(a: SpanAgreement, b: SpanAgreement): SpanAgreement {
  return {
    first: a.first + b.first,
    second: a.second + b.second,
    exact: a.exact + b.exact,
    overlapping: a.overlapping + b.overlapping,
  };
}

/**
 * F1 of the mentions that two analysts share; the same whoever of the two is called the first. Chance is not
 * taken off: with the many places where nothing is marked, kappa would come near F1.
 *
 * G. Hripcsak and A. S. Rothschild, “Agreement, the F-Measure, and Reliability in Information Retrieval”,
 * Journal of the American Medical Informatics Association 12 (2005), 296–298: F = 2a / (2a + b + c).
 *
 * @param shared `exact` or `overlapping`
 * @returns nothing where neither has a mention
 */
export function f1({ first, second }: SpanAgreement, shared: number): number | undefined {
  return first + second === 0 ? undefined : (2 * shared) / (first + second);
}
