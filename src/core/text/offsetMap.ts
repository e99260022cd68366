import type { Span } from './span.js';

/** Which letter an offset belongs to: the one behind it (a span starts here) or the one before it (a span ends here). */
export type Side = 'start' | 'end';

/**
 * A stretch of the derived text and where it comes from. An exact stretch is the source letter by letter;
 * any other stands for its source as a whole and cannot be divided.
 */
interface Stretch {
  readonly derivedStart: number;
  readonly derivedEnd: number;
  readonly sourceStart: number;
  readonly sourceEnd: number;
  readonly exact: boolean;
}

/**
 * Maps offsets between a derived text (markup left out, letters folded) and the source it was made from.
 * All offsets are UTF-16 code units. Built once by an OffsetMapBuilder; every look-up is a binary search.
 */
export class OffsetMap {
  /** The stretches follow each other without gaps in the derived text and in ascending order in the source. */
  constructor(private readonly stretches: readonly Stretch[]) {}

  /** The map of a text that was taken over as it stands, from `sourceStart` on. */
  static identity(length: number, sourceStart = 0): OffsetMap {
    const builder = new OffsetMapBuilder();
    builder.copy(sourceStart, length);
    return builder.build();
  }

  /** Whether every offset stays as it is. */
  get isIdentity(): boolean {
    const [first, ...others] = this.stretches;
    return first === undefined || (others.length === 0 && first.exact && first.sourceStart === 0);
  }

  /**
   * Where the source has the letter behind (`start`) or before (`end`) this offset of the derived text.
   * An offset outside the text counts as its nearest edge; an empty text has everything at 0.
   */
  toSource(offset: number, side: Side): number {
    const first = this.stretches[0];
    const last = this.stretches[this.stretches.length - 1];
    if (first === undefined || last === undefined) return 0;
    if (offset > last.derivedEnd || (side === 'start' && offset === last.derivedEnd)) return last.sourceEnd;
    if (offset < 0 || (side === 'end' && offset === 0)) return first.sourceStart;
    const letter = side === 'start' ? offset : offset - 1;
    const stretch = this.lastWhere((candidate) => candidate.derivedStart <= letter) ?? first;
    if (stretch.exact) return stretch.sourceStart + (offset - stretch.derivedStart);
    return side === 'start' ? stretch.sourceStart : stretch.sourceEnd;
  }

  /** From the span's first letter to behind its last one, in the source. An empty span stays empty. */
  spanToSource(span: Span): Span {
    const start = this.toSource(span.start, 'start');
    return { start, end: span.end > span.start ? this.toSource(span.end, 'end') : start };
  }

  /**
   * The offset in the derived text of the first letter at or behind (`start`), or behind the last letter
   * before (`end`), this offset of the source. What was left out of the derived text has no width there.
   */
  toDerived(offset: number, side: Side): number {
    const stretch = this.lastWhere((candidate) =>
      side === 'start' ? candidate.sourceStart <= offset : candidate.sourceStart < offset,
    );
    if (stretch === undefined) return 0;
    if (offset >= stretch.sourceEnd) return stretch.derivedEnd;
    if (stretch.exact) return stretch.derivedStart + (offset - stretch.sourceStart);
    return side === 'start' ? stretch.derivedStart : stretch.derivedEnd;
  }

  /** What of the source span is in the derived text; empty where nothing of it is. */
  spanToDerived(span: Span): Span {
    const start = this.toDerived(span.start, 'start');
    return { start, end: Math.max(start, this.toDerived(span.end, 'end')) };
  }

  /** The last stretch that meets a condition which the stretches meet up to some point and not behind it. */
  private lastWhere(condition: (stretch: Stretch) => boolean): Stretch | undefined {
    let low = 0;
    let high = this.stretches.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const stretch = this.stretches[middle];
      if (stretch !== undefined && condition(stretch)) low = middle + 1;
      else high = middle;
    }
    return this.stretches[low - 1];
  }
}

/** Collects the stretches of a derived text from left to right. */
export class OffsetMapBuilder {
  private readonly stretches: Stretch[] = [];
  private derivedLength = 0;

  /** The next `length` code units of the derived text are those of the source from `sourceStart` on. */
  copy(sourceStart: number, length: number): void {
    this.add(sourceStart, sourceStart + length, length, true);
  }

  /** The next `derivedLength` code units stand for the source's [sourceStart, sourceEnd) as a whole. */
  replace(sourceStart: number, sourceEnd: number, derivedLength: number): void {
    this.add(sourceStart, sourceEnd, derivedLength, false);
  }

  build(): OffsetMap {
    return new OffsetMap(this.stretches);
  }

  private add(sourceStart: number, sourceEnd: number, length: number, exact: boolean): void {
    if (length === 0) return;
    const derivedStart = this.derivedLength;
    this.derivedLength += length;
    this.stretches.push({ derivedStart, derivedEnd: this.derivedLength, sourceStart, sourceEnd, exact });
  }
}
