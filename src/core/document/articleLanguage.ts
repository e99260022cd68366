import type { Language } from '../text/language.js';
import type { SegmentDraft } from './draft.js';
import { rememberRecent } from '../text/recent.js';
import { guessLanguage, sureLanguage } from './language.js';
import type { ArticleDocument, Segment } from './segment.js';

/** How much of an article is looked at as one where no segment tells by itself. */
const gatheredLength = 600;

/** Whether a text tells its language by itself, and which. */
type Guess = (text: string) => { readonly sure: Language | undefined };

/** Code units of texts that are remembered: those of many articles, or of one of a megabyte. */
const rememberedLetters = 1_100_000;

/** Guesses languages, and remembers what it guessed last. */
export function createLanguageGuess(): Guess {
  return rememberRecent(
    (text: string) => text,
    (text) => ({ sure: sureLanguage(text) }),
    rememberedLetters,
  );
}

/**
 * Gives each segment its language. The article's is the one that most of the text is in, counted over the
 * segments that tell by themselves. A segment that does not tell (a name, a short heading) takes the language
 * of the next ones before and behind it that are surely German or English where those agree, else the article's.
 */
export function assignLanguages(
  drafts: readonly SegmentDraft[],
  guess: Guess,
): Pick<ArticleDocument, 'language' | 'segments'> {
  const sure = drafts.map((draft) => guess(draft.text).sure);
  const language = prevailingLanguage(drafts, sure);
  const read = sure.map((found) => (found === 'unknown' ? undefined : found));
  const before = lastKnown(read);
  const behind = lastKnown(read.toReversed()).reverse();
  const segments = drafts.map(({ kind, pieces, text, span, headingPath }, index): Segment => {
    const around = before[index] === behind[index] ? before[index] : undefined;
    return { kind, pieces, text, span, headingPath, language: sure[index] ?? around ?? language };
  });
  return { language, segments };
}

function prevailingLanguage(
  drafts: readonly SegmentDraft[],
  sure: readonly (Language | undefined)[],
): Language {
  const lengths = new Map<Language, number>();
  drafts.forEach((draft, index) => {
    const language = sure[index];
    if (language !== undefined) lengths.set(language, (lengths.get(language) ?? 0) + draft.text.length);
  });
  const [longest] = [...lengths].sort(([, a], [, b]) => b - a);
  if (longest !== undefined) return longest[0];
  let gathered = '';
  for (const draft of drafts) {
    if (gathered.length > gatheredLength) break;
    gathered += `${draft.text}\n`;
  }
  return guessLanguage(gathered).language;
}

/** At each place the last value before it that is known. */
function lastKnown(values: readonly (Language | undefined)[]): (Language | undefined)[] {
  let known: Language | undefined;
  return values.map((value) => {
    const before = known;
    known = value ?? known;
    return before;
  });
}
