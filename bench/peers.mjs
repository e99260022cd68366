#!/usr/bin/env node
// The glossary's look-up beside a plain Aho-Corasick automaton over the same names, and the index of mentions beside
// minisearch holding the same mentions. The peers do less: an automaton knows neither inflection nor words, and
// minisearch finds the articles of a name but not its places.
//   npm run bench:peers -- [--quick] [--json]
// @ts-check
import { buildSync } from 'esbuild';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import MiniSearch from 'minisearch';
import AhoCorasick from 'modern-ahocorasick';
import {
  articleMentions,
  atOnce,
  CorpusIndex,
  createArticleService,
  indexArticle,
  parseCorpus,
  serializeCorpus,
} from '../dist/core.mjs';
import { articleMaker, folderArticles, glossaryNames } from './articles.mjs';
import { megabytesInUse, print, quantile, times } from './figures.mjs';

const quick = process.argv.includes('--quick');
const rounds = quick ? 3 : 7;
const textLength = quick ? 300_000 : 2_000_000;
/** So much of each text is given to the automaton, the length of an article: with longer texts it gets very slow. */
const textLengthOfPeer = 10_000;
const articleCount = quick ? 100 : 1000;

/** @type {import('./figures.mjs').Row[]} */
const rows = [];
await lookUps();
await indexes();
print(rows);

async function lookUps() {
  const out = resolve('out/bench/lookUp.mjs');
  buildSync({
    entryPoints: ['bench/lookUp.ts'],
    outfile: out,
    bundle: true,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
  /** @type {{ createLookUp: (readData: (name: string) => Uint8Array) => (text: string) => number }} */
  const { createLookUp } = await import(pathToFileURL(out).href);
  const begun = performance.now();
  const lookUp = createLookUp((name) => readFileSync(join('dist/data', name)));
  const ready = performance.now() - begun;
  const names = glossaryNames();
  const building = performance.now();
  const automaton = new AhoCorasick(names);
  const built = performance.now() - building;
  const texts = Array.from({ length: rounds + 1 }, (_, round) =>
    articleMaker()({ language: round % 2 === 0 ? 'en' : 'de', isMarkdown: false, length: textLength }),
  );
  /** @param {(text: string) => unknown} run @param {number} length */
  const speed = (run, length) => {
    const parts = texts.map((text) => text.slice(0, length));
    run(parts[rounds] ?? '');
    const taken = times(rounds, (round) => run(parts[round] ?? ''));
    return length / 1e6 / (quantile(taken, 0.5) / 1000);
  };
  const ours = speed((text) => lookUp(text), textLength);
  const theirs = speed((text) => automaton.search(text).length, textLengthOfPeer);
  rows.push(
    { name: 'names given to the automaton (ours knows inflected ones too)', value: names.length, unit: '' },
    { name: 'glossary look-up, ready after', value: ready, unit: 'ms' },
    { name: 'modern-ahocorasick, ready after', value: built, unit: 'ms' },
    { name: 'glossary look-up, words and case told apart', value: ours, unit: 'MB/s' },
    { name: 'modern-ahocorasick, every occurrence of letters', value: theirs, unit: 'MB/s' },
    { name: 'glossary look-up to modern-ahocorasick', value: ours / theirs, unit: 'times' },
  );
}

async function indexes() {
  const service = createArticleService({
    readData: async (name) => readFileSync(join('dist', 'data', name)),
    logger: { info: () => undefined },
  });
  const corpus = new CorpusIndex();
  for (const { path, text } of folderArticles(articleCount)) {
    const analysis = await service.analyze(text, { format: path.endsWith('.md') ? 'markdown' : 'plain' });
    const stamp = { size: text.length, modified: 0, hash: path.padEnd(40, '0').slice(0, 40) };
    corpus.replace(path, stamp, articleMentions(text, analysis.segments, indexArticle(analysis, [])));
  }
  const documents = [...corpus.paths()].flatMap((path) =>
    corpus.mentionsIn(path).map(({ type, entity, span: { start, end, line } }, at) => ({
      id: `${path} ${at}`,
      label: corpus.entity(type, entity)?.labels.en ?? entity,
      type,
      path,
      start,
      end,
      line,
    })),
  );
  const options = { fields: ['label'], storeFields: ['type', 'path', 'start', 'end', 'line'] };
  const peer = new MiniSearch(options);
  peer.addAll(documents);
  const peerBytes = JSON.stringify(peer);
  const bytes = atOnce(serializeCorpus(corpus, 'bench'));
  const ours = loaded(() => atOnce(parseCorpus(bytes, 'bench')));
  const theirs = loaded(() => MiniSearch.loadJSON(peerBytes, options));
  const million = corpus.size / 1e6;
  rows.push(
    { name: 'mentions in both indexes', value: corpus.size, unit: '' },
    { name: 'index on disk, a million mentions', value: bytes.length / 1e6 / million, unit: 'MB' },
    { name: 'minisearch on disk, a million mentions', value: peerBytes.length / 1e6 / million, unit: 'MB' },
    { name: 'index read from bytes, a million mentions', value: ours.milliseconds / million, unit: 'ms' },
    {
      name: 'minisearch read from JSON, a million mentions',
      value: theirs.milliseconds / million,
      unit: 'ms',
    },
    { name: 'index in memory, a million mentions', value: ours.megabytes / million, unit: 'MB' },
    { name: 'minisearch in memory, a million mentions', value: theirs.megabytes / million, unit: 'MB' },
    { name: 'minisearch to index, size on disk', value: peerBytes.length / bytes.length, unit: 'times' },
    {
      name: 'minisearch to index, cold start',
      value: theirs.milliseconds / ours.milliseconds,
      unit: 'times',
    },
  );
}

/** @param {() => unknown} load */
function loaded(load) {
  load();
  const before = megabytesInUse();
  const begun = performance.now();
  const held = load();
  const milliseconds = performance.now() - begun;
  const megabytes = megabytesInUse() - before;
  if (held === undefined) throw new Error('nothing was read');
  return { milliseconds, megabytes };
}
