import type { Span } from '../text/span.js';
import type { Reading } from './reading.js';
import { role } from './roles.js';

const vessel =
  /(?:schiffs?|tankers?|frachters?|boote?s?|fähren?|fregatten?|korvetten?|kutters?|jachten?|yachten?|trawlers?|zerstörers?|kreuzers?|dampfers?|flugzeugträgers?|bord de[rs]) "([^"]{2,40})"/gu;

/** English names have two words without marks, so that no noun that only begins one is taken for it. */
const englishVessel =
  /(?:tanker|vessel|trawler|freighter|frigate|corvette|icebreaker|ferry|longliner) (?:the )?"?(\p{Lu}\p{L}+ \p{Lu}\p{L}*)(?! \p{Lu})(?!\p{L})/gu;

/**
 * The names of vessels, which are none of those who bear them too: der Tanker "Maersk Vilnius", "the tanker Exxon
 * Valdez".
 */
export function findVessels({ text, folded, language, titleCase, roles }: Reading): readonly Span[] {
  if ((roles & role.vessel) === 0) return none;
  if (language === 'de') return folded.includes('"') ? namesBehind(folded, vessel, 1) : [];
  return titleCase ? [] : namesBehind(text, englishVessel, 0);
}

const none: readonly Span[] = [];

/** The names that a pattern's first group stands for, with so many marks behind them. */
function namesBehind(text: string, pattern: RegExp, marks: number): Span[] {
  return Array.from(text.matchAll(pattern), ({ 0: whole, 1: name = '', index }) => {
    const end = index + whole.length - marks;
    return { start: end - name.length, end };
  });
}
