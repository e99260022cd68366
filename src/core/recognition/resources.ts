import type { Glossary, LastPart, Meaning } from '../glossary/glossary.js';
import { idFromName } from '../text/identifier.js';
import { isSameSpan, type Span } from '../text/span.js';
import { type Candidate, candidateAt } from './candidate.js';
import { beginsSentence, type Reading, wordAt } from './reading.js';
import { determiners } from './functionWords.js';
import { role } from './roles.js';
import type { Vocabulary } from './vocabulary.js';
import { joined, startOfCompound } from './wordList.js';

const shortestHead = 5;
const shortestModifier = 3;

/**
 * German compounds that end with a known resource: "Hochleistungsbatterien", "Recyclingtechnologien". A
 * compound that only begins with one ("Halbleiterindustrie") means something else and is left alone.
 */
export function findResourceCompounds(
  reading: Reading,
  vocabulary: Vocabulary,
  glossary: Glossary,
  known: readonly Candidate[],
): Candidate[] {
  if (reading.language !== 'de') return [];
  const candidates: Candidate[] = [];
  for (const word of reading.words) {
    if (!word.capital || word.end - word.start < shortestModifier + shortestHead) continue;
    const last = headOf(word.folded, glossary.lastParts(word.folded));
    const head = last?.meanings.find(isResource)?.entry;
    if (last === undefined || head === undefined || vocabulary.onlyLooksLikeResource(word.folded)) continue;
    // "Ludwigshafen" is no port.
    if (isActor(word, known)) continue;
    candidates.push(
      candidateAt(word, {
        type: 'resource',
        subtype: head.subtype,
        kind: 'term',
        confidence: 0.75,
        id: `${word.folded.slice(0, last.start).replace(/[^\p{L}\p{N}]/gu, '')}-${head.id}`,
        reason: { code: 'resource.compound', args: { head: word.text.slice(last.start) } },
      }),
    );
  }
  return candidates;
}

function headOf(word: string, parts: readonly LastPart[]): LastPart | undefined {
  for (const part of parts) if (isHead(part, word)) return part;
  return undefined;
}

function isActor(word: Span, known: readonly Candidate[]): boolean {
  return known.some((one) => one.type === 'actor' && isSameSpan(one, word));
}

/** Whether a resource stands behind a first part that can be a word. */
function isHead({ start, meanings }: LastPart, word: string): boolean {
  return (
    start >= shortestModifier &&
    word.length - start >= shortestHead &&
    meanings.some(isResource) &&
    isModifier(word.slice(0, start))
  );
}

function isResource({ entry, language, ambiguous }: Meaning): boolean {
  return (
    entry.type === 'resource' &&
    language === 'de' &&
    !ambiguous &&
    (entry.generic !== true || entry.subtype === 'technology')
  );
}

/** Whether the first part of a compound can be a word: it has a vowel and no ending that none has. */
function isModifier(folded: string): boolean {
  return (
    /[aeiouyäöü]/.test(folded) &&
    !/(?:[^aeiouyäöülnr]r|[^aeiouyäöülnr]l|[^aeiouyäöü][hjmnw]|[^aeiouyäöüflmnpr]f)$/.test(folded)
  );
}

/** What resources are parts of: lists that share a head, categories, and the works and ports that they are known by. */
export function findJoined(
  reading: Reading,
  vocabulary: Vocabulary,
  known: readonly Candidate[],
  compounds: readonly Candidate[],
): Candidate[] {
  const resources = resourcesAmong(known, compounds);
  const ports = findPorts(reading, known);
  if (resources.length === 0) return ports;
  return [
    ...joinCategories(reading, vocabulary, resources),
    ...joinResources(reading, resources),
    ...joinWorks(reading, known, resources),
    ...ports,
    ...joinNamesOfWorks(reading, known, resources),
    ...withKindOfWork(reading, resources),
  ];
}

/** The resources among what is known, and those that are compounds of known ones. */
export function resourcesAmong(
  known: readonly Candidate[],
  compounds: readonly Candidate[],
): readonly Candidate[] {
  const resources = known.filter(({ type }) => type === 'resource');
  return compounds.length === 0 ? resources : [...resources, ...compounds];
}

/**
 * English resources of two known words side by side: "lithium batteries", "battery recycling technology".
 * The last one says what it is, the first one which.
 */
function joinResources(reading: Reading, resources: readonly Candidate[]): Candidate[] {
  if (reading.language === 'de' || resources.length < 2) return [];
  return resources.flatMap((head) => {
    const modifier = resources.find(
      (other) => other.end + 1 === head.start && /^[ -]$/.test(reading.text[other.end] ?? ''),
    );
    if (modifier === undefined || modifier.id === head.id || modifier.kind === 'generic') return [];
    if (isFactory(reading, modifier, head)) return [];
    if (endsName(reading, modifier) || isVerb(reading, modifier) || isVerbBehind(reading, modifier, head))
      return [];
    return [
      candidateAt(
        { start: modifier.start, end: head.end },
        {
          ...head,
          kind: 'term',
          confidence: 0.75,
          id: `${modifier.id ?? ''}-${head.id ?? ''}`,
          reason: { code: 'resource.compound', args: { head: reading.text.slice(head.start, head.end) } },
        },
      ),
    ];
  });
}

/** "Lithium sulphate plants": where something but energy is made is no resource. */
function isFactory({ folded }: Reading, modifier: Candidate, { start, end }: Candidate): boolean {
  return modifier.subtype !== 'energy' && /^plants?$/.test(folded.slice(start, end));
}

/** "The Arish-Ashkelon pipeline": works with the name in front, which is no actor's but may be a place's. */
function joinNamesOfWorks(
  reading: Reading,
  known: readonly Candidate[],
  resources: readonly Candidate[],
): Candidate[] {
  if (reading.language !== 'en' || reading.titleCase) return [];
  return resources.flatMap((work) => {
    if (work.subtype !== 'infrastructure' || work.kind !== 'term') return [];
    const at = wordAt(reading, work.start);
    let first = at;
    while (first > 0 && at - first < longestNameOfWorks && isInNameOfWorks(reading, known, first - 1, first))
      first--;
    const start = reading.words[first]?.start ?? work.start;
    if (
      first === at ||
      (reading.words[at]?.capital === true && !determiners.has(reading.words[first - 1]?.folded ?? ''))
    )
      return [];
    if (!namedWorks.test(reading.folded.slice(work.start, work.end))) return [];
    const id = idFromName(reading.text.slice(start, work.end));
    return [candidateAt({ start, end: work.end }, { ...work, kind: 'name', confidence: 0.75, id })];
  });
}

/** "The Metsamor plant": works that the glossary knows by their name alone, with what they are behind it. */
function withKindOfWork(reading: Reading, resources: readonly Candidate[]): Candidate[] {
  if (reading.language !== 'en') return [];
  return resources.flatMap((work) => {
    if (work.subtype !== 'infrastructure') return [];
    if (!/^\p{Lu}/u.test(String(work.reason.args['label'] ?? ''))) return [];
    const kind = kindBehind.exec(reading.text.slice(work.end, work.end + longestKind))?.[0];
    return kind === undefined ? [] : [candidateAt({ start: work.start, end: work.end + kind.length }, work)];
  });
}

const longestKind = 16;
/** Works that are called by a name. */
const works = 'bridge|cable|canal|dam|interconnector|pipeline|plant|port|railway|terminal';
const kindBehind = new RegExp(`^ (?:${works}|mine|reactors?|refinery|smelter|tunnel)(?!\\p{L})`, 'u');

const longestNameOfWorks = 3;

/** "The Port of Mombasa": a port with its place behind, where no place has that name by itself. */
function findPorts(reading: Reading, known: readonly Candidate[]): Candidate[] {
  if (reading.language !== 'en' || !reading.text.includes('Port of ')) return [];
  return known.flatMap((port) => {
    const place = known.find(({ start }) => start === port.end + ' of '.length);
    if (place === undefined || reading.text.slice(port.start, place.start) !== 'Port of ') return [];
    if (place.type !== 'actor' || place.confidence < 0.5) return [];
    const span = { start: port.start, end: place.end };
    const id = idFromName(reading.text.slice(span.start, span.end));
    return [candidateAt(span, { ...port, kind: 'name', confidence: 0.75, id })];
  });
}

/** The nouns of those whose name stands in front, in the singular. */
const namedWorks = new RegExp(`(?:${works}|corridor|farm|line)$`);

function isInNameOfWorks(reading: Reading, known: readonly Candidate[], word: number, next: number): boolean {
  const here = reading.words[word];
  if (here?.capital !== true || (here.roles & role.functionWord) !== 0 || !joined(reading, next))
    return false;
  if (beginsSentence(reading, word)) return false;
  const actor = known.find(({ start, end }) => start <= here.start && here.end <= end);
  return actor === undefined || actor.kind === 'place' || actor.confidence < 0.5;
}

/** "They mine deep-sea minerals", "to ship grain": no noun of a resource stands alone behind these. */
function isVerb(reading: Reading, { start }: Candidate): boolean {
  const at = wordAt(reading, start);
  return verbs.has(reading.words[at]?.folded ?? '') && beforeVerbs.test(reading.words[at - 1]?.folded ?? '');
}

/** "Wind farms feed the grid": behind a plural it is a verb. */
function isVerbBehind({ text }: Reading, { end }: Candidate, head: Candidate): boolean {
  return text[end - 1] === 's' && /^(?:feed|fuel|power)$/.test(text.slice(head.start, head.end));
}

const verbs: ReadonlySet<string> = new Set('farm fish mine scrap ship store'.split(' '));
const beforeVerbs = /^(?:to|they|we|not|will|would|can|could|may|might|must|should|and|or|perhaps|then)$/;

/** "Siemens Energy supplies": the first word has a capital as the one before it has, and belongs to a name. */
function endsName(reading: Reading, { start }: Candidate): boolean {
  const at = wordAt(reading, start);
  const before = reading.words[at - 1];
  return (
    reading.words[at]?.capital === true &&
    before?.capital === true &&
    (before.roles & role.functionWord) === 0 &&
    joined(reading, at)
  );
}

/**
 * German works with the names in front that hyphens tie to them: "Adria-Wien-Pipeline". One state alone says whose
 * they are and is a mention of its own.
 */
function joinWorks(
  reading: Reading,
  known: readonly Candidate[],
  resources: readonly Candidate[],
): Candidate[] {
  if (reading.language !== 'de') return [];
  return resources.flatMap((work) => {
    if (work.subtype !== 'infrastructure' || reading.text[work.start - 1] !== '-') return [];
    const at = wordAt(reading, work.start);
    const first = reading.words[startOfCompound(reading, at)];
    if (first === undefined || first.start === work.start || !first.capital) return [];
    const isOwner = known.some(
      ({ start, end, type, confidence, subtype }) =>
        start <= first.start &&
        end === work.start - 1 &&
        type === 'actor' &&
        confidence >= 0.5 &&
        subtype !== 'place',
    );
    if (isOwner) return [];
    const span = { start: first.start, end: work.end };
    const id = idFromName(reading.text.slice(span.start, span.end));
    return [candidateAt(span, { ...work, kind: 'term', confidence: 0.8, id })];
  });
}

/** Resources with the adjective in front that makes them another one: "erneuerbare Energieanlagen". */
function joinCategories(
  reading: Reading,
  { categories }: Vocabulary,
  resources: readonly Candidate[],
): Candidate[] {
  const joint: Candidate[] = [];
  for (const resource of resources) {
    const at = wordAt(reading, resource.start);
    const word = reading.words[at - 1];
    if (word === undefined || !joined(reading, at)) continue;
    const stem = reading.language === 'de' ? word.folded.replace(/e[rsnm]?$/, '') : word.folded;
    const category = categories.get(stem);
    if (category === undefined || resources.findLast(({ start }) => start === resource.start) !== resource)
      continue;
    const id = `${category}-${resource.id ?? ''}`;
    const span = { start: word.start, end: resource.end };
    joint.push(candidateAt(span, { ...resource, kind: 'term', confidence: 0.8, id }));
  }
  return joint;
}
