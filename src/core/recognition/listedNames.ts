import { overlapsAny } from '../text/span.js';
import type { Candidate } from './candidate.js';
import { nameEndingWith } from './companyContexts.js';
import { isDay } from './names.js';
import { organisation } from './organisationCandidate.js';
import { endOfRun, withinListedNames } from './organisationSpans.js';
import { beginsSentence, type Reading, wordAt } from './reading.js';
import { role } from './roles.js';
import { joined } from './wordList.js';

/**
 * Organisations that no list has, by those that they are named with: behind what they are examples of ("traders such as
 * Quirl and Testa Commodities"), and of two words beside a company that is known ("Shell und Musterim Mas").
 */
export function findListedNames(reading: Reading, known: readonly Candidate[]): Candidate[] {
  if (reading.titleCase || reading.inCapitals) return [];
  const beside = besideCompanies(reading, known).filter(
    ({ start, end }) =>
      !reading.text
        .slice(start, end)
        .split(' ')
        .some((word) => isModel.test(word)),
  );
  return [...examples(reading, known), ...beside];
}

const english =
  /(?:(?<!\p{L})(?:banks|brewers|buyers|carmakers|chipmakers|companies|cooperatives|developers|exporters|firms|foundations|giants|groups|importers|insurers|lenders|lobbies|majors|makers|manufacturers|millers|miners|ngos|operators|organisations|organizations|owners|papers|parties|ports|producers|refiners|retailers|roasters|shippers|smelters|start-ups|startups|steelmakers|suppliers|think tanks|traders|unions|utilities|yards)) (?:such as|like) (?:the )?/gu;
const german =
  /(?:banken|betreibern?|brauereien|exporteuren?|firmen|gewerkschaften|großen|händlern?|herstellern?|importeuren?|konzernen?|mühlen|organisationen|parteien|produzenten|raffinerien|reedereien|stiftungen|unternehmen|verbänden?|versicherern?|versorgern?|werften|zulieferern?) (?:wie|wie etwa|wie zum beispiel) /gu;

/** So many names at most stand in a list of examples. */
const mostExamples = 6;

/** The names behind "firms such as", as far as the list of them goes. */
function examples(reading: Reading, known: readonly Candidate[]): Candidate[] {
  const { folded, language, roles } = reading;
  if ((roles & role.likening) === 0) return [];
  const lead = language === 'de' ? german : english;
  return [...folded.matchAll(lead)].flatMap((match) => {
    const names: Candidate[] = [];
    let at = wordAt(reading, match.index + match[0].length);
    for (let number = 0; number < mostExamples; number++) {
      const first = reading.words[at];
      const listed = known.find(({ start, confidence }) => start === first?.start && confidence >= 0.5);
      const end = listed?.end ?? endOfName(reading, at);
      if (first === undefined || end === undefined) break;
      if (listed === undefined)
        names.push(
          organisation(first.start, end, 'organisation', 0.6, 'organisation.kind', kindIn(match[0])),
        );
      const link = /^(?:, (?:and |und )?| and | und | sowie | & )(?:the )?(?=\p{Lu})/u.exec(
        reading.text.slice(end, end + longestLink),
      )?.[0];
      if (link === undefined) break;
      at = wordAt(reading, end + link.length);
    }
    return names;
  });
}

/** The noun that says what they are examples of. */
function kindIn(lead: string): string {
  return lead.slice(0, lead.search(/ (?:such|like|wie)/));
}

const longestLink = 12;

function endOfName(reading: Reading, at: number): number | undefined {
  const first = reading.words[at];
  if (first?.capital !== true || (first.roles & notNames) !== 0) return undefined;
  return endOfRun(reading, at, reading.language === 'de' ? withinListedNames : smallWords);
}

const smallWords: ReadonlySet<string> = new Set(['de', 'du', 'do', 'del', 'la', 'di', 'da']);

/** Two words with a capital that "and" ties to a company. */
function besideCompanies(reading: Reading, known: readonly Candidate[]): Candidate[] {
  return known.filter(isCompany).flatMap((company) => {
    const between = betweenCompanies(reading, known, company) ?? behindCompanies(reading, known, company);
    if (between !== undefined) return [between];
    if (company.kind !== 'name' || company.confidence < 0.8) return [];
    const behind = /^ (?:and|und) (?=\p{Lu})/u.exec(reading.text.slice(company.end, company.end + 6))?.[0];
    const before = / (?:and|und) $/.test(reading.text.slice(Math.max(0, company.start - 5), company.start));
    const firsts = [
      ...(behind === undefined ? [] : [wordAt(reading, company.end + behind.length)]),
      ...(before ? [wordAt(reading, company.start) - 3] : []),
    ];
    return firsts.flatMap((first) => pairAt(reading, known, first, company));
  });
}

/** "Shell, Kavrin and TotalEnergies": one word between two companies is a third one. */
function betweenCompanies(
  { text }: Reading,
  known: readonly Candidate[],
  { end }: Candidate,
): Candidate | undefined {
  const [lead, link = '', name = ''] = oneWordListed.exec(text.slice(end, end + longestListed)) ?? [];
  if (lead === undefined) return undefined;
  const start = end + link.length;
  const next = known.find((one) => one.start === end + lead.length);
  if (next?.kind !== 'name' || !isCompany(next)) return undefined;
  if (known.some((one) => one.start === start)) return undefined;
  return organisation(
    start,
    start + name.length,
    'organisation',
    0.6,
    'organisation.beside',
    text.slice(next.start, next.end),
  );
}

/** "Bosch, ZF und Aumovio": one word that ends a list of companies. */
function behindCompanies(
  reading: Reading,
  known: readonly Candidate[],
  company: Candidate,
): Candidate | undefined {
  const { text } = reading;
  const isListed = known.some(
    (one) => isCompany(one) && one.kind === 'name' && text.slice(one.end, company.start) === ', ',
  );
  if (!isListed || company.kind !== 'name' || !isCompany(company)) return undefined;
  const name = lastListed.exec(text.slice(company.end, company.end + longestListed));
  if (name === null) return undefined;
  const start = company.end + (name[1] ?? '').length;
  const word = reading.words[wordAt(reading, start)];
  if (word === undefined || (word.roles & notNames) !== 0 || isDay(word.folded)) return undefined;
  if (reading.language === 'de' && germanNoun.test(word.folded)) return undefined;
  if (known.some((one) => one.start < start + (name[2] ?? '').length && one.end > start)) return undefined;
  const end = start + (name[2] ?? '').length;
  return organisation(
    start,
    end,
    'organisation',
    0.6,
    'organisation.beside',
    text.slice(company.start, company.end),
  );
}

function isCompany({ subtype }: Candidate): boolean {
  return subtype === 'company' || subtype === 'bank';
}

/** "MI308": what companies make. */
const isModel = /^\p{Lu}{1,4}\d{2,}\p{Lu}?$/u;
const lastListed = /^(,? (?:and|und|sowie) )(\p{Lu}[\p{L}\d-]{2,})(?=[,.;]| \p{Ll})/u;

const longestListed = 40;
const oneWordListed = /^(, )(\p{Lu}[\p{L}\d-]{2,})(?:, (?:and )?| and | und | sowie | & )(?=\p{Lu})/u;

/** Two words that are a name by themselves: no third one has a capital, and neither is known. */
function pairAt(reading: Reading, known: readonly Candidate[], at: number, company: Candidate): Candidate[] {
  const first = reading.words[at];
  const second = reading.words[at + 1];
  const alone = oneBeside(reading, known, at, company);
  if (alone !== undefined) return [alone];
  if (first?.capital !== true || second?.capital !== true || !joined(reading, at + 1)) return [];
  if (((first.roles | second.roles) & notNames) !== 0 || (first.roles & role.firstName) !== 0) return [];
  if (isDay(first.folded) || isDay(second.folded)) return [];
  const next = reading.words[at + 2];
  if (next?.capital === true && joined(reading, at + 2)) return [];
  const before = reading.words[at - 1];
  if (before?.capital === true && joined(reading, at) && !beginsSentence(reading, at)) return [];
  if (overlapsAny({ start: first.start, end: second.end }, known)) return [];
  if (reading.language === 'de' && germanNoun.test(second.folded)) return [];
  return [
    organisation(
      first.start,
      second.end,
      'organisation',
      0.6,
      'organisation.beside',
      reading.text.slice(company.start, company.end),
    ),
  ];
}

/** "Petrolimex and Petronas": one word in front of a company that reads like no noun, in English. */
function oneBeside(
  reading: Reading,
  known: readonly Candidate[],
  at: number,
  company: Candidate,
): Candidate | undefined {
  if (reading.language !== 'en') return undefined;
  const word = reading.words[at + 1];
  const name = nameEndingWith(reading, at + 1);
  if (name === undefined || word === undefined || name.start !== word.start) return undefined;
  if (!/^ and $/.test(reading.text.slice(word.end, company.start))) return undefined;
  if (overlapsAny(word, known)) return undefined;
  const { text } = reading;
  const other = text.slice(company.start, company.end);
  return organisation(name.start, name.end, 'organisation', 0.6, 'organisation.beside', other);
}

const germanNoun = /(?:ung|heit|keit|schaft|tion|tät|ismus|en|er|e|n)$/;

const notNames =
  role.functionWord | role.wholeTitle | role.titleEnding | role.headEnding | role.kindNoun | role.ministry;
