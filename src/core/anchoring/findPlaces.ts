import { alignTokens } from './alignTokens.js';
import { contextTokens, fitOf, type Fit } from './fit.js';
import { cutOut, type Passage } from './passage.js';
import type { Possible } from './mostPossible.js';
import type { SearchedText } from './searchedText.js';

/** How far a place may stay behind the best one and still be of interest. */
const ofInterest = 0.2;

/**
 * The places that look most like the passage, best first, no two for the same words. Both sides of a quote
 * count, so that a place is found as well where the quote is gone. Places far behind the best are left out.
 *
 * @param isOpen tells which places come into question; without it, all of them
 * @param isOfUse tells which places the answer depends on; where none does, which others are given is left open. What is
 * of use stays so if any of its shares is greater
 */
export function findPlaces(
  passage: Passage,
  searched: SearchedText,
  isOpen: (fit: Fit) => boolean = () => true,
  isOfUse: (possible: Possible) => boolean = () => true,
): readonly Fit[] {
  const near = cutOut(passage, contextTokens);
  const { tokens, range } = near;
  const slack = contextTokens + Math.ceil((range.to - range.from) / 4);
  const mostPossible = searched.mostPossible(near);
  const windows = searched
    .likelyShifts(near)
    .map((shift) => {
      const from = Math.max(0, shift - slack);
      const to = Math.min(searched.tokens.length, tokens.length + shift + slack);
      return { shift, window: { from, to }, most: mostPossible({ from, to }) };
    })
    .sort((a, b) => b.most.score - a.most.score);
  const lastOfUse = windows.findLastIndex(({ most }) => isOfUse(most));

  const whole = { from: 0, to: tokens.length };
  const aligned = new Int32Array(tokens.length);
  const places: Fit[] = [];
  let best = 0;
  for (const [index, { shift, window, most }] of windows.entries()) {
    if (most.score < best - ofInterest) break;
    if (index > lastOfUse && !places.some(isOfUse)) break;
    if (!standsAt(near, searched, shift)) alignTokens(tokens, searched, { a: whole, b: window }, aligned);
    else for (let at = 0; at < aligned.length; at++) aligned[at] = at + shift;
    const fit = fitOf(tokens, range, aligned, searched.weights);
    if (!isOpen(fit)) continue;
    places.push(fit);
    best = Math.max(best, fit.score);
  }
  return distinct(
    places.sort((a, b) => b.score - a.score),
    range.to - range.from,
  );
}

/** Whether the whole passage stands there word for word, which needs no comparison. */
function standsAt({ tokens }: Passage, searched: SearchedText, shift: number): boolean {
  const { words, length } = searched.tokens;
  if (shift < 0 || shift + tokens.length > length) return false;
  for (let at = 0; at < tokens.length; at++) if (tokens.words[at] !== words[at + shift]) return false;
  return true;
}

/** The places without those that are a better one again, seen through another window. */
function distinct(places: readonly Fit[], quoteLength: number): readonly Fit[] {
  const taken: number[] = [];
  return places.filter(({ image, gap }) => {
    const from = (image ?? gap)?.from;
    if (from === undefined || taken.some((other) => Math.abs(other - from) < quoteLength)) return false;
    taken.push(from);
    return true;
  });
}
