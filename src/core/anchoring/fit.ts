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
export function fitOf(tokens: TokenText, range: TokenRange, aligned: Int32Array, weights: WordWeights): Fit {
  const { words } = tokens;
  let total = 0;
  for (let index = range.from; index < range.to; index++) total += weights[words[index] ?? unaligned] ?? 1;
  const kept = isUnbroken(range, aligned) ? undefined : keptTokens(tokens, range, aligned, weights);
  const first = kept === undefined ? range.from : kept[0];
  const last = kept === undefined ? range.to - 1 : kept.at(-1);
  const image = first === undefined || last === undefined ? undefined : widen(range, first, last, aligned);

  const before = sideOf(tokens, range, aligned, weights, -1, image);
  const after = sideOf(tokens, range, aligned, weights, 1, image);
  const ofContext = before.total + after.total;
  const length = range.to - range.from;
  const isWhole =
    (kept?.length ?? length) === length && image !== undefined && image.to - image.from === length;
  const weight = kept?.reduce((sum, index) => sum + (weights[words[index] ?? unaligned] ?? 1), 0) ?? total;
  const quote = weight / total;
  const context = ofContext > 0 ? (before.kept + after.kept) / ofContext : 1;
  return {
    image,
    kept: image && { from: aligned[first ?? 0] ?? 0, to: (aligned[last ?? 0] ?? 0) + 1 },
    isWhole,
    quote,
    before: before.total > 0 ? before.kept / before.total : undefined,
    after: after.total > 0 ? after.kept / after.total : undefined,
    joinsBefore: image !== undefined && (aligned[range.from - 1] ?? unaligned) === image.from - 1,
    joinsAfter: image !== undefined && (aligned[range.to] ?? unaligned) === image.to,
    weight,
    context,
    score: scoreOf(quote, context),
    run: isWhole ? total + before.run + after.run : 0,
    gap: gapAt(range, aligned),
  };
}

/** Whether the quote's tokens have all come along, one beside the other. */
function isUnbroken({ from, to }: TokenRange, aligned: Int32Array): boolean {
  const shift = (aligned[from] ?? unaligned) - from;
  if (from === to || shift + from === unaligned) return false;
  for (let index = from + 1; index < to; index++) if (aligned[index] !== index + shift) return false;
  return true;
}

/** What has come along of the tokens on one side of the quote, and what of them next to it unbroken. */
interface Side {
  readonly kept: number;
  readonly total: number;
  readonly run: number;
}

/** Weighs one side's tokens, from the quote outwards. The image's rim is where the nearest one is expected. */
function sideOf(
  { words, length }: TokenText,
  { from, to }: TokenRange,
  aligned: Int32Array,
  weights: WordWeights,
  step: 1 | -1,
  image: TokenRange | undefined,
): Side {
  const start = step < 0 ? from - 1 : to;
  const edge = (step < 0 ? aligned[from] : aligned[to - 1]) ?? unaligned;
  const end = Math.min(contextTokens, step < 0 ? from : length - to);
  let rim = step < 0 ? image && image.from - 1 : image?.to;
  let kept = 0;
  let total = 0;
  let run = 0;
  let goesOn = true;
  for (let distance = 0; distance < end; distance++) {
    const index = start + step * distance;
    const weight = weights[words[index] ?? unaligned] ?? 1;
    const inContext = weight / (1 + distance / halfWay);
    total += inContext;
    const at = aligned[index] ?? unaligned;
    goesOn &&= at !== unaligned && at === edge + step * (distance + 1);
    if (goesOn) run += weight;
    if (at === unaligned) continue;
    rim ??= at - step * distance;
    // Words put in or taken out in between move the rest, but not out of sight.
    const drift = Math.abs(at - step * distance - rim);
    if (drift <= 3 + distance / 2) kept += inContext;
  }
  return { kept, total, run };
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
  { words }: TokenText,
  range: TokenRange,
  aligned: Int32Array,
  weights: WordWeights,
): readonly number[] {
  const at = (index: number) => aligned[index] ?? unaligned;
  const weightAt = (index: number) => weights[words[index] ?? unaligned] ?? 1;
  const found: number[] = [];
  let weight = 0;
  for (let index = range.from; index < range.to; index++) {
    if (at(index) === unaligned) continue;
    found.push(index);
    weight += weightAt(index);
  }
  const half = weight / 2;
  let passed = 0;
  const middle = found.find((index) => (passed += weightAt(index)) >= half);
  if (middle === undefined) return [];
  const shift = at(middle) - middle;
  const tolerance = 4 + (range.to - range.from);
  const together = found.filter((index) => Math.abs(at(index) - index - shift) <= tolerance);
  const jumps = jumpsIn(together, aligned);
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
function jumpsIn(list: readonly number[], aligned: Int32Array): readonly number[] {
  const jumps: number[] = [];
  for (let position = 1; position < list.length; position++) {
    const [index = 0, next = 0] = [list[position - 1], list[position]];
    if ((aligned[next] ?? 0) - (aligned[index] ?? 0) > farApart + next - index) jumps.push(position - 1);
  }
  return jumps;
}

/** From the first to the last kept token; where the quote's first or last words changed, up to their neighbour. */
function widen(range: TokenRange, first: number, last: number, aligned: Int32Array): TokenRange {
  let from = aligned[first] ?? 0;
  let to = (aligned[last] ?? 0) + 1;
  const before = aligned[range.from - 1] ?? unaligned;
  const after = aligned[range.to] ?? unaligned;
  if (first > range.from && before !== unaligned && from - before - 1 <= 2 * (first - range.from) + 1) {
    from = before + 1;
  }
  if (last < range.to - 1 && after !== unaligned && after - to <= 2 * (range.to - 1 - last) + 1) to = after;
  return { from, to };
}

function gapAt(range: TokenRange, aligned: Int32Array): TokenRange | undefined {
  const before = aligned[range.from - 1] ?? unaligned;
  const after = aligned[range.to] ?? unaligned;
  return before === unaligned || after === unaligned || after <= before
    ? undefined
    : { from: before + 1, to: after };
}
