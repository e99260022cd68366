// The core's own code, bundled for a training run: what is trained is what tags.
// @ts-check
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const contents = `
  export { decodeGlossary } from './src/core/glossary/binary.js';
  export { layerGlossaries } from './src/core/glossary/glossary.js';
  export { chooseCandidates } from './src/core/recognition/candidate.js';
  export { findKnown } from './src/core/recognition/known.js';
  export { readSegment } from './src/core/recognition/reading.js';
  export { createSpeller } from './src/core/recognition/spelling.js';
  export { compileVocabulary, vocabularySchema } from './src/core/recognition/vocabulary.js';
  export * from './src/core/recognition/tagger/decode.js';
  export * from './src/core/recognition/tagger/features.js';
  export * from './src/core/recognition/tagger/lexicon.js';
  export * from './src/core/recognition/tagger/model.js';
  export * from './src/core/recognition/tagger/nameFilter.js';
  export * from './src/core/recognition/tagger/sequence.js';
  export * from './src/core/recognition/tagger/tagger.js';
  export * from './src/core/recognition/tagger/tags.js';
  export * from './src/core/recognition/tagger/wordView.js';`;

/** @param {string} dataFolder with glossary.bin and vocabulary.json, as the build makes them */
export async function loadTools(dataFolder) {
  const outfile = 'out/train-tools.mjs';
  await build({
    stdin: { contents, resolveDir: '.', loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'warning',
  });
  const core = await import(pathToFileURL(outfile).href);
  const glossary = core.layerGlossaries(core.decodeGlossary(readFileSync(`${dataFolder}/glossary.bin`)));
  const vocabulary = core.compileVocabulary(
    core.vocabularySchema.parse(JSON.parse(readFileSync(`${dataFolder}/vocabulary.json`, 'utf8'))),
  );
  const spell = core.createSpeller(vocabulary, glossary);
  /** A sentence or paragraph as recognition reads it. @param {string} text @param {string} language */
  const read = (text, language) => {
    const [reading] = core.readSegment(
      {
        kind: 'paragraph',
        span: { start: 0, end: text.length },
        pieces: [{ span: { start: 0, end: text.length }, opaque: false }],
        text,
        headingPath: [],
        language,
      },
      spell,
    );
    return reading;
  };
  return { core, glossary, vocabulary, read };
}

/** @typedef {Awaited<ReturnType<typeof loadTools>>} Tools */
