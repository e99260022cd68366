import assert from 'node:assert/strict';
import {
  type AnnotatedArticle,
  type ArticleFormat,
  createAnnotation,
  type PlacedAnnotation,
  type Verdict,
} from '../../../src/core/index.js';
import { readArticle } from '../../../src/core/document/readArticle.js';

/** What one analyst decided: the words, the type, and what else matters to a test. */
export interface Decision {
  readonly words: string;
  readonly type: string;
  readonly entity?: string;
  readonly verdict?: Verdict;
  readonly minute?: number;
  /** Whether the words are gone from the article. */
  readonly gone?: boolean;
}

/** An analyst's annotations of a text; words that occur twice stand for their first place. */
export function annotated(
  text: string,
  creator: string,
  ...decisions: readonly Decision[]
): PlacedAnnotation[] {
  return decisions.map(({ words, type, entity, verdict = 'added', minute = 0, gone = false }, index) => {
    const start = text.indexOf(words);
    assert.equal(start === -1, gone, words);
    const annotation = createAnnotation(
      { creator, verdict, type, ...(entity !== undefined && { entity }) },
      { uuid: () => `${creator}-${index}`, now: () => new Date(Date.UTC(2026, 0, 1, 0, minute)) },
    );
    return {
      ...annotation,
      anchor: gone
        ? { state: 'orphaned', reason: { code: 'anchoring.notFound', args: {} } }
        : { state: 'anchored', span: { start, end: start + words.length }, changed: false },
    };
  });
}

/** A text with what each analyst decided in it. */
export function article(
  text: string,
  decisions: Readonly<Record<string, readonly Decision[]>>,
  format: ArticleFormat = 'plain',
): AnnotatedArticle {
  const annotations = Object.entries(decisions).flatMap(([creator, own]) => annotated(text, creator, ...own));
  return { text, segments: readArticle(text, format).segments, annotations };
}
