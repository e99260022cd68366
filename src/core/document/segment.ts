import type { Language } from '../text/language.js';
import type { Span } from '../text/span.js';

export type ArticleFormat = 'markdown' | 'plain';

export type SegmentKind = 'heading' | 'paragraph' | 'listItem' | 'quotation' | 'tableCell' | 'footnote';

/**
 * A run of the segment's text. A prose piece is the source at `span`, letter by letter. An opaque piece
 * stands for something that is never read (code, an HTML tag, an image, a bare URL): one U+FFFC in the text.
 */
export interface Piece {
  readonly span: Span;
  readonly opaque: boolean;
}

/** What an opaque piece is in a segment's text: the object replacement character. */
export const opaqueMark = '\ufffc';

/**
 * A stretch of an article that is read as one: a heading, a paragraph, a list item, a table cell.
 * Markup is left out of `text`, so that a name may run through emphasis marks and formatting tags.
 */
export interface Segment {
  readonly kind: SegmentKind;
  /** In the article's source: from the first to the last piece. */
  readonly span: Span;
  /** In source order, not overlapping. */
  readonly pieces: readonly Piece[];
  /**
   * The pieces joined: prose as it stands in the source, line ends included; U+FFFC for each opaque piece. By ownCopy, so that
   * whoever reads or remembers it needs no other.
   */
  readonly text: string;
  /** The headings above, outermost first, as they read. */
  readonly headingPath: readonly string[];
  readonly language: Language;
}

/** An article made readable: what recognition sees. */
export interface ArticleDocument {
  readonly format: ArticleFormat;
  /** The language that most of the text is in. */
  readonly language: Language;
  /** In source order, not overlapping. */
  readonly segments: readonly Segment[];
}
