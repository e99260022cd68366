import { OffsetMap, OffsetMapBuilder } from './offsetMap.js';
import { unitAt } from './unitAt.js';

/** A folded text and the way back to the text it was folded from. */
export interface NormalisedText {
  readonly text: string;
  readonly offsets: OffsetMap;
}

/** White space of every width. */
const space = '\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';

/** What has no width: soft hyphens, zero-width characters, the byte-order mark, marks of writing direction. */
const invisible = '\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\ufeff';

/** What joins the letter before it in the composed form: combining marks, and the vowels and finals of Hangul. */
const mark = '\\p{M}\\u1161-\\u1175\\u11a8-\\u11c2';

const doubleQuotes = '“”„‟«»″〝〞';
const singleQuotes = '‘’‚‛‹›′´ʼ';
const dashes = '‐‑‒–—―−⁃﹘﹣⸺⸻';
const ligatures = new Map([
  ['ﬀ', 'ff'],
  ['ﬁ', 'fi'],
  ['ﬂ', 'fl'],
  ['ﬃ', 'ffi'],
  ['ﬄ', 'ffl'],
  ['ﬅ', 'st'],
  ['ﬆ', 'st'],
]);

const replacements = new Map([
  ...Array.from(doubleQuotes, (quote): [string, string] => [quote, '"']),
  ...Array.from(singleQuotes, (quote): [string, string] => [quote, "'"]),
  ...Array.from(dashes, (dash): [string, string] => [dash, '-']),
  ...ligatures,
]);
const fullWidth = { first: 0xff01, last: 0xff5e, distance: 0xfee0 };

/** Everything that the folded form has otherwise, in the order in which it is tried at one place. */
const foldable = new RegExp(
  [
    // A word that was broken at a soft hyphen.
    '(?<broken>(?<=\\p{L})\\u00ad[\\t ]*(?:\\r\\n|\\r|\\n)[\\t ]*(?=\\p{L}))',
    // White space that is more than one plain space.
    `(?<space>[${space}](?:[${invisible}]*[${space}])+|[${space.replace(' ', '')}])`,
    // A letter with the marks that follow it, or a mark that follows none.
    `[^${space}${invisible}](?:[${invisible}]*[${mark}])+|[${mark}]`,
    `(?<invisible>[${invisible}]+)`,
    `[${[...replacements.keys()].join('')}\\uff01-\\uff5e]`,
  ].join('|'),
  'gu',
);

/**
 * The form of a text that matching works on: letters composed (NFC), typographic quotes and every dash as the
 * plain ones, white space runs as one space, soft hyphens and other characters without width left out, words
 * joined that were broken at a soft hyphen, full-width letters and f-ligatures as plain letters. Case is kept.
 * Folding a folded text changes nothing. Linear in the length of the text.
 */
export function normalise(text: string): NormalisedText {
  if (nextUnusual(text, 0) === text.length) return { text, offsets: OffsetMap.identity(text.length) };
  const composed = text.normalize('NFC') === text;
  const unitByUnit = composed ? foldUnits(text) : undefined;
  if (unitByUnit !== undefined) return unitByUnit;

  const builder = new OffsetMapBuilder();
  let folded = '';
  const replace = (start: number, end: number, replacement: string): void => {
    builder.replace(start, end, replacement.length);
    folded += replacement;
  };
  const copy = (start: number, end: number): void => {
    builder.copy(start, end - start);
    folded += text.slice(start, end);
  };
  /** Takes over a stretch without marks, in which only letters with two codes (Ångström sign) may change. */
  const compose = (start: number, end: number): void => {
    let copied = start;
    let at = start;
    for (const letter of text.slice(start, end)) {
      if (letter.normalize('NFC') !== letter) {
        copy(copied, at);
        replace(at, at + letter.length, fold(letter));
        copied = at + letter.length;
      }
      at += letter.length;
    }
    copy(copied, end);
  };

  let done = 0;
  for (const match of text.matchAll(foldable)) {
    const end = match.index + match[0].length;
    if (composed) copy(done, match.index);
    else compose(done, match.index);
    if (match.groups?.['space'] !== undefined) replace(match.index, end, ' ');
    else if (match.groups?.['broken'] === undefined && match.groups?.['invisible'] === undefined) {
      const plain = fold(match[0]);
      if (plain === match[0]) copy(match.index, end);
      else replace(match.index, end, plain);
    }
    done = end;
  }
  if (composed) copy(done, text.length);
  else compose(done, text.length);
  return { text: folded, offsets: builder.build() };
}

/**
 * The folded form of a composed text in which every code unit is folded by itself and to one other, but for runs of
 * white space, which give one; `undefined` where the text is not so simple. Most texts are, and this way is ten times
 * as fast.
 */
function foldUnits(text: string): NormalisedText | undefined {
  const end = text.length;
  let builder: OffsetMapBuilder | undefined;
  let folded = '';
  let copied = 0;
  let mapped = 0;
  for (let at = nextUnusual(text, 0); at < end; at = nextUnusual(text, at + 1)) {
    const unit = unitAt(text, at);
    const plain = plainUnitOf(unit);
    if (plain === notByItself) return undefined;
    if (plain === spaceUnit && at + 1 < end && plainUnitOf(unitAt(text, at + 1)) === spaceUnit) {
      const start = at;
      while (at + 1 < end && plainUnitOf(unitAt(text, at + 1)) === spaceUnit) at++;
      builder ??= new OffsetMapBuilder();
      builder.copy(mapped, start - mapped);
      builder.replace(start, at + 1, 1);
      mapped = at + 1;
      folded += `${text.slice(copied, start)} `;
      copied = mapped;
    } else if (plain !== unit) {
      folded += text.slice(copied, at) + String.fromCharCode(plain);
      copied = at + 1;
    }
  }
  builder?.copy(mapped, end - mapped);
  return { text: folded + text.slice(copied), offsets: builder?.build() ?? OffsetMap.identity(end) };
}

/** All but what is folded to itself wherever it stands: plain signs, Latin letters, single spaces between them. */
const unusual = /[^ -~À-ÖØ-öø-ɏ]| (?=[^!-~À-ÖØ-öø-ɏ])/g;

/** The offset of the next code unit from `from` on that may be folded to another one; behind the text if none is. */
function nextUnusual(text: string, from: number): number {
  unusual.lastIndex = from;
  return unusual.test(text) ? unusual.lastIndex - 1 : text.length;
}

const spaceUnit = 0x20;
const notByItself = -1;
const unknownUnit = -2;
/** By code unit what it is folded to, filled as units are met. */
const plainUnits = new Int32Array(0x10000).fill(unknownUnit);

/** The one code unit that stands for it in the folded form, or notByItself. */
function plainUnitOf(unit: number): number {
  const known = plainUnits[unit] ?? notByItself;
  if (known !== unknownUnit) return known;
  const letter = String.fromCharCode(unit);
  const isPart =
    /[\p{M}\u1161-\u1175\u11a8-\u11c2\ud800-\udfff]/u.test(letter) || letter.search(invisibles) !== -1;
  const plain = isPart ? '' : spaces.test(letter) ? ' ' : fold(letter);
  const found = plain.length === 1 ? unitAt(plain, 0) : notByItself;
  plainUnits[unit] = found;
  return found;
}

const spaces = new RegExp(`[${space}]`, 'u');
const invisibles = new RegExp(`[${invisible}]`, 'gu');

/** One letter with its marks, or one sign, as the folded form has it. */
function fold(letter: string): string {
  let plain = '';
  for (const character of letter.replace(invisibles, '').normalize('NFC')) {
    const code = unitAt(character, 0);
    if (code >= fullWidth.first && code <= fullWidth.last) {
      plain += String.fromCharCode(code - fullWidth.distance);
    } else {
      plain += replacements.get(character) ?? character;
    }
  }
  return plain.normalize('NFC');
}
