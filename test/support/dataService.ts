import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'jsonc-parser';
import { type ArticleService, createArticleService, parseGlossary } from '../../src/core/index.js';
import { encodeGlossary } from '../../src/core/glossary/binary.js';
import { compileGlossary } from '../../src/core/glossary/compile.js';
import { completeEntry } from '../../src/core/glossary/ownGlossary.js';

let service: ArticleService | undefined;

/** The service over the built-in data as it stands in data/, made once for all tests. */
export function dataService(): ArticleService {
  service ??= newDataService();
  return service;
}

const known = new Map<string, Uint8Array>();

/** A service over the same data that has read no article yet. */
export function newDataService(): ArticleService {
  return createArticleService({
    readData: (name) => {
      const data = known.get(name) ?? dataOf(name);
      known.set(name, data);
      return Promise.resolve(data);
    },
    logger: { info: () => undefined },
  });
}

function dataOf(name: string): Uint8Array {
  if (name === 'glossary.bin') return glossaryBytes();
  if (name === 'vocabulary.json') return vocabularyBytes();
  return readFileSync(join('data', name.replace('-', '/')));
}

function glossaryBytes(): Uint8Array {
  const entries = jsoncIn('data/glossary').flatMap((file) =>
    parseGlossary(readFileSync(file, 'utf8')).entries.map((entry) => completeEntry(entry)),
  );
  return encodeGlossary(compileGlossary(entries));
}

function vocabularyBytes(): Uint8Array {
  const lists = jsoncIn('data/vocabulary').map((file): [string, unknown] => {
    const name = file.slice('data/vocabulary/'.length, -'.jsonc'.length);
    return [name, parse(readFileSync(file, 'utf8'))];
  });
  return new TextEncoder().encode(JSON.stringify(Object.fromEntries(lists)));
}

function jsoncIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonc'))
    .sort()
    .map((name) => join(folder, name));
}
