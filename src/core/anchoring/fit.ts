import { unaligned } from './alignTokens.js';
import type { TokenRange, TokenText } from './tokens.js';
import type { WordWeights } from './weights.js';

/** How a quote and what stood around it have come through, as shares of their weight from 0 to 1. */
export interface Fit {
  /** The tokens that the quote's became; `undefined` where none of them is left together. */
  readonly image: TokenRange | undefined;
  /** Of the image, from the first to the last token that the quote had before. */
  readonly kept: TokenRange | undefined;
  /** Whether the quote stands there word for word. */
  readonly isWhole: boolean;
  readonly quote: number;
  /** The context before and behind; a side on which nothing ever stood is `undefined`. */
  readonly before: number | undefined;
  readonly after: number | undefined;
  /** Both contexts. 1 where nothing stood around the quote. */
  readonly context: number;
  readonly score: number;
  /** Whether the very next token before and behind the quote has come along beside it. */
  readonly joinsBefore: boolean;
  readonly joinsAfter: boolean;
  /** Weight of the quote's tokens that are left. */
  readonly weight: number;
  /** Weight of the quote and of what goes on from it unbroken on both sides; 0 where the quote is not whole. */
  readonly run: number;
  /** What stands between the two words that stood next to the quote, where both are there still. */
  readonly gap: TokenRange | undefined;
}

/** Share of the words themselves in the score. */
const quoteShare = 0.35;
/** Tokens of context looked at on each side. */
export const contextTokens = 40;
/** Tokens put in within a quote from which on a light rest of it beyond them is left out. */
const farApart = 6;
/** Distance at which a context token counts half as much as one next to the quote. */
const halfWay = 12;

/**
 * Judges an alignment where a quote stood.
 *
 * @param range the quote's tokens in `tokens`
 * @param aligned for each token the one it became, as `alignTokens` gives it
 */
export function fitOf(tokens: TokenText, range: TokenRange, aligned: Int32Array, weightOf: WordWeights): Fit {
  const at = (index: number) => aligned[index] ?? unaligned;
  const weightAt = (index: number) => weightOf(tokens.words[index] ?? unaligned);
  const kept = keptTokens(range, at, weightAt);
  const length = range.to - range.from;
  const first = kept[0];
  const last = kept.at(-1);
  const image = first === undefined || last === undefined ? undefined : widen(range, first, last, at);

  const before = side(range.from - 1, -1, image === undefined ? undefined : image.from - 1);
  const after = side(range.to, 1, image?.to);
  const total = before.total + after.total;
  let quoteWeight = 0;
  for (let index = range.from; index < range.to; index++) quoteWeight += weightAt(index);
  const isWhole = kept.length === length && image !== undefined && image.to - image.from === length;
  const keptWeight = kept.reduce((sum, index) => sum + weightAt(index), 0);
  const quote = keptWeight / quoteWeight;
  const context = total > 0 ? (before.kept + after.kept) / total : 1;
  return {
    image,
    kept: image && { from: at(first ?? 0), to: at(last ?? 0) + 1 },
    isWhole,
    quote,
    before: before.total > 0 ? before.kept / before.total : undefined,
    after: after.total > 0 ? after.kept / after.total : undefined,
    joinsBefore: image !== undefined && at(range.from - 1) === image.from - 1,
    joinsAfter: image !== undefined && at(range.to) === image.to,
    weight: keptWeight,
    context,
    score: scoreOf(quote, context),
    run: isWhole ? quoteWeight + runFrom(range.from, -1) + runFrom(range.to - 1, 1) : 0,
    gap: gapAt(range, at),
  };

  /** Weight of what has come along unbroken next to this token of the quote. */
  function runFrom(start: number, step: 1 | -1): number {
    let weight = 0;
    for (let distance = 1; distance <= contextTokens; distance++) {
      const index = start + step * distance;
      if (at(index) === unaligned || at(index) !== at(start) + step * distance) break;
      weight += weightAt(index);
    }
    return weight;
  }

  /** Weighs one side's tokens, from the quote outwards; `rim` is where the nearest one is expected. */
  function side(start: number, step: 1 | -1, rim: number | undefined): { kept: number; total: number } {
    let keptWeight = 0;
    let total = 0;
    for (let distance = 0; distance < contextTokens; distance++) {
      const index = start + step * distance;
      if (index < 0 || index >= tokens.length) break;
      const weight = contextWeight(weightAt(index), index, range);
      total += weight;
      if (at(index) === unaligned) continue;
      rim ??= at(index) - step * distance;
      // Words put in or taken out in between move the rest, but not out of sight.
      const drift = Math.abs(at(index) - step * distance - rim);
      if (drift <= 3 + distance / 2) keptWeight += weight;
    }
    return { kept: keptWeight, total };
  }
}

/** How well a place fits, from 0 to 1; contexts count more than the words, which stand elsewhere as well. */
export function scoreOf(quote: number, context: number): number {
  return quoteShare * quote + (1 - quoteShare) * context;
}

/** What a context token counts by its weight and its distance from the quote. */
export function contextWeight(weight: number, index: number, { from, to }: TokenRange): number {
  const distance = index < from ? from - 1 - index : index - to;
  return weight / (1 + distance / halfWay);
}

/** The quote's tokens that are aligned and have stayed together. */
function keptTokens(
  range: TokenRange,
  at: (index: number) => number,
  weightAt: (index: number) => number,
): readonly number[] {
  const found: number[] = [];
  for (let index = range.from; index < range.to; index++) if (at(index) !== unaligned) found.push(index);
  const half = found.reduce((sum, index) => sum + weightAt(index), 0) / 2;
  let passed = 0;
  const middle = found.find((index) => (passed += weightAt(index)) >= half);
  if (middle === undefined) return [];
  const shift = at(middle) - middle;
  const tolerance = 4 + (range.to - range.from);
  const together = found.filter((index) => Math.abs(at(index) - index - shift) <= tolerance);
  const jumps = jumpsIn(together, at);
  const [first] = jumps;
  const last = jumps.at(-1);
  if (first === undefined || last === undefined) return together;
  // A word or two at the rim that came to stand far from the rest are there by chance.
  const isLight = (part: readonly number[]) =>
    part.reduce((sum, index) => sum + weightAt(index), 0) < half / 2;
  const begin = isLight(together.slice(0, first + 1)) ? first + 1 : 0;
  const end = last >= begin && isLight(together.slice(last + 1)) ? last + 1 : together.length;
  return together.slice(begin, end);
}

/** The positions in the list of the tokens that the next ones came to stand far from. A loop, since it runs for each fit. */
function jumpsIn(list: readonly number[], at: (index: number) => number): readonly number[] {
  const jumps: number[] = [];
  for (let position = 1; position < list.length; position++) {
    const [index = 0, next = 0] = [list[position - 1], list[position]];
    if (at(next) - at(index) > farApart + next - index) jumps.push(position - 1);
  }
  return jumps;
}

/** From the first to the last kept token; where the quote's first or last words changed, up to their neighbour. */
function widen(range: TokenRange, first: number, last: number, at: (index: number) => number): TokenRange {
  let from = at(first);
  let to = at(last) + 1;
  const before = at(range.from - 1);
  const after = at(range.to);
  if (first > range.from && before !== unaligned && from - before - 1 <= 2 * (first - range.from) + 1) {
    from = before + 1;
  }
  if (last < range.to - 1 && after !== unaligned && after - to <= 2 * (range.to - 1 - last) + 1) to = after;
  return { from, to };
}

function gapAt(range: TokenRange, at: (index: number) => number): TokenRange | undefined {
  const before = at(range.from - 1);
  const after = at(range.to);
  return before === unaligned || after === unaligned || after <= before
    ? undefined
    : { from: before + 1, to: after };
}
