import { readPlain } from '../src/core/document/plain.js';
import { decodeGlossary } from '../src/core/glossary/binary.js';
import { layerGlossaries } from '../src/core/glossary/glossary.js';
import { findKnown } from '../src/core/recognition/known.js';
import { readSegment } from '../src/core/recognition/reading.js';
import { createSpeller } from '../src/core/recognition/spelling.js';
import { compileVocabulary, vocabularySchema } from '../src/core/recognition/vocabulary.js';

/** What looks all words of a plain text up in the built-in glossary, and nothing else; gives how many names it saw. */
export function createLookUp(readData: (name: string) => Uint8Array): (text: string) => number {
  const glossary = layerGlossaries(decodeGlossary(readData('glossary.bin')));
  const words: unknown = JSON.parse(new TextDecoder().decode(readData('vocabulary.json')));
  const spell = createSpeller(compileVocabulary(vocabularySchema.parse(words)), glossary);
  return (text) =>
    readPlain(text).reduce(
      (sum, draft) =>
        readSegment({ ...draft, language: 'en' }, spell).reduce(
          (inSegment, reading) => inSegment + findKnown(reading, glossary).length,
          sum,
        ),
      0,
    );
}
