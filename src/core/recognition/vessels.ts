import type { Span } from '../text/span.js';
import type { Reading } from './reading.js';

const vessel =
  /(?:schiffs?|tankers?|frachters?|boote?s?|fähren?|fregatten?|korvetten?|kutters?|jachten?|yachten?|trawlers?|zerstörers?|kreuzers?|dampfers?|flugzeugträgers?|bord de[rs]) "([^"]{2,40})"/gu;

/** The names of vessels in quotation marks, which are none of those who bear them too: der Tanker "Maersk Vilnius". */
export function findVessels({ folded, language }: Reading): Span[] {
  if (language !== 'de' || !folded.includes('"')) return [];
  return Array.from(folded.matchAll(vessel), ({ 0: whole, 1: name = '', index }) => {
    const end = index + whole.length - 1;
    return { start: end - name.length, end };
  });
}
