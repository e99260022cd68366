import type { Vocabulary } from './vocabulary.js';

/**
 * What a person may be called by after the full name: the family name, the last word or the first where the name is
 * written the East Asian way; with the particles in front of it, as at a sentence's start too; and the last two of
 * three names, or the first of those, as in Spanish. What tells a son from his father is none of it.
 */
export function surnamesOf(name: string, { familyNamesFirst, firstNames, particles }: Vocabulary): string[] {
  const words = name.replace(generation, '').split(' ');
  const [first = name] = words;
  if (words.length === 1) return [first];
  const last = words[words.length - 1] ?? '';
  if (vietnamese.test(first) && words.length > 2) return [last];
  if (familyNamesFirst.has(first) || isGivenName(last)) return [first];
  const father = words[words.length - 2] ?? '';
  if (sonOf.test(father)) return [`${father} ${last}`, `${capital(father)} ${last}`];
  let from = words.length - 1;
  const surnames = [words.slice(from).join(' ')];
  while (from > 1 && particles.has((words[from - 1] ?? '').toLowerCase())) from--;
  if (from < words.length - 1) {
    const whole = words.slice(from).join(' ');
    surnames.push(whole, capital(whole));
  } else if (words.length > 2) {
    surnames.push(words.slice(-2).join(' '));
    if (words.length === 3 && longName.test(father) && !firstNames.has(father)) surnames.push(father);
  }
  return surnames;
}

/** Vietnamese are called by their given names, which stand last: "Nguyen Phu Trong". */
const vietnamese =
  /^(?:Nguyen|Nguyễn|Tran|Trần|Pham|Phạm|Phan|Ngo|Ngô|Bui|Bùi|Dang|Đặng|Dinh|Đinh|Trinh|Trịnh|Vuong|Vương)$/;
/** "Mohammed bin Salman" is no Salman: that is his father's name. */
const sonOf = /^(?:bin|ibn|bint)$/i;

function capital(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

const generation = /,? (?:Jr|Sr)\.?$/;
const longName = /^\p{Lu}\p{Ll}{4,}$/u;

/** "Ji-ae": a Korean or Chinese given name, which stands behind the family name. */
function isGivenName(word: string): boolean {
  return /^\p{Lu}\p{Ll}*-\p{Ll}{1,6}$/u.test(word);
}

/** Two spellings that can be the same person's: one is the other's end, or they are the same; "Bin Salman" is "bin Salman". */
export function sameName(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return (
    a === b || a.endsWith(` ${b}`) || b.endsWith(` ${a}`) || a.startsWith(`${b} `) || b.startsWith(`${a} `)
  );
}
