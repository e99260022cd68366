import { labelLanguages } from './text/language.js';

/** The names of all data files that a service may ask for. */
export const dataNames: readonly string[] = [
  'glossary.bin',
  'vocabulary.json',
  'tagger-names.bin',
  ...labelLanguages.map((language) => `tagger-${language}.bin`),
];
