import { continuesWord } from '../text/words.js';
import type { Candidate } from './candidate.js';
import type { Reading } from './reading.js';

/** The other name of an arrangement or a person, and the candidate that stands there, if one does. */
export interface Alias {
  readonly text: string;
  readonly candidate?: Candidate | undefined;
}

const reach = 100;

/**
 * The other name that the text gives an arrangement or a person right behind its name: 'hereinafter "the Yarmouk
 * Agreement"', "also known as the Pukpuk Treaty", "kurz Seepakt genannt", "genannt Hemeti".
 */
export function aliasBehind(
  reading: Reading,
  { end, type, subtype, kind }: Candidate,
  chosen: readonly Candidate[],
): Alias | undefined {
  const behind = reading.text.slice(end, end + reach);
  if (subtype === 'person' && kind === 'name') return nicknameIn(behind, reading.language === 'de');
  if (type === 'actor' && kind === 'name' && bodies.has(subtype ?? ''))
    return nicknameIn(behind, reading.language === 'de', germanShort, englishShort);
  if (type !== 'agreement') return undefined;
  const lead = (reading.language === 'de' ? german : english).exec(behind)?.[0];
  if (lead === undefined) return undefined;
  const start = end + lead.length;
  const there = chosen.find((one) => one.start === start);
  if (there !== undefined)
    return there.type === 'agreement'
      ? { text: reading.text.slice(start, there.end), candidate: there }
      : undefined;
  const text = (lead.includes('"') ? quoted : capitals).exec(behind.slice(lead.length))?.[0];
  if (text === undefined || !/\p{Lu}/u.test(text) || continuesWord(reading.text, start + text.length))
    return undefined;
  return { text };
}

const bodies: ReadonlySet<string> = new Set(['agency', 'bank', 'company', 'media', 'organisation', 'party']);

function nicknameIn(
  behind: string,
  german: boolean,
  inGerman = germanNickname,
  inEnglish = englishNickname,
): Alias | undefined {
  const text = (german ? inGerman : inEnglish).exec(behind)?.[1];
  return text === undefined ? undefined : { text };
}

const germanNickname =
  /^,? \(?(?:auch |besser )?(?:alias|genannt|bekannt als) (?:als )?"?(\p{Lu}[\p{L}-]{2,}(?: \p{Lu}[\p{L}-]+){0,2})(?=[ ",.;:)])/u;
const englishNickname =
  /^,? \(?(?:(?:also|better|widely) )?(?:alias|known as|nicknamed) "?(\p{Lu}[\p{L}-]{2,}(?: \p{Lu}[\p{L}-]+){0,2})(?=[ ",.;:)])/u;

/** "Khanij Bidesh India, kurz Kabil, …" */
const germanShort =
  /^,? \(?(?:kurz|abgekürzt|vormals|ehemals|bekannt als):? "?(\p{Lu}[\p{L}&-]{2,}(?: \p{Lu}[\p{L}-]+){0,2})"?(?=[,.;)])/u;
const englishShort =
  /^,? \(?(?:(?:also|better|widely) )?(?:known as|formerly|abbreviated as) (?:the )?"?(\p{Lu}[\p{L}&-]{2,}(?: \p{Lu}[\p{L}-]+){0,2})"?(?=[,.;)])/u;

const quoted = /^[^"]{3,60}(?=")/;
const capitals = /^\p{Lu}[\p{L}\p{N}-]+(?: \p{Lu}[\p{L}\p{N}-]+){1,5}/u;

const english =
  /^,? \(?(?:(?:(?:also|better|commonly|otherwise|widely) )?(?:(?<=, )(?:called|dubbed)|known as|referred to as)|hereafter|hereinafter|henceforth)(?: referred to as)?:? ?"?(?:the )?"?(?=\p{Lu})|^ \((?:the )?"(?:the )?/u;

const german =
  /^,? \(?(?:auch|besser|kurz|meist|oft|im [Ff]olgenden|nachfolgend|nachstehend)(?: bekannt)?(?: als)?:? "?(?:(?:der|die|das|den|dem) )?"?(?=\p{Lu})/u;
