import type { Span } from '../text/span.js';
import type { Reading } from './reading.js';

/**
 * Words that stand for something else. In English what is used "as a weapon" or so on paper, or but "potato-sized", votes
 * that one is "casting", Georgia in the United States; in German a river or a stream of people, which are called "Strom" as
 * electricity is, what stands "zu Buche", nets of fishermen, and the west of a country.
 */
export function findFigurative({ folded, language }: Reading): Span[] {
  if (language === 'en')
    return [
      ...(folded.includes('weapon') ? allOf(folded, englishWeapon) : []),
      ...(folded.includes('on paper') ? allOf(folded, onPaper) : []),
      ...(folded.includes('-') ? likened(folded) : []),
      ...(folded.includes('casting ') ? allOf(folded, castingVotes) : []),
      ...(folded.includes('spelt ') ? allOf(folded, spelt) : []),
      ...(folded.includes('georgia') ? allOf(folded, statesideGeorgia) : []),
    ];
  if (language !== 'de') return [];
  const figurative = [
    ...(folded.includes('waffe') ? allOf(folded, germanWeapon) : []),
    ...(folded.includes('zu buche') ? allOf(folded, inTheBooks) : []),
    ...(folded.includes('gas g') ? allOf(folded, speedUp) : []),
    ...(folded.includes('bund fürs') ? allOf(folded, marriage) : []),
    ...(folded.includes('westen') ? allOf(folded, westOf) : []),
    ...(folded.includes('netze') && fishing.test(folded) ? allOf(folded, nets) : []),
  ];
  if (!folded.includes(' strom')) return figurative;
  const isRiver = river.test(folded) && !electric.test(folded);
  return [...figurative, ...allOf(folded, isRiver ? anyStream : stream)];
}

/** The words that are only what something is of the size, form or colour of. */
function likened(folded: string): Span[] {
  return Array.from(folded.matchAll(likeness), ({ index }) => {
    const word = /\p{L}*$/u.exec(folded.slice(Math.max(0, index - longestWord), index));
    return { start: index - (word?.[0].length ?? 0), end: index };
  });
}

const longestWord = 30;
const likeness =
  /-(?:sized?|shaped|like|thin|colou?red|scented|flavou?red|black|white|grey|gray|red|green|blue|yellow|brown)(?!\p{L})/gu;

/** The words that the first group of a pattern stands for. */
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
const castingVotes =
  /(?<!\p{L})(casting) (?:(?:a|an|any|fresh|further|her|his|its|more|new|serious|some|the|their) )?(?:aspersions|ballots?|blame|doubts?|light|lots|shadows?|votes?)(?!\p{L})/gu;
const spelt = /(?<!\p{L})(spelt) (?:as|in|it|out|that|them|this|with)(?!\p{L})/gu;
/** The one in the United States. */
const statesideGeorgia =
  /(?:(?<=(?<!\p{L})(?:athens|atlanta|augusta|macon|savannah), )georgia|(?<!\p{L})georgia(?= (?:governor|gov\.|republicans?|democrats?|senators?|secretary of state|legislature)))(?!\p{L})/gu;
const inTheBooks = /(?<!\p{L})zu (buche)(?!\p{L})/gu;
/** "Gas geben" */
const speedUp = /(?<!\p{L})(gas) (?:zu )?(?:geben|gegeben|gibt|gab|gaben|gebe)(?!\p{L})/gu;
const marriage = /(?<!\p{L})bund(?= fürs leben)/gu;
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
