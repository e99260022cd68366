import type { Language } from '../text/language.js';
import { atOnce } from '../text/steps.js';
import { createLanguageGuess } from './articleLanguage.js';
import type { SegmentDraft } from './draft.js';
import { createMarkdownReader } from './markdown.js';
import { readPlain } from './plain.js';
import type { ArticleFormat, Segment } from './segment.js';

/** Whole lines of an article before and after they were edited. Offsets are UTF-16 code units. */
export interface EditedStretch {
  /** Where the lines begin in the article, before and after. */
  readonly start: number;
  readonly before: string;
  readonly after: string;
}

/** The article that a stretch is of, as it was read before. */
export interface ReadBefore {
  readonly format: ArticleFormat;
  readonly language: Language;
  /** Those that the stretch before the edit has a part in. */
  readonly segments: readonly Segment[];
}

/** Reads an edited stretch by itself: its segments, with their places in the article; nothing where it cannot be. */
export type StretchReader = (stretch: EditedStretch, article: ReadBefore) => Segment[] | undefined;

/**
 * A reader of edited stretches. A stretch is read by itself only where it read by itself before the edit as it did in
 * the article: then nothing around it decided what it was. What an edit opens (code, a list) is seen with the whole.
 */
export function createStretchReader(): StretchReader {
  const readMarkdown = createMarkdownReader();
  const guess = createLanguageGuess();
  const draftsOf = (text: string, format: ArticleFormat): SegmentDraft[] =>
    format === 'markdown' ? atOnce(readMarkdown(text)) : readPlain(text);

  return ({ start, before, after }, { format, language, segments }) => {
    const known = draftsOf(before, format);
    if (known.length !== segments.length) return undefined;
    if (!known.every((draft, at) => isSame(draft, segments[at], start))) return undefined;
    return draftsOf(after, format).map((draft, at): Segment => {
      const likely = segments[Math.min(at, segments.length - 1)]?.language ?? language;
      return { ...moved(draft, start), language: guess(draft.text).sure ?? likely };
    });
  };
}

function isSame({ kind, text, span }: SegmentDraft, segment: Segment | undefined, start: number): boolean {
  return (
    kind === segment?.kind &&
    text === segment.text &&
    span.start + start === segment.span.start &&
    span.end + start === segment.span.end
  );
}

function moved({ span, pieces, ...draft }: SegmentDraft, by: number): SegmentDraft {
  return {
    ...draft,
    span: { start: span.start + by, end: span.end + by },
    pieces: pieces.map(({ span: { start, end }, opaque }) => ({
      span: { start: start + by, end: end + by },
      opaque,
    })),
  };
}
