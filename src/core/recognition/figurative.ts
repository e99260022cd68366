import type { Span } from '../text/span.js';
import type { Reading } from './reading.js';
import { role } from './roles.js';

/**
 * Words that stand for something else than their letters say, beyond the fixed phrases of the idioms. In English what is used
 * "as a weapon" or so on paper, or but "potato-sized"; in German a river or a stream of people, which are called "Strom" as
 * electricity is, nets of fishermen, who gives "Gas" at a clause's end, and the west of a country.
 */
export function findFigurative({ folded, language, roles }: Reading): readonly Span[] {
  if ((roles & role.ofIdiom) === 0) return none;
  if (language === 'en') return [...figuresIn(folded, englishFigures), ...likened(folded)];
  if (language !== 'de') return none;
  const figures = figuresIn(folded, germanFigures);
  if (folded.includes('netze') && fishing.test(folded)) figures.push(...allOf(folded, nets));
  if (!folded.includes(' strom')) return figures;
  const isRiver = river.test(folded) && !electric.test(folded);
  return [...figures, ...allOf(folded, isRiver ? anyStream : stream)];
}

const none: readonly Span[] = [];

/** The letters without which a pattern finds nothing, and the pattern; its first group, or all of it, is what is meant. */
type Figure = readonly [hint: string, pattern: RegExp];

function figuresIn(folded: string, figures: readonly Figure[]): Span[] {
  return figures.flatMap(([hint, pattern]) => (folded.includes(hint) ? allOf(folded, pattern) : []));
}

/** The words that are only what something is of the size, form or colour of. */
function likened(folded: string): Span[] {
  if (!folded.includes('-')) return [];
  return Array.from(folded.matchAll(likeness), ({ index }) => {
    const word = /\p{L}*$/u.exec(folded.slice(Math.max(0, index - longestWord), index));
    return { start: index - (word?.[0].length ?? 0), end: index };
  });
}

const longestWord = 30;
const likeness =
  /-(?:sized?|shaped|like|thin|colou?red|scented|flavou?red|black|white|grey|gray|red|green|blue|yellow|brown)(?!\p{L})/gu;

/** What the first group of a pattern stands for, or all of it where it has none. */
function allOf(folded: string, pattern: RegExp): Span[] {
  return Array.from(folded.matchAll(pattern), ({ 0: whole, 1: word = whole, index }) => {
    const start = index + whole.indexOf(word);
    return { start, end: start + word.length };
  });
}

const englishWeapon =
  /(?<!\p{L})(?:as an? |into an? )(?:(?:economic|geopolitical|political|potent|powerful|strategic) )?(weapon)(?! systems?)(?!\p{L})/gu;
/** What is so "on paper" only. */
const onPaper =
  /(?<!(?:tariffs|duties|duty|levy|tax|taxes|spent) )on (paper)(?=[.,;:!?"]| (?:but|it|only|the|they)(?!\p{L}))/gu;
const germanWeapon =
  /(?<!\p{L})(?:als|zur) (?:(?:geopolitische|politische|politischen|schärfste|schärfsten|stärkste|stärksten|wirksame|wirtschaftliche) )?(waffe)(?!\p{L})/gu;
/** "Gibt beim Ausbau Gas": at a clause's end. */
const speedUp =
  /(?<!\p{L})(?:gibt|gab|gaben|gebt|gäbe)(?: \p{L}+){1,4} (gas)(?=[.,:;!?]|$| (?:und|aber|oder)(?!\p{L}))/gu;
/** "Im Westen des Landes", "der Westen der Ukraine", "nach Westen": a point of the compass. */
const westOf =
  /(?:(?<=(?<!\p{L})(?:gen|gegen|nach|richtung) )westen|(?<!\p{L})westen(?= (?:de[rs]|von) ))(?!\p{L})/gu;
/** What fishermen cast. */
const nets = /(?<!\p{L})netzen?(?!\p{L})/gu;
const fishing =
  /(?<!\p{L})(?:fischer|fischern|fischerin|kutter|kuttern|trawler|trawlern|fangflotte)(?!\p{L})/u;
const stream =
  /(?<!\p{L})(stroms?)(?= (?:von (?:flüchtlingen|geflüchteten|migranten|menschen|waren|daten|geld)))/gu;
const anyStream = /(?<!\p{L})(stroms?)(?!\p{L})/gu;
const river =
  /(?<!\p{L})(?:ufern?|mündung|oberlauf|unterlauf|mittellauf|flussbett|flusses|fluss|flusskommission|anrainer|oberlieger|unterlieger|delta)(?!\p{L})/u;
const electric =
  /kraftwerk|stromnetz|megawatt|gigawatt|kilowatt|wasserkraft|elektri|turbine|strompreis|stromerzeug|netzbetreiber/;

const englishFigures: readonly Figure[] = [
  ['weapon', englishWeapon],
  ['on paper', onPaper],
];
const germanFigures: readonly Figure[] = [
  ['waffe', germanWeapon],
  [' gas', speedUp],
  ['westen', westOf],
];
