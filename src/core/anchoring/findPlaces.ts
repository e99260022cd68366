import { alignTokens } from './alignTokens.js';
import { contextTokens, fitOf, type Fit } from './fit.js';
import type { Passage } from './passage.js';
import type { TokenRange, TokenText } from './tokens.js';
import type { WordWeights } from './weights.js';
import type { WordIndex } from './wordIndex.js';

/** A place of the new text where a passage may be, and how well it fits there. */
export interface Place extends Fit {
  readonly image: TokenRange | undefined;
  /** From 0 to 1; contexts count more than the words, which stand elsewhere as well. */
  readonly score: number;
}

/** The text that is looked at. */
export interface SearchedText {
  readonly text: string;
  readonly tokens: TokenText;
  readonly index: WordIndex;
  readonly weightOf: WordWeights;
}

/** Places that are compared with the passage word by word. */
const mostPlaces = 10;
/** Occurrences of words and pairs that vote for a place, the rarest first. */
const mostVotes = 2000;
const quoteShare = 0.35;

/**
 * The places that look most like the passage, best first, no two for the same words.
 *
 * Rare words and pairs of words vote for the shift between passage and text that would bring them together;
 * around the shifts with most votes both are aligned. Both neighbours of a quote count, so that a place is
 * found as well where the quote is gone.
 */
export function findPlaces({ tokens, range }: Passage, searched: SearchedText): readonly Place[] {
  const from = Math.max(0, range.from - contextTokens);
  const to = Math.min(tokens.length, range.to + contextTokens);
  const slack = contextTokens + Math.ceil((range.to - range.from) / 4);
  const places: Place[] = [];
  for (const shift of likelyShifts({ from, to }, range, tokens, searched)) {
    const within = {
      a: { from, to },
      b: {
        from: Math.max(0, from + shift - slack),
        to: Math.min(searched.tokens.length, to + shift + slack),
      },
    };
    const aligned = alignTokens(tokens, searched.tokens, searched.weightOf, within);
    const fit = fitOf(tokens, range, aligned, searched.weightOf);
    places.push({ ...fit, score: quoteShare * fit.quote + (1 - quoteShare) * fit.context });
  }
  return distinct(places.sort((a, b) => b.score - a.score));
}

function likelyShifts(
  context: TokenRange,
  quote: TokenRange,
  { words }: TokenText,
  { index, weightOf }: SearchedText,
): readonly number[] {
  const clues: { readonly at: number; readonly weight: number; readonly found: readonly number[] }[] = [];
  for (let at = context.from; at < context.to; at++) {
    const word = words[at] ?? -1;
    const next = at + 1 < context.to ? words[at + 1] : undefined;
    if (next !== undefined) {
      clues.push({ at, weight: weightOf(word) + weightOf(next), found: index.ofPair(word, next) });
    }
    if (quote.from <= at && at < quote.to)
      clues.push({ at, weight: weightOf(word), found: index.ofWord(word) });
  }
  clues.sort((a, b) => a.found.length - b.found.length);

  const votes = new Map<number, number>();
  let cast = 0;
  for (const { at, weight, found } of clues) {
    if (cast + found.length > mostVotes && cast > 0) break;
    cast += found.length;
    for (const position of found) votes.set(position - at, (votes.get(position - at) ?? 0) + weight);
  }
  return strongest(votes);
}

/** The shifts with most votes in their neighbourhood, no two of one neighbourhood. */
function strongest(votes: ReadonlyMap<number, number>): readonly number[] {
  const reach = contextTokens / 4;
  const shifts = [...votes].sort(([a], [b]) => a - b);
  const sums: { readonly shift: number; readonly sum: number }[] = [];
  let first = 0;
  let last = 0;
  let sum = 0;
  for (const [shift, weight] of shifts) {
    for (; last < shifts.length && (shifts[last]?.[0] ?? 0) <= shift + reach; last++)
      sum += shifts[last]?.[1] ?? 0;
    for (; (shifts[first]?.[0] ?? 0) < shift - reach; first++) sum -= shifts[first]?.[1] ?? 0;
    // Its own votes decide among the shifts of a neighbourhood.
    sums.push({ shift, sum: sum + weight });
  }
  sums.sort((a, b) => b.sum - a.sum);
  const chosen: number[] = [];
  for (const { shift } of sums) {
    if (chosen.every((other) => Math.abs(other - shift) > reach)) chosen.push(shift);
    if (chosen.length === mostPlaces) break;
  }
  return chosen;
}

function distinct(places: readonly Place[]): readonly Place[] {
  const taken = new Set<number>();
  return places.filter(({ image, gap }) => {
    const from = (image ?? gap)?.from;
    if (from === undefined || taken.has(from)) return false;
    taken.add(from);
    return true;
  });
}
