import type { Glossary } from '../glossary/glossary.js';
import { foldCase } from '../text/foldCase.js';
import { idFromName } from '../text/identifier.js';
import { type Candidate, candidateAt } from './candidate.js';
import { germanOrganOf } from './germanOrgans.js';
import { type Reading, wordAt } from './reading.js';
import type { Organ, Vocabulary } from './vocabulary.js';
import { joined, type PhraseFound, phraseAt } from './wordList.js';

const organSubtypes = new Set(['state', 'territory', 'historic-state', 'grouping', 'region']);

/**
 * The organs of known states and the members of known groupings: "Norwegian government", "US-Armee",
 * "polnisches Außenministerium", "EU-Staaten". The whole phrase is one mention.
 */
export function findOrgans(
  reading: Reading,
  vocabulary: Vocabulary,
  glossary: Glossary,
  known: readonly Candidate[],
): Candidate[] {
  const candidates: Candidate[] = [];
  for (const one of known) {
    if (one.id === 'european-parliament') candidates.push(...councilBeside(reading, one));
    const government = governmentOf(reading, one, glossary);
    if (government !== undefined) candidates.push(government);
    const organ = organInCapital(reading, vocabulary, glossary, known, one);
    if (organ !== undefined) candidates.push(organ);
  }
  for (const owner of known) {
    if (owner.type !== 'actor' || !organSubtypes.has(owner.subtype ?? '')) continue;
    const inFront = germanOrganOf(reading, vocabulary, owner);
    if (inFront !== undefined)
      candidates.push(inFront.candidate(`${ownerInIds(owner, glossary)}-${inFront.organ.id}`));
    const at = wordAt(reading, owner.end);
    if (!joined(reading, at)) continue;
    const hyphen = reading.text[owner.end] === '-';
    const possessed = owner.kind === 'demonym' || hyphen || isShort(reading, owner);
    const organ = phraseAt(vocabulary.organs, reading, at);
    const members = phraseAt(vocabulary.members, reading, at);
    const found = possessed ? (organ ?? compoundAt(reading, vocabulary, at)) : undefined;
    const ofOwner = { type: 'actor', kind: 'name', confidence: 0.9 } as const;
    const args = { owner: reading.text.slice(owner.start, owner.end) };
    if (found !== undefined)
      candidates.push(
        candidateAt(
          { start: owner.start, end: endOf(reading, found.lastWord) },
          {
            ...ofOwner,
            subtype: found.value.subtype,
            id: `${ownerInIds(owner, glossary)}-${found.value.id}`,
            reason: { code: 'organ.ofState', args },
          },
        ),
      );
    else if (members !== undefined && owner.subtype === 'grouping')
      candidates.push(
        candidateAt(
          { start: owner.start, end: endOf(reading, members.lastWord) },
          {
            ...ofOwner,
            subtype: 'grouping',
            id: `${ownerInIds(owner, glossary)}-member-states`,
            reason: { code: 'organ.members', args },
          },
        ),
      );
  }
  return candidates;
}

/** "The Government of the Faroe Islands": as its official name. */
function governmentOf(reading: Reading, owner: Candidate, glossary: Glossary): Candidate | undefined {
  if (reading.language !== 'en' || !ownersOfGovernments.has(owner.subtype ?? '') || owner.kind === 'demonym')
    return undefined;
  const before = reading.text.slice(Math.max(0, owner.start - reachOfCouncil), owner.start);
  const lead = /(?<![\p{L}-])Government of (?:the )?$/u.exec(before)?.[0];
  if (lead === undefined) return undefined;
  return candidateAt(
    { start: owner.start - lead.length, end: owner.end },
    {
      type: 'actor',
      subtype: 'government',
      kind: 'name',
      confidence: 0.9,
      id: `${ownerInIds(owner, glossary)}-government`,
      reason: {
        code: 'organ.ofState',
        args: { owner: reading.text.slice(owner.start, owner.end) },
      },
    },
  );
}

/** "The Senate in Manila": an organ that another state has as well is that of the state whose capital it meets in. */
function organInCapital(
  reading: Reading,
  vocabulary: Vocabulary,
  glossary: Glossary,
  known: readonly Candidate[],
  { type, id = '', start, end, confidence }: Candidate,
): Candidate | undefined {
  if (type !== 'actor' || confidence > 0.6 || !reading.text.startsWith(' in ', end)) return undefined;
  const seat = known.find((other) => other.start === end + ' in '.length);
  const organ = phraseAt(vocabulary.organs, reading, wordAt(reading, start));
  if (seat?.reason.code !== 'glossary.capitalAsPlace' || organ === undefined) return undefined;
  if (endOf(reading, organ.lastWord) !== end) return undefined;
  const state = glossary
    .findAt(reading.folded, seat.start)
    .flatMap(({ meanings }) => meanings)
    .find(({ entry }) => entry.capital?.id === seat.id)?.entry;
  if (state === undefined || glossary.entry('actor', id)?.memberOf?.includes(state.id) === true)
    return undefined;
  const owner = { type, id: state.id };
  return candidateAt(
    { start, end },
    {
      type,
      subtype: organ.value.subtype,
      kind: 'name',
      confidence: 0.9,
      id:
        listedOrgan(owner, reading.text.slice(start, end), reading, glossary) ??
        `${ownerInIds(owner, glossary)}-${organ.value.id}`,
      reason: {
        code: 'organ.ofState',
        args: { owner: reading.language === 'de' ? state.labels.de : state.labels.en },
      },
    },
  );
}

const ownersOfGovernments: ReadonlySet<string> = new Set([
  'state',
  'territory',
  'historic-state',
  'place',
  'region',
]);

/** "The European Parliament and the Council": beside the one of the EU's two lawmakers the other is meant. */
function councilBeside(reading: Reading, { start, end }: Candidate): Candidate[] {
  const behind = councilBehind.exec(reading.text.slice(end, end + reachOfCouncil));
  const before = councilBefore.exec(reading.text.slice(Math.max(0, start - reachOfCouncil), start));
  const spans = [
    ...(behind === null ? [] : [{ start: end + (behind[1] ?? '').length, end: end + behind[0].length }]),
    ...(before === null
      ? []
      : [{ start: start - before[0].length, end: start - before[0].length + (before[1] ?? '').length }]),
  ];
  return spans.map((span) =>
    candidateAt(span, {
      type: 'actor',
      subtype: 'government',
      kind: 'name',
      confidence: 0.9,
      id: 'council-of-the-eu',
      reason: { code: 'organ.ofState', args: { owner: 'EU' } },
    }),
  );
}

const reachOfCouncil = 24;
const councilBehind =
  /^( (?:and|und) (?:of )?(?:the |de[rmns] )?)(?:Council|Rate?s?)(?![\p{L}-]| (?:der|des|für|of) )/u;
const councilBefore = /(?<![\p{L}-])(Council|Rate?s?) (?:and|und) (?:the |das |dem |des )?$/u;

/** A German compound that ends like an organ: "südafrikanische Steuerbehörde". */
function compoundAt(reading: Reading, vocabulary: Vocabulary, at: number): PhraseFound<Organ> | undefined {
  const word = reading.words[at];
  if (reading.language !== 'de' || word?.capital !== true || !vocabulary.endsLikeOrgan(word.folded))
    return undefined;
  const value = { id: idFromName(word.folded), subtype: 'agency', en: [], de: [] };
  return { value, lastWord: at };
}

/** "US government": an abbreviation stands for the adjective. */
function isShort(reading: Reading, owner: Candidate): boolean {
  return owner.end - owner.start <= 5 && /^[\p{Lu}\d.]+$/u.test(reading.text.slice(owner.start, owner.end));
}

/**
 * The id of an organ that its owner's name stands apart from ("China's commerce ministry"), if the glossary knows it by
 * both together: "Chinese commerce ministry", "chinesisches Handelsministerium".
 */
export function listedOrgan(
  { type, id = '' }: Pick<Candidate, 'type' | 'id'>,
  organ: string,
  { language }: Reading,
  glossary: Glossary,
): string | undefined {
  const adjectives = glossary.entry(type, id)?.adjectives;
  const adjective = adjectives?.[language === 'de' ? 'de' : 'en']?.[0];
  if (adjective === undefined) return undefined;
  const whole = foldCase(`${adjective}${language === 'de' ? 'es' : ''} ${organ}`);
  const listed = glossary.findAt(whole, 0).find(({ end }) => end === whole.length);
  return listed?.meanings.find(({ entry }) => entry.type === 'actor')?.entry.id;
}

/** How the English-language press names the owner in front of an organ: "us", "eu", "norwegian". */
export function ownerInIds({ type, id = '' }: Pick<Candidate, 'type' | 'id'>, glossary: Glossary): string {
  const entry = glossary.entry(type, id);
  const short = entry?.aliases?.en?.find((alias) => /^[A-Z]{2}$/.test(alias));
  return idFromName(short ?? entry?.adjectives?.en?.[0] ?? id);
}

function endOf(reading: Reading, word: number): number {
  return reading.words[word]?.end ?? 0;
}
