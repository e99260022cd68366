import { francAll } from 'franc-min';
import type { Language } from '../text/language.js';
import { unitAt } from '../text/unitAt.js';
import { visitWords } from '../text/words.js';
import { WordTable } from '../text/wordTable.js';
import { functionWords } from './functionWords.js';
import trigramLanguages from './trigramLanguages.json' with { type: 'json' };

/** What a text says about its language. */
export interface LanguageGuess {
  readonly language: Language;
  /** Whether the text tells by itself; otherwise the language is only the likeliest. */
  readonly sure: boolean;
}

/** Code units at the head of a text that are looked at; fewer where they leave no doubt. */
const sampleLength = 300;
const shortSampleLength = 100;
/** Function words that leave no doubt where none speaks for another language. */
const amplyWords = 3;

/** Letters below which trigrams decide nothing (of four-word texts they get one in five wrong) or are not asked. */
const enoughForTrigrams = 60;
const fewestForTrigrams = 20;
/** How far the best language by trigrams must be ahead of the next, in franc's measure from 0 to 1. */
const trigramLead = 0.03;

/** Function words that must speak for a language, and how many times as many as for any other. */
const enoughWords = 1.5;
const wordLead = 2;

const languages = Object.keys(functionWords);
const readLanguages = new Map<string, Language>([
  ['de', 'de'],
  ['deu', 'de'],
  ['en', 'en'],
  ['eng', 'en'],
]);

/** For each function word, in small letters, with a capital and in capitals, the languages that have it, as indices into `languages`. */
const wordLanguages = new WordTable<number[]>(1 << 12);
let longestWord = 0;
languages.forEach((language, index) => {
  for (const word of functionWords[language]?.split(' ') ?? []) {
    longestWord = Math.max(longestWord, word.length);
    const capital = word.charAt(0).toUpperCase() + word.slice(1);
    for (const spelling of new Set([word, capital, word.toUpperCase()])) {
      const known = wordLanguages.find(spelling, 0, spelling.length);
      if (known === undefined) wordLanguages.set(spelling, [index]);
      else if (!known.includes(index)) known.push(index);
    }
  }
});

/**
 * Tells German and English from each other and from everything else. Function words decide where enough of
 * them speak for one language; else trigrams (franc) where the text is long enough for them. A text in
 * another script is surely neither. Looks at the first few hundred code units only.
 */
export function guessLanguage(text: string): LanguageGuess {
  const language = sureLanguage(text);
  if (language !== undefined) return { language, sure: true };
  const sample = sampleOf(text, sampleLength);
  const { latin, best, runnerUp, language: byWords } = countVotes(sample);
  if (best > runnerUp) return { language: byWords, sure: false };
  return { language: latin < fewestForTrigrams ? 'unknown' : byTrigrams(sample).language, sure: false };
}

/** The language of a text that tells by itself. */
export function sureLanguage(text: string): Language | undefined {
  const short = countVotes(sampleOf(text, shortSampleLength));
  if (short.best >= amplyWords && short.best >= amplyWords * short.runnerUp) return short.language;

  const sample = sampleOf(text, sampleLength);
  const { letters, latin, best, runnerUp, language } = countVotes(sample);
  if (latin < letters / 2) return 'unknown';
  if (best >= enoughWords && best >= wordLead * runnerUp) return language;
  if (latin < enoughForTrigrams) return undefined;
  const found = byTrigrams(sample);
  return found.lead >= trigramLead ? found.language : undefined;
}

function byTrigrams(sample: string): { readonly language: Language; readonly lead: number } {
  const [first, second] = francAll(sample, { only: trigramLanguages });
  return {
    language: readLanguages.get(first?.[0] ?? '') ?? 'unknown',
    lead: (first?.[1] ?? 0) - (second?.[1] ?? 0),
  };
}

function sampleOf(text: string, length: number): string {
  return text.slice(0, length).normalize('NFC').replaceAll('\u00ad', '');
}

interface Votes {
  /** How many letters the words have, and how many of them are in Latin words. */
  readonly letters: number;
  readonly latin: number;
  /** The language that most function words speak for, how many do, and how many for the next. */
  readonly language: Language;
  readonly best: number;
  readonly runnerUp: number;
}

/** Filled anew for each sample: the votes for each of the languages. */
const votes = new Float64Array(languages.length);

function countVotes(sample: string): Votes {
  let latin = 0;
  let letters = 0;
  votes.fill(0);
  visitWords(sample, (start, end, hash) => {
    letters += end - start;
    if (!isLatin(unitAt(sample, start))) return;
    latin += end - start;
    if (end - start > longestWord) return;
    const speaksFor = wordLanguages.find(sample, start, end, hash);
    if (speaksFor === undefined) return;
    for (const index of speaksFor) votes[index] = (votes[index] ?? 0) + 1 / speaksFor.length;
  });
  let winner = 0;
  let best = 0;
  let runnerUp = 0;
  for (let index = 0; index < votes.length; index++) {
    const count = votes[index] ?? 0;
    if (count > best) [winner, best, runnerUp] = [index, count, best];
    else if (count > runnerUp) runnerUp = count;
  }
  return {
    letters,
    latin,
    language: readLanguages.get(languages[winner] ?? '') ?? 'unknown',
    best,
    runnerUp,
  };
}

/** True for a word that begins with a Latin letter, those with every mark of European languages included. */
function isLatin(unit: number): boolean {
  return unit < 0x250 || (unit >= 0x1e00 && unit < 0x1f00);
}
