import type { Glossary } from '../glossary/glossary.js';
import { idFromName } from '../text/identifier.js';
import { contains, type Span } from '../text/span.js';
import { splitWords } from '../text/words.js';
import type { Candidate } from './candidate.js';
import type { Reading } from './reading.js';
import type { AgreementHead, Vocabulary } from './vocabulary.js';

/** Whether the words are a name: they go on behind the head, or begin with a capital that says so. */
export function isNameOf(reading: Reading, { start, end }: Span, lastWord: number): boolean {
  if (end > (reading.words[lastWord]?.end ?? 0)) return true;
  const text = reading.text.slice(start, end);
  if (reading.language === 'de') return /^\p{Lu}\p{Ll}+er \p{Lu}/u.test(text);
  return /^\p{Lu}.* \p{Lu}\p{Ll}*$/u.test(text);
}

/**
 * The same arrangement has the same id in both languages where its topic can be translated: "tariff talks"
 * and "Zollgespräche" are `tariff-talks`. A name ("Montreal Protocol") is its own id. Parties stay outside; a venue
 * does not.
 */
export function agreementId(
  reading: Reading,
  vocabulary: Vocabulary,
  glossary: Glossary,
  span: Span,
  head: AgreementHead,
  lastWord: number,
  parties: readonly Candidate[],
  venues: readonly Candidate[],
): string {
  const text = reading.text.slice(span.start, span.end);
  const headWord = reading.words[lastWord];
  if (headWord === undefined || isNameOf(reading, span, lastWord)) return idFromName(text);
  const forms = [...vocabulary.headsByWord].filter(
    ([word, value]) => value === head && headWord.folded.endsWith(word),
  );
  const headLength = Math.max(0, ...forms.map(([word]) => word.length));
  const modifiers = splitWords(reading.folded.slice(span.start, headWord.end - headLength))
    .map(({ start, end }) => ({ start: span.start + start, end: span.start + end }))
    .filter((word) => !parties.some((party) => contains(party, word)));
  const topics = modifiers.map((word) => {
    const venue = venues.find((one) => contains(one, word));
    return venue === undefined
      ? translated(reading.folded.slice(word.start, word.end), vocabulary, glossary)
      : idOfPlace(venue, glossary);
  });
  return idFromName([...new Set(topics), head.id].join(' '));
}

/** A capital's own id, not its state's. */
function idOfPlace({ id = '', kind }: Candidate, glossary: Glossary): string {
  return kind === 'place' ? id : (glossary.entry('actor', id)?.capital?.id ?? id);
}

/** A topic's English word: from the list, else the id of the resource that it is, else the topic itself. */
function translated(topic: string, { translations }: Vocabulary, glossary: Glossary): string {
  const stem = topic.replace(/(?:e|er|es|en|em)$/, '');
  const finding = glossary.findAt(topic, 0).find(({ end }) => end === topic.length);
  const resource = finding?.meanings.find(({ entry }) => entry.type === 'resource')?.entry.id;
  return translations.get(topic) ?? translations.get(stem) ?? resource ?? topic;
}
