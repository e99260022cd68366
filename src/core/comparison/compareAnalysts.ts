import type { PlacedAnnotation } from '../annotation/anchor.js';
import type { Segment } from '../document/segment.js';
import type { Span } from '../text/span.js';
import { type Coding, codingsOf } from './coding.js';
import { cohensKappa } from './cohensKappa.js';
import { krippendorffsAlpha } from './krippendorffsAlpha.js';
import { type Passage, passagesOf } from './passages.js';
import { addSpans, f1, noSpans, type SpanAgreement, spanAgreement } from './spanAgreement.js';
import { type Unitizing, unitizedAlpha } from './unitizedAlpha.js';
import { joined, labelsOf, wordsIn, wordsOf } from './words.js';

/** An article with the annotations of everybody who read it, placed in its text. */
export interface AnnotatedArticle {
  readonly text: string;
  /** What of it is read. */
  readonly segments: readonly Segment[];
  readonly annotations: readonly PlacedAnnotation[];
}

/** Where the analysts of some articles agree and differ, and how far. */
export interface Comparison {
  /** Everybody with an annotation in one of the articles, sorted by name. */
  readonly analysts: readonly AnalystTotals[];
  /** Articles with annotations of two analysts at least; the measures and the passages are of these alone. */
  readonly comparedArticles: number;
  /** The words of these articles: the units of kappa and of alpha. */
  readonly words: number;
  readonly allTypes: Agreement;
  /** Sorted by type. */
  readonly types: readonly (Agreement & { readonly type: string })[];
  /** For each of the articles as given; none where fewer than two analysts read it. */
  readonly passages: readonly (readonly Passage[])[];
}

export interface AnalystTotals {
  readonly analyst: string;
  readonly articles: number;
  readonly mentions: number;
  /** Annotations without a certain place, which are in no measure. */
  readonly unplaced: number;
}

/** Measures of agreement; each is missing where it has no value. */
export interface Agreement {
  /** Krippendorff's nominal alpha over words; an article that an analyst did not read is a missing value. */
  readonly alpha: number | undefined;
  /** Krippendorff's alpha for unitising, over the articles that all analysts read. */
  readonly unitizedAlpha: number | undefined;
  readonly pairs: readonly PairAgreement[];
}

/** Two analysts, over the articles that both read. */
export interface PairAgreement {
  readonly analysts: readonly [string, string];
  /** Cohen's kappa over words. */
  readonly kappa: number | undefined;
  readonly spans: SpanAgreement;
  readonly exactF1: number | undefined;
  readonly overlapF1: number | undefined;
}

interface CodedArticle {
  readonly words: readonly Span[];
  readonly codings: readonly Coding[];
}

/**
 * Compares what analysts marked in the same articles. An analyst has read an article where they have an
 * annotation in it. A word counts as marked where it shares a letter with a mention; for all types together,
 * its value is the set of the types that it is marked with.
 */
export function compareAnalysts(articles: readonly AnnotatedArticle[]): Comparison {
  const coded = articles.map(codeArticle);
  const compared = coded.filter(({ codings }) => codings.length > 1);
  const analysts = totalsOf(coded.flatMap(({ codings }) => codings));
  const names = analysts
    .map(({ analyst }) => analyst)
    .filter((name) => compared.some((article) => codingBy(article, name) !== undefined));
  const mentions = compared.flatMap(({ codings }) => codings.flatMap((coding) => coding.mentions));
  const types = [...new Set(mentions.map(({ type }) => type))].sort();
  return {
    analysts,
    comparedArticles: compared.length,
    words: compared.reduce((sum, { words }) => sum + words.length, 0),
    allTypes: agreementOf(compared, names, types),
    types: types.map((type) => ({ type, ...agreementOf(compared, names, [type]) })),
    passages: coded.map(({ codings }) => (codings.length > 1 ? passagesOf(codings) : [])),
  };
}

function codeArticle({ text, segments, annotations }: AnnotatedArticle): CodedArticle {
  const codings = codingsOf(annotations, text);
  const marked = codings.flatMap(({ mentions }) => mentions.map(({ span }) => span));
  return { words: wordsOf(text, segments, marked), codings };
}

function totalsOf(codings: readonly Coding[]): AnalystTotals[] {
  const totals = new Map<string, AnalystTotals>();
  for (const { analyst, mentions, unplaced } of codings) {
    const known = totals.get(analyst);
    totals.set(analyst, {
      analyst,
      articles: (known?.articles ?? 0) + 1,
      mentions: (known?.mentions ?? 0) + mentions.length,
      unplaced: (known?.unplaced ?? 0) + unplaced,
    });
  }
  return [...totals.values()].sort((a, b) => (a.analyst < b.analyst ? -1 : 1));
}

function agreementOf(
  articles: readonly CodedArticle[],
  names: readonly string[],
  types: readonly string[],
): Agreement {
  const labels = names.map((name) => articles.map((article) => labelsBy(article, name, types)));
  const values = labels.map((ofArticles) =>
    ofArticles.flatMap((own, index) => own ?? articles[index]?.words.map(() => undefined) ?? []),
  );
  const pairs = names.flatMap((first, a) =>
    names.slice(a + 1).map((second, offset) => {
      const both = articles.map((_, index) => [labels[a]?.[index], labels[a + 1 + offset]?.[index]] as const);
      const read = both.flatMap(([x, y]) => (x && y ? [[x, y] as const] : []));
      const spans = articles.reduce(
        (sum, article) => addSpans(sum, spansOf(article, first, second, types)),
        noSpans,
      );
      return {
        analysts: [first, second] as const,
        kappa: cohensKappa(
          read.flatMap(([x]) => x),
          read.flatMap(([, y]) => y),
        ),
        spans,
        exactF1: f1(spans, spans.exact),
        overlapF1: f1(spans, spans.overlapping),
      };
    }),
  );
  return {
    alpha: krippendorffsAlpha(values),
    unitizedAlpha: unitizedAlpha(types.map((type) => unitizingOf(articles, names, type))),
    pairs,
  };
}

function spansOf(
  article: CodedArticle,
  first: string,
  second: string,
  types: readonly string[],
): SpanAgreement {
  const a = codingBy(article, first);
  const b = codingBy(article, second);
  if (a === undefined || b === undefined) return noSpans;
  return types
    .map((type) => spanAgreement(a.mentions, b.mentions, type))
    .reduce((sum, counts) => addSpans(sum, counts), noSpans);
}

/** The articles that all read, one behind the other, as one continuum of words. */
function unitizingOf(articles: readonly CodedArticle[], names: readonly string[], type: string): Unitizing {
  const sections = names.map((): Span[] => []);
  let length = 0;
  for (const { words, codings } of articles) {
    if (codings.length < names.length) continue;
    codings.forEach(({ mentions }, index) => {
      const ranges = mentions
        .filter((mention) => mention.type === type)
        .map(({ span }) => wordsIn(words, span));
      for (const { start, end } of joined(ranges))
        sections[index]?.push({ start: length + start, end: length + end });
    });
    length += words.length;
  }
  return { sections, length };
}

function labelsBy(article: CodedArticle, analyst: string, types: readonly string[]): string[] | undefined {
  const coding = codingBy(article, analyst);
  return (
    coding &&
    labelsOf(
      article.words,
      coding.mentions.filter(({ type }) => types.includes(type)),
    )
  );
}

function codingBy({ codings }: CodedArticle, analyst: string): Coding | undefined {
  return codings.find((coding) => coding.analyst === analyst);
}
