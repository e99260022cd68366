import { alignTokens, unaligned } from './alignTokens.js';
import type { TokenRange, TokenText } from './tokens.js';
import type { WordWeights } from './weights.js';

/** What became of each token of the old text, and where each of the new text came from. */
export interface TextAlignment {
  readonly old: TokenText;
  /** By old token: the new one, or `unaligned`. */
  readonly toNew: Int32Array;
  /** By new token: the old one, or `unaligned`. */
  readonly toOld: Int32Array;
}

/** Aligns two whole texts: once for all passages of an article. */
export function alignTexts(old: TokenText, current: TokenText, weightOf: WordWeights): TextAlignment {
  const toNew = alignTokens(old, current, weightOf);
  const toOld = new Int32Array(current.length).fill(unaligned);
  toNew.forEach((newToken, oldToken) => {
    if (newToken !== unaligned) toOld[newToken] = oldToken;
  });
  return { old, toNew, toOld };
}

/** Whether most of the new tokens came from old ones other than the passage's: they are another passage. */
export function belongsToOthers({ toOld }: TextAlignment, image: TokenRange, passage: TokenRange): boolean {
  let others = 0;
  for (let token = image.from; token < image.to; token++) {
    const origin = toOld[token] ?? unaligned;
    if (origin !== unaligned && (origin < passage.from || origin >= passage.to)) others++;
  }
  return 2 * others > image.to - image.from;
}
