import type { EditedStretch } from '../document/readStretch.js';
import type { ArticleIndex } from '../indexing/articleIndex.js';
import { isRejected } from '../indexing/suggestion.js';
import type { Mention } from '../recognition/mention.js';
import { mapSpan, mergeEdits, type TextEdit } from '../text/edits.js';
import { longestOf, spannedWithin } from '../text/sortedSpans.js';
import { compareSpans, overlaps, type Span } from '../text/span.js';
import { type Highlight, highlightsOf, lookOfFound, withLevels } from './highlights.js';

/** Reads an edited stretch by itself, see `ArticleService.glance`. */
type GlanceAt = (stretch: EditedStretch) => readonly Mention[] | undefined;

/** The lines of a text as it is now. */
export interface EditedLines {
  /** The whole lines around a span that hang together with it, as a span; nothing where they are too many. */
  around(span: Span): Span | undefined;
  textOf(span: Span): string;
}

/** What was read by itself since the whole article was read. */
interface Glanced {
  /** In the text now. */
  readonly span: Span;
  readonly highlights: readonly Highlight[];
}

/**
 * The highlights of an article that is typed in, between one analysis and the next. They follow each edit, and those
 * of the lines that were edited are found anew at once. What an edit costs does not grow with the article.
 */
export class LiveHighlights {
  /** As the article was when it was analysed. */
  readonly #analysed: readonly Highlight[];
  readonly #text: string;
  readonly #rejected: readonly Highlight[];
  readonly #longest: number;
  readonly #glanceAt: GlanceAt;
  /** What was edited since then, as one edit. */
  #edit: TextEdit | undefined;
  #glanced: Glanced | undefined;

  /** @param text that was analysed */
  constructor(index: ArticleIndex, text: string, glanceAt: GlanceAt) {
    this.#analysed = highlightsOf(index);
    this.#text = text;
    this.#rejected = index.suggestions
      .filter(isRejected)
      .map(({ mention: { span, type } }) => ({ span, type, look: 'plain', level: 0 }));
    this.#longest = Math.max(longestOf(this.#analysed), longestOf(this.#rejected));
    this.#glanceAt = glanceAt;
  }

  /** How many there are in the whole article, about. */
  get count(): number {
    return this.#analysed.length;
  }

  /** Those that share a code unit with a span of the text as it is now, sorted by place. */
  within(span: Span): readonly Highlight[] {
    const glanced = this.#glanced;
    const followed = this.#follow(this.#analysed, span);
    if (glanced === undefined) return followed;
    return [
      ...followed.filter((one) => !overlaps(one.span, glanced.span)),
      ...glanced.highlights.filter((one) => overlaps(one.span, span)),
    ].sort((a, b) => compareSpans(a.span, b.span));
  }

  /**
   * Takes over the edits of one event; `lines` are those of the text behind it. Gives what has other highlights now
   * than the ones before, had they followed the edits: nothing where they are the same.
   */
  edit(edits: readonly TextEdit[], lines: EditedLines): readonly Highlight[] {
    const edit = mergeEdits(this.#edit, edits);
    const around = lines.around({ start: edit.offset, end: edit.offset + edit.insertedLength });
    const before = around && this.within(beforeEdits(around, edits)).flatMap((one) => moved(one, edits));
    this.#edit = edit;
    this.#glanced = around && this.#glance(around, edit, lines.textOf(around));
    if (around === undefined) return [];
    return differing(before ?? [], this.within(around));
  }

  #glance(span: Span, edit: TextEdit, after: string): Glanced | undefined {
    const { start, end } = span;
    const before = this.#text.slice(start, end + edit.deletedLength - edit.insertedLength);
    const found = this.#glanceAt({ start, before, after });
    if (found === undefined) return undefined;
    const decided = this.#follow(this.#analysed, span).filter(({ look }) => look === 'annotated');
    const known = new Set([...decided, ...this.#follow(this.#rejected, span)].map(placeKey));
    const others = found
      .map((mention) => ({ span: mention.span, type: mention.type, look: lookOfFound(mention) }))
      .filter((highlight) => !known.has(placeKey(highlight)));
    const highlights = [...decided, ...others].sort((a, b) => compareSpans(a.span, b.span));
    return { span, highlights: withLevels(highlights) };
  }

  /** Highlights of the analysed text where they stand now. */
  #follow(highlights: readonly Highlight[], span: Span): readonly Highlight[] {
    const edit = this.#edit;
    if (edit === undefined) return spannedWithin(highlights, span, this.#longest);
    return spannedWithin(highlights, beforeEdits(span, [edit]), this.#longest)
      .flatMap((one) => moved(one, [edit]))
      .filter((one) => overlaps(one.span, span));
  }
}

function moved(highlight: Highlight, edits: readonly TextEdit[]): Highlight[] {
  const span = mapSpan(highlight.span, edits);
  return span === undefined ? [] : [{ ...highlight, span }];
}

/** A span of the text before the edits that holds all that became of the span behind them. */
function beforeEdits({ start, end }: Span, edits: readonly TextEdit[]): Span {
  const { offset, deletedLength, insertedLength } = mergeEdits(undefined, edits);
  const growth = insertedLength - deletedLength;
  const editEnd = offset + insertedLength;
  return {
    start: start <= offset ? start : start >= editEnd ? start - growth : offset,
    end: end <= offset ? end : end >= editEnd ? end - growth : offset + deletedLength,
  };
}

/** Those that are in one list alone. */
function differing(a: readonly Highlight[], b: readonly Highlight[]): Highlight[] {
  const keys = (all: readonly Highlight[]): Set<string> => new Set(all.map(keyOf));
  const [inA, inB] = [keys(a), keys(b)];
  return [...a.filter((one) => !inB.has(keyOf(one))), ...b.filter((one) => !inA.has(keyOf(one)))];
}

function placeKey({ span, type }: Pick<Highlight, 'span' | 'type'>): string {
  return `${span.start} ${span.end} ${type}`;
}

function keyOf(highlight: Highlight): string {
  return `${placeKey(highlight)} ${highlight.look} ${highlight.level}`;
}
