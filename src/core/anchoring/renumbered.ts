import { unaligned } from './alignTokens.js';
import { askedContext } from './decisions.js';
import { contextTokens, fitOf, type Fit } from './fit.js';
import { cutOut, type Passage } from './passage.js';
import type { SearchedText } from './searchedText.js';

/**
 * The places where a quote with a number stands with another number before the words that followed it: the number of a
 * clause or heading, counted anew.
 */
export function renumberedPlaces(passage: Passage, searched: SearchedText): readonly Fit[] {
  const { tokens, range } = cutOut(passage, contextTokens);
  if (!tokens.numbers.subarray(range.from, range.to).includes(1)) return [];
  const { words, numbers } = searched.tokens;
  const following = searched.index.ofWord(tokens.words[range.to] ?? unaligned);
  return Array.from(following, (place) => alignedAt(place - range.to))
    .filter((aligned) => aligned !== undefined)
    .map((aligned) => fitOf(tokens, range, aligned, searched.weights))
    .filter(({ image, after = 0 }) => image !== undefined && after >= askedContext);

  /** The passage's tokens from the quote on, aligned as far as they go on; nothing where more than numbers differ. */
  function alignedAt(shift: number): Int32Array | undefined {
    if (!hasNumbersAt(shift)) return undefined;
    const aligned = new Int32Array(tokens.length).fill(unaligned);
    for (let at = range.from; at < tokens.length; at++) {
      const isSame = at + shift >= 0 && tokens.words[at] === words[at + shift];
      if (isSame) aligned[at] = at + shift;
      else if (at >= range.to) break;
    }
    return aligned;
  }

  /** Whether the quote stands there but for its numbers. */
  function hasNumbersAt(shift: number): boolean {
    for (let at = range.from; at < range.to; at++) {
      if (at + shift >= 0 && tokens.words[at] === words[at + shift]) continue;
      if (tokens.numbers[at] !== 1 || numbers[at + shift] !== 1) return false;
    }
    return true;
  }
}
