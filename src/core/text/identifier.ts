import { remember } from './remember.js';

const letters: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  å: 'a',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** The lower-case kebab form of a name, as entity ids have it: "Ørsted Group" gives "orsted-group". */
export const idFromName: (name: string) => string = remember((name) => {
  const plain = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüßæøåœłđðþı]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
  return plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'unnamed';
});
