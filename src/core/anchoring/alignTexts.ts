import { alignTokens, unaligned } from './alignTokens.js';
import type { SearchedText } from './searchedText.js';
import type { TokenRange, TokenText } from './tokens.js';

/** What became of each token of the old text, and where each of the new text came from. */
export interface TextAlignment {
  readonly old: TokenText;
  /** By old token: the new one, or `unaligned`. */
  readonly toNew: Int32Array;
  /** By new token: the old one, or `unaligned`. */
  readonly toOld: Int32Array;
}

/** Aligns two whole texts: once for all passages of an article. */
export function alignTexts(old: TokenText, searched: SearchedText): TextAlignment {
  const toNew = alignTokens(old, searched);
  const toOld = new Int32Array(searched.tokens.length).fill(unaligned);
  toNew.forEach((newToken, oldToken) => {
    if (newToken !== unaligned) toOld[newToken] = oldToken;
  });
  return { old, toNew, toOld };
}

/** Tokens on each side of a place by which it is told whose it is. */
const reach = 8;

/**
 * Whether most of what stands at a place and around it has its counterpart elsewhere in the other text, not at
 * the passage that the place is compared with.
 *
 * @param counterparts the alignment seen from the text of the place
 * @param around how many tokens on each side are looked at; none where the place's own are enough
 */
export function belongsElsewhere(
  counterparts: Int32Array,
  place: TokenRange,
  passage: TokenRange,
  around = reach,
): boolean {
  const from = Math.max(0, place.from - around);
  const to = Math.min(counterparts.length, place.to + around);
  let elsewhere = 0;
  for (let token = from; token < to; token++) {
    const counterpart = counterparts[token] ?? unaligned;
    if (counterpart === unaligned) continue;
    if (counterpart < passage.from - reach || counterpart >= passage.to + reach) elsewhere++;
  }
  return 2 * elsewhere > to - from;
}
