import { overlapsAny } from '../text/span.js';
import { type Candidate, candidateAt } from './candidate.js';
import { beginsSentence, type Reading, type Word } from './reading.js';
import { role } from './roles.js';
import { joined } from './wordList.js';

/**
 * Names that only organisations are given, of which no list knows: a capital within the word ("HyIron"), the ending of a
 * branch ("Ukrenergo"), and in English
 * abbreviations that something is said of as of an organisation ("KEDS, the distributor", "Serbia's EPS").
 */
export function findCoined(reading: Reading, known: readonly Candidate[]): Candidate[] {
  if (reading.titleCase || reading.inCapitals) return [];
  if ((reading.roles & (role.manyCapitals | role.companyEnding)) === 0) return [];
  const candidates: Candidate[] = [];
  for (let at = 0; at < reading.words.length; at++) {
    const word = reading.words[at];
    if (word === undefined || !isCoined(reading, word, at) || isTied(reading, at)) continue;
    if (overlapsAny(word, known)) continue;
    const reason = { code: 'organisation.spelling', args: {} };
    const span = { start: word.start, end: endOfCoined(reading, at, known) };
    candidates.push(
      candidateAt(span, { type: 'actor', subtype: 'organisation', kind: 'name', confidence: 0.55, reason }),
    );
  }
  return candidates;
}

/** Whether the word by its spelling, or an abbreviation by what is said of it, is such a name. */
function isCoined(reading: Reading, { text, roles, capital, start, end }: Word, at: number): boolean {
  if (!capital || (roles & (role.manyCapitals | role.companyEnding)) === 0 || end - start < shortest)
    return false;
  return (
    ((roles & role.companyEnding) !== 0 && end - start >= shortestWithEnding) ||
    (capitalWithin.test(text) && !genderedPlural.test(text)) ||
    (reading.language === 'en' && isAbbreviation(text) && isSpokenOf(reading, at))
  );
}

/** "NovaAndino Litio": in English another word with a capital belongs to the name. */
function endOfCoined(reading: Reading, at: number, known: readonly Candidate[]): number {
  const { words, text, language } = reading;
  const end = words[at]?.end ?? 0;
  const next = words[at + 1];
  const third = words[at + 2];
  const goesOn =
    language === 'en' &&
    next?.capital === true &&
    text.slice(end, next.start) === ' ' &&
    /^\p{Lu}\p{Ll}+$/u.test(next.text) &&
    !(third?.capital === true && text[next.end] === ' ' && third.start === next.end + 1) &&
    (next.roles & (role.functionWord | role.wholeTitle | role.head)) === 0 &&
    !overlapsAny(next, known);
  return goesOn ? next.end : end;
}

const shortest = 3;
/** With the ending there is a place's name, or what is left of it: "Hidroelectrica", "Ukrenergo". */
const shortestWithEnding = 8;

/** "HyIron", "ShipKR", "OreonX", "NTGrowers", but no "McDonald", no "DeSantis", no "MoUs" and no "NGOs". */
const capitalWithin =
  /^(?!Mc|Mac|De|La|Le|Di|Fitz|Van|Von)(?:\p{Lu}\p{Ll}+(?:\p{Lu}\p{Ll}{2,})+X?|\p{Lu}\p{Ll}{3,}(?:\p{Lu}{2}|\p{Lu}\p{Ll}|X)|\p{Lu}{3}\p{Ll}{4,})$/u;

/** "BäuerInnen": German writes so to mean both. */
const genderedPlural = /[a-zß]In(?:nen)?$/;

/** Whether it may stand for a name: three to eight capitals, and not for what is no organisation. */
export function isAbbreviation(text: string): boolean {
  return /^\p{Lu}{3,8}$/u.test(text) && !concepts.has(text) && !/^[IVXLCDM]+$/.test(text);
}

/** Abbreviations of what is no organisation. */
const concepts: ReadonlySet<string> = new Set(
  'AKW AML API APR ASAP BIP BNE BSE BSP CAGR CBAM CBDC CCS CCUS CEO CET CFO CIF CIO COO COP COVID CPI CSR CTO DDT DNA DOI EBITDA EEG EEZ EIA EPA ESG EST ETA ETF ETS EUR EUDR EVS FAQ FDI FOB FTA GBP GDP GMT GNI GNP GPS HIV ICBM ICT IDP IED INF IPO IPR ISBN ISSN JPY KKW KMU KPI LCOE LGBT LNG LPG MFN MOU MRV NATO NDA NDC NPT NTM ODA OK PCB PDF PFAS PLC PMI PPA PPE PPI PPP QE RES ROI RMB RSS SARS SEZ SIM SME SMR SMS SPV SPS STEM SWOT TBT TRQ TV UAV UHF URL USD UTC VAT VHF VIP WLAN WMD YEAR YOY'.split(
    ' ',
  ),
);

/** Whether a hyphen or a mark ties it to another word: "AI-95", "R&D". */
function isTied({ text, words }: Reading, at: number): boolean {
  const { start, end } = words[at] ?? { start: 0, end: 0 };
  return (
    /^[-/&.]\p{L}|^[-/&]\p{N}/u.test(text.slice(end, end + 2)) ||
    /[-/&.]$/.test(text.slice(0, start).slice(-1))
  );
}

/** Nouns that a body's abbreviation may stand behind: "the federation FRUTCAS". */
const bodies: ReadonlySet<string> = new Set(
  'association centre center coalition committee confederation council federation institute network party union'.split(
    ' ',
  ),
);

/** "KEDS, the …", "Serbia's EPS", "KEDS said", "a commander of the PNGDF". */
function isSpokenOf(reading: Reading, at: number): boolean {
  const { words, text } = reading;
  const word = words[at];
  if (word === undefined) return false;
  if (/^, (?:the|an?|which|whose) /.test(text.slice(word.end, word.end + 8))) return true;
  const next = words[at + 1];
  if (next !== undefined && joined(reading, at + 1) && (next.roles & (role.speech | role.title)) !== 0)
    return true;
  const before = words[at - 1];
  if (before === undefined || beginsSentence(reading, at)) return false;
  if (before.folded === 's' && /['’]s $/.test(text.slice(0, word.start).slice(-3))) return true;
  if (!before.capital && bodies.has(before.folded)) return true;
  const ofWhom = before.folded === 'the' ? at - 2 : at - 1;
  return words[ofWhom]?.folded === 'of' && ((words[ofWhom - 1]?.roles ?? 0) & role.title) !== 0;
}
