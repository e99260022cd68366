import type { QuoteSelector } from '../annotation/selector.js';
import { once } from '../text/once.js';
import type { Span } from '../text/span.js';
import { findPlaces } from './findPlaces.js';
import { searchedText } from './searchedText.js';
import { passageOfQuote } from './passage.js';
import { overlap, tokenise, tokensIn, type Vocabulary } from './tokens.js';
import { weighWords } from './weights.js';

/** Scores are stored with two digits: more would not be the same in the next version of a text. */
const precision = 100;

/**
 * Finds out how much the place most like a passage is like it, from 0 to 1. Found in a later version, a place
 * that is no more like the passage than that may be the other one. The text is prepared at the first call.
 *
 * @param text the canonical text; the returned function takes the quote's span in it
 */
export function createRivalFinder(text: string): (quote: QuoteSelector, span: Span) => number {
  const vocabulary: Vocabulary = new Map();
  const searched = once(() => {
    const tokens = tokenise(text, vocabulary);
    return searchedText(text, tokens, weighWords(tokens));
  });
  return (quote, span) => {
    const passage = passageOfQuote(quote, vocabulary);
    if (passage.range.from === passage.range.to) return 0;
    const own = tokensIn(searched().tokens, span);
    const [rival] = findPlaces(
      passage,
      searched(),
      ({ image }) => image !== undefined && !overlap(image, own),
    );
    return Math.round((rival?.score ?? 0) * precision) / precision;
  };
}
