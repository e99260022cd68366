import type { Candidate } from './candidate.js';
import { organisation } from './organisationCandidate.js';
import { startOfName } from './organisationSpans.js';
import { beginsSentence, type Reading, wordAt } from './reading.js';
import { role } from './roles.js';
import type { Vocabulary } from './vocabulary.js';
import { joined } from './wordList.js';

/** A name that ends with a legal form: "Nordic Lithium AB". */
export function byLegalForm(reading: Reading, vocabulary: Vocabulary, at: number): Candidate | undefined {
  const end = legalFormEnd(reading, vocabulary, at);
  const start = end === undefined ? undefined : startBehindNoun(reading, at);
  const form = reading.text.slice(reading.words[at]?.start, end);
  return end === undefined || start === undefined
    ? undefined
    : organisation(start, end, 'company', 0.85, 'organisation.legalForm', form);
}

/**
 * Where a company's name begins: German companies are feminine, so that the noun behind another article says what
 * the company is ("vom Förderer Zagros Energy Ltd.").
 */
function startBehindNoun(reading: Reading, at: number): number | undefined {
  const start = startOfName(reading, at);
  if (reading.language !== 'de' || start === undefined) return start;
  const first = wordAt(reading, start);
  const before = reading.words[first - 1]?.folded ?? '';
  const isOther = notFeminine.has(before) || (before === 'der' && beginsSentence(reading, first - 1));
  return isOther && first + 1 < at && joined(reading, first + 1) ? reading.words[first + 1]?.start : start;
}

const notFeminine: ReadonlySet<string> = new Set('den dem das vom beim zum im am ein einem einen'.split(' '));

/** Behind the legal form that the word begins ("AG", "S.A.", "GmbH & Co. KG"), if it begins one. */
function legalFormEnd(reading: Reading, vocabulary: Vocabulary, at: number): number | undefined {
  const { start, roles } = reading.words[at] ?? { start: 0, roles: 0 };
  if ((roles & role.legalForm) === 0) return undefined;
  let end = formAt(reading.text, vocabulary, start);
  while (end !== undefined) {
    const link = /^(?:,? | & |\) )/.exec(reading.text.slice(end, end + 3))?.[0];
    const further = link === undefined ? undefined : formAt(reading.text, vocabulary, end + link.length);
    if (further === undefined) return end;
    end = further;
  }
  return end;
}

/** The end of the legal form at the offset; the full stop of a sentence is none of its own. */
function formAt(text: string, vocabulary: Vocabulary, start: number): number | undefined {
  const run = /^[^\s,;:)]+/u.exec(text.slice(start, start + 12))?.[0] ?? '';
  const bare = run.replace(/\.$/, '');
  if (
    bare !== run &&
    vocabulary.legalForms.has(bare) &&
    /^(?:$|["')]*\s+["'(]*\p{Lu}|\s*$)/u.test(text.slice(start + run.length, start + run.length + 4))
  )
    return start + bare.length;
  for (const form of [run, bare]) if (vocabulary.legalForms.has(form)) return start + form.length;
  return undefined;
}
