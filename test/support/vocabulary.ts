import { readFileSync } from 'node:fs';
import { parse } from 'jsonc-parser';
import { compileVocabulary, vocabularySchema } from '../../src/core/recognition/vocabulary.js';

const lists = Object.keys(vocabularySchema.shape).map((name): [string, unknown] => [
  name,
  parse(readFileSync(`data/vocabulary/${name}.jsonc`, 'utf8')),
]);

/** The vocabulary as it lies in the data folder. */
export const vocabulary = compileVocabulary(vocabularySchema.parse(Object.fromEntries(lists)));
