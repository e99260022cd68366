import type { FoundAnchor } from '../annotation/anchor.js';
import type { Selectors } from '../annotation/selector.js';
import { once } from '../text/once.js';
import { alignTexts } from './alignTexts.js';
import { anchorByAlignment } from './anchorByAlignment.js';
import { anchorByQuote } from './anchorByQuote.js';
import { passageOf, passageOfQuote, type Passage } from './passage.js';
import { orphaned } from './reasons.js';
import { searchedText } from './searchedText.js';
import { createPositionReader } from './storedPosition.js';
import { textId } from './textId.js';
import { tokenise, type Vocabulary } from './tokens.js';
import { weighWords } from './weights.js';

/** Finds passages again in one text. */
export interface Anchorer {
  /** Never throws; spans are UTF-16 code units of the new text. */
  readonly anchor: (stored: Selectors) => FoundAnchor;
}

/** The texts between which passages are followed, as they stand. */
export interface AnchoredTexts {
  readonly newText: string;
  /** The text that the stored positions refer to, where it is at hand. */
  readonly oldText?: string;
}

/**
 * Prepares for finding any number of passages in a text. What is costly is done once, and only when the first
 * passage needs it.
 *
 * A passage of the very same text is at its position. Else it is followed from the old text, where there is
 * one and the quote stands at its position there; else it is looked for by its words and what stood around
 * them.
 */
export function createAnchorer({ newText, oldText }: AnchoredTexts): Anchorer {
  const vocabulary: Vocabulary = new Map();
  const newId = once(() => textId(newText));
  const spanInNew = createPositionReader(newText);
  const current = once(() => {
    const tokens = tokenise(newText, vocabulary);
    return searchedText(newText, tokens, weighWords(tokens));
  });
  const former = oldText === undefined ? undefined : createFormer(oldText);
  // The same words are often annotated more than once, by one analyst or by several.
  const known = new Map<string, FoundAnchor>();

  return {
    anchor(stored) {
      const sameSpan = spanInNew(stored);
      if (sameSpan !== undefined && stored.textId === newId()) {
        return { state: 'anchored', span: sameSpan, changed: false };
      }
      const key = placeKey(stored);
      const anchor = known.get(key) ?? former?.(stored) ?? lookFor(stored);
      known.set(key, anchor);
      return anchor;
    },
  };

  function lookFor({ quote, rival }: Selectors): FoundAnchor {
    const passage = passageOfQuote(quote, vocabulary);
    return hasWords(passage) ? anchorByQuote(passage, current(), rival) : orphaned('noWords');
  }

  /** Follows passages from the old text; `undefined` where the quote does not stand at its position there. */
  function createFormer(text: string): (stored: Selectors) => FoundAnchor | undefined {
    const spanInOld = createPositionReader(text);
    const followed = once(() => {
      const tokens = tokenise(text, vocabulary);
      const { tokens: newTokens, index } = current();
      const weights = weighWords(tokens, newTokens);
      const searched = searchedText(newText, newTokens, weights, index);
      const former = once(() => searchedText(text, tokens, weights));
      return { tokens, searched, former, alignment: alignTexts(tokens, searched) };
    });
    return (stored) => {
      const span = spanInOld(stored);
      if (span === undefined) return undefined;
      const { tokens, searched, former, alignment } = followed();
      const passage = passageOf(text, tokens, span);
      return hasWords(passage)
        ? anchorByAlignment(passage, alignment, searched, former)
        : orphaned('noWords');
    };
  }
}

/** All that an answer depends on, but for the texts. */
function placeKey({ position, rival, quote: { exact, prefix, suffix } }: Selectors): string {
  return [position.start, position.end, rival, exact, prefix, suffix].join('\0');
}

function hasWords({ range }: Passage): boolean {
  return range.from < range.to;
}
