#!/usr/bin/env node
// Compiles data/ into what the program loads: dist/data/glossary.bin, dist/data/vocabulary.json, and the tagger's
// files as dist/data/tagger-*.bin; and writes the JSON Schemas of a glossary and of a sidecar, by which editors complete
// and check them. An entry that is not valid, an id that comes twice, or a homonym
// that the glossary does not have, stops the build with its place.
// @ts-check
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { parse } from 'jsonc-parser';

const glossaryFolder = 'data/glossary';
const vocabularyFolder = 'data/vocabulary';
const taggerFolder = 'data/tagger';

export async function buildData() {
  const tools = await loadTools();
  const {
    compileGlossary,
    encodeGlossary,
    glossaryEntrySchema,
    parseGlossary,
    sidecarJsonSchema,
    vocabularySchema,
  } = tools;
  mkdirSync('dist/data', { recursive: true });

  const entries = [];
  const seen = new Map();
  for (const file of jsoncIn(glossaryFolder)) {
    const text = readFileSync(file, 'utf8');
    const parsed = parseGlossary(text);
    for (const { message, offset } of parsed.problems)
      throw new Error(`${file}:${lineOf(text, offset)}: ${message.code} ${JSON.stringify(message.args)}`);
    for (const entry of parsed.entries) {
      const key = `${entry.type}:${entry.id}`;
      if (seen.has(key)) throw new Error(`${file}: ${key} stands in ${seen.get(key)} too`);
      seen.set(key, file);
      const complete = glossaryEntrySchema.safeParse(entry);
      if (!complete.success) throw new Error(`${file}: ${key}: ${complete.error.message}`);
      entries.push(complete.data);
    }
  }
  const bytes = encodeGlossary(compileGlossary(entries));
  writeFileSync('dist/data/glossary.bin', bytes);

  writeFileSync('dist/data/glossary.schema.json', JSON.stringify(tools.glossaryJsonSchema(), null, 2));

  /** @type {Record<string, unknown>} */
  const vocabulary = {};
  for (const file of jsoncIn(vocabularyFolder)) {
    const name = file.slice(vocabularyFolder.length + 1, -'.jsonc'.length);
    vocabulary[name] = parse(readFileSync(file, 'utf8'));
  }
  const words = vocabularySchema.parse(vocabulary);
  for (const { words: names, meanings } of words.homonyms.homonyms)
    for (const { type, id } of meanings)
      if (id !== undefined && !seen.has(`${type}:${id}`))
        throw new Error(
          `${vocabularyFolder}/homonyms.jsonc: “${names[0]}”: the glossary has no ${type} ${id}`,
        );
  writeFileSync('dist/data/vocabulary.json', JSON.stringify(words, sorted));
  for (const name of readdirSync(taggerFolder).filter((file) => file.endsWith('.bin')))
    copyFileSync(join(taggerFolder, name), `dist/data/tagger-${name}`);
  writeFileSync('dist/data/sidecar.schema.json', JSON.stringify(sidecarJsonSchema()));
  console.log(`glossary: ${entries.length} entries, ${(bytes.length / 1024).toFixed(0)} kB compiled`);
}

/**
 * Lists of words in alphabetical order take less room in the package; the order of none says anything.
 * @param {string} _ @param {unknown} value
 */
function sorted(_, value) {
  return Array.isArray(value) && value.every((word) => typeof word === 'string') ? [...value].sort() : value;
}

/** The core's own tools, bundled for this run: the data is compiled by the code that reads it. */
async function loadTools() {
  const outfile = 'out/data-tools.mjs';
  await build({
    stdin: {
      contents: `
        export { compileGlossary } from './src/core/glossary/compile.js';
        export { encodeGlossary } from './src/core/glossary/binary.js';
        export { glossaryJsonSchema } from './src/core/glossary/jsonSchema.js';
        export { parseGlossary } from './src/core/glossary/parseGlossary.js';
        export { glossaryEntrySchema } from './src/core/glossary/schema.js';
        export { vocabularySchema } from './src/core/recognition/vocabulary.js';
        export { sidecarJsonSchema } from './src/core/sidecar/jsonSchema.js';`,
      resolveDir: '.',
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    outfile,
    logLevel: 'warning',
  });
  return import(`${pathToFileURL(outfile)}?${Date.now()}`);
}

/** @param {string} folder */
function jsoncIn(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonc'))
    .sort()
    .map((name) => join(folder, name));
}

/** @param {string} text @param {number} offset */
function lineOf(text, offset) {
  return text.slice(0, offset).split('\n').length;
}
