/**
 * The passage as words: what the W3C's TextQuoteSelector holds. The three strings are the article's own,
 * letter by letter, with every line end as one LF.
 */
export interface QuoteSelector {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * The passage as a place: what the W3C's TextPositionSelector holds. Unicode code points of the text
 * without byte-order mark, every CRLF or CR counted as one LF.
 */
export interface PositionSelector {
  readonly start: number;
  readonly end: number;
}

/** What is stored of one span, and by what it is found again. */
export interface Selectors {
  readonly quote: QuoteSelector;
  readonly position: PositionSelector;
  /** The git blob id of the normalised UTF-8 text that the positions refer to. */
  readonly textId?: string;
  /** When the analyst put the annotation there, ISO 8601, UTC; absent where it was made there. */
  readonly attached?: string;
  /** How much another place of that text was like this one, from 0 to 1; absent where none was. */
  readonly rival?: number;
}
