import { unaligned } from './alignTokens.js';
import { isAmongItsOwn } from './decisions.js';
import { contextTokens, contextWeight, fitOf, scoreOf, type Fit } from './fit.js';
import type { Passage } from './passage.js';
import type { SearchedText } from './searchedText.js';

/**
 * The place of the whole quote among its own words, where no other place comes near it: of a word that stands nowhere else
 * no other place has anything. Most passages are found so, without comparing any places; `undefined` for all others.
 *
 * @param near a passage with no more context than is looked at
 * @param lead how far the place's score must be ahead of what another one has at most
 * @param contextLead the same for the context
 */
export function placeAlone(
  near: Passage,
  searched: SearchedText,
  lead: number,
  contextLead: number,
): Fit | undefined {
  const shift = shiftOfOwnWord(near, searched);
  if (shift === undefined) return undefined;
  const aligned = alignedFrom(near, searched, shift);
  const fit = fitOf(near.tokens, near.range, aligned, searched.weights);
  // A frequent word may stand just beside the place that the passage has left.
  if (!fit.isWhole || !fit.joinsBefore || !fit.joinsAfter || !isAmongItsOwn(fit)) return undefined;
  const context = contextElsewhere(near, searched, aligned);
  const isAlone = fit.score - scoreOf(1, context) >= lead && fit.context - context >= contextLead;
  return isAlone ? fit : undefined;
}

/** By how much the passage is moved where the word nearest to it stands that stands there alone, and the quote's first one with it. */
function shiftOfOwnWord(
  { tokens, range }: Passage,
  { index, tokens: found }: SearchedText,
): number | undefined {
  const { words, length } = tokens;
  const first = words[range.from] ?? unaligned;
  for (let distance = 0; distance <= contextTokens; distance++) {
    for (let side = 0; side < 2; side++) {
      const at = side === 0 ? range.to - 1 - distance : range.to + distance;
      if (at < 0 || at >= length) continue;
      const place = index.onlyPlace(words[at] ?? unaligned);
      if (place === unaligned) continue;
      const there = range.from + place - at;
      if (there >= 0 && there < found.length && found.words[there] === first) return place - at;
    }
  }
  return undefined;
}

/** The passage's tokens that go on from there side by side; past a change, from the next word on that stands once. */
function alignedFrom({ tokens, range }: Passage, searched: SearchedText, shift: number): Int32Array {
  const { words, length } = tokens;
  const { index, tokens: found } = searched;
  const aligned = new Int32Array(length).fill(unaligned);
  const alignSide = (first: number, end: number, step: 1 | -1): void => {
    let now = shift;
    for (let at = first; at !== end; at += step) {
      const word = words[at] ?? unaligned;
      const place = index.onlyPlace(word);
      // What was put in or taken out moves the words further out, and never past those nearer to the quote.
      const further = step * (place - at - now);
      const isContext = at < range.from || at >= range.to;
      if (isContext && place !== unaligned && further > 0 && further < contextTokens) now = place - at;
      const there = at + now;
      if (there >= 0 && there < found.length && found.words[there] === word) aligned[at] = there;
    }
  };
  alignSide(range.from, length, 1);
  alignSide(range.from - 1, -1, -1);
  return aligned;
}

/** The share of the context that another place has at most: nothing of the words that stand nowhere, or there alone. */
function contextElsewhere(
  { tokens, range }: Passage,
  { index, weights }: SearchedText,
  aligned: Int32Array,
): number {
  let total = 0;
  let left = 0;
  for (let at = 0; at < tokens.length; at++) {
    if (at >= range.from && at < range.to) continue;
    const word = tokens.words[at] ?? unaligned;
    const share = contextWeight(weights[word] ?? 1, at, range);
    total += share;
    const isOwn =
      index.count(word) === 0 || (index.onlyPlace(word) !== unaligned && aligned[at] !== unaligned);
    if (!isOwn) left += share;
  }
  return total > 0 ? left / total : 1;
}
