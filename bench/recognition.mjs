#!/usr/bin/env node
// Speed and memory, as figures and as ratios to named peers in the same run: the analysis of mixed German and English
// text beside wink-nlp and compromise (which read English, and know neither resources nor agreements), and of Markdown
// beside what remark-parse takes alone to read it. A text that is new has no line that was read before, since lines are
// numbered; what was read before is remembered, and the same text after an edit is another figure.
//   npm run bench:recognition -- [--quick] [--json]
// @ts-check
import nlp from 'compromise';
import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { createArticleService } from '../dist/core.mjs';
import { readPassages } from '../scripts/marked.mjs';

const quick = process.argv.includes('--quick');
const rounds = quick ? 2 : 7;
const leastLength = quick ? 300_000 : 1_000_000;
/** compromise takes half a minute for a megabyte. */
const sampleOfSlow = 100_000;
/** Lines below that are headings and blanks, and stay. */
const shortest = 30;

const articles = [
  ...readdirSync('samples')
    .filter((name) => /\.(?:md|txt)$/.test(name))
    .map((name) => readFileSync(join('samples', name), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '')),
  ...['de', 'en'].flatMap((language) =>
    readPassages(join('data/training', language)).map(({ text }) => text),
  ),
];
const distinct = articles.join('\n\n');
const repeated = `${distinct}\n\n`.repeat(Math.ceil(leastLength / distinct.length));
const megabytes = Buffer.byteLength(newText(0)) / 1e6;

const before = memory();
const startBegun = performance.now();
/** @type {string[]} */
const log = [];
const service = createArticleService({
  readData: async (name) => readFileSync(join('dist', 'data', name)),
  logger: { info: (line) => log.push(line) },
});
await service.analyze(articles[0] ?? '', { format: 'plain' });
const firstArticle = performance.now() - startBegun;
for (const article of articles) await service.analyze(article, { format: 'plain' });
const memoryOfService = memory() - before;

const wink = winkNLP(model);
const remark = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter);

/** @typedef {{ name: string, slow?: boolean, run: (text: string) => unknown, before?: (text: string) => unknown }} Contender */
/** @type {Contender[]} */
const contenders = [
  { name: 'analysis of new plain text', run: (all) => service.analyze(all, { format: 'plain' }) },
  { name: 'wink-nlp, proper-noun runs', run: properNounRuns },
  { name: 'analysis of new Markdown', run: (all) => service.analyze(all, { format: 'markdown' }) },
  { name: 'remark-parse alone', run: (all) => remark.parse(all) },
  {
    name: 'plain text again, after an edit',
    before: (all) => service.analyze(all, { format: 'plain' }),
    run: (all) => service.analyze(edited(all), { format: 'plain' }),
  },
  {
    name: 'Markdown again, after an edit',
    before: (all) => service.analyze(all, { format: 'markdown' }),
    run: (all) => service.analyze(edited(all), { format: 'markdown' }),
  },
  {
    name: 'compromise, people, places, organizations',
    slow: true,
    run: (all) => {
      const document = nlp(all);
      return [document.people(), document.places(), document.organizations()].map((found) =>
        found.out('array'),
      );
    },
  },
];

// Round by round, so that what else the machine does meets all alike.
/** @type {Map<string, number[]>} */
const seconds = new Map(contenders.map(({ name }) => [name, []]));
/** @type {Map<string, number>} */
const sizes = new Map();
for (let round = 0; round <= rounds; round++)
  for (const { name, slow, run, before } of contenders) {
    if (slow && round > 2) continue;
    const text = slow ? newText(round).slice(0, sampleOfSlow) : newText(round);
    sizes.set(name, Buffer.byteLength(text) / 1e6);
    await before?.(text);
    const begun = performance.now();
    await run(text);
    if (round > 0) seconds.get(name)?.push((performance.now() - begun) / 1000);
  }
const figures = contenders.map(({ name }) => {
  const size = sizes.get(name) ?? NaN;
  const taken = [...(seconds.get(name) ?? [])].sort((a, b) => a - b);
  return {
    name,
    median: size / (taken[Math.floor(taken.length / 2)] ?? NaN),
    best: size / (taken[0] ?? NaN),
  };
});
const [plain, winkFigure, markdown, remarkFigure, plainAgain, markdownAgain, compromiseFigure] = figures;
const ratios = {
  plainToWink: (plain?.median ?? NaN) / (winkFigure?.median ?? NaN),
  plainToCompromise: (plain?.median ?? NaN) / (compromiseFigure?.median ?? NaN),
  markdownToRemark: (markdown?.median ?? NaN) / (remarkFigure?.median ?? NaN),
  plainAgainToWink: (plainAgain?.median ?? NaN) / (winkFigure?.median ?? NaN),
  markdownAgainToRemark: (markdownAgain?.median ?? NaN) / (remarkFigure?.median ?? NaN),
};

if (process.argv.includes('--json')) {
  console.log(
    JSON.stringify({
      megabytes,
      rounds,
      figures,
      ratios,
      firstArticleMilliseconds: firstArticle,
      memoryOfService,
      log,
    }),
  );
} else {
  console.log(
    `${megabytes.toFixed(2)} MB of German and English text (${(distinct.length / 1e6).toFixed(2)} million letters, again and again, its lines numbered), ${rounds} rounds, ${cpus()[0]?.model}, Node ${process.version}`,
  );
  for (const { name, median, best } of figures)
    console.log(
      `${name.padEnd(44)} ${median.toFixed(2).padStart(6)} MB/s   best ${best.toFixed(2).padStart(6)}`,
    );
  console.log(
    `new: plain text to wink-nlp ${ratios.plainToWink.toFixed(2)}, Markdown to remark-parse ${ratios.markdownToRemark.toFixed(2)}`,
  );
  console.log(
    `again: plain text to wink-nlp ${ratios.plainAgainToWink.toFixed(2)}, Markdown to remark-parse ${ratios.markdownAgainToRemark.toFixed(2)}`,
  );
  console.log(
    `${log.join('; ')}; first article after ${firstArticle.toFixed(0)} ms; memory of the service ${memoryOfService.toFixed(0)} MB`,
  );
}

/** A text of which no line was read in another round or stands in it twice. @param {number} round */
function newText(round) {
  return repeated
    .split('\n')
    .map((line, number) => (line.length < shortest ? line : line.replace(' ', ` ${round} ${number} `)))
    .join('\n');
}

/** The text with a word put in its middle. @param {string} all */
function edited(all) {
  const middle = all.indexOf(' ', all.length / 2);
  return `${all.slice(0, middle)} Einschub${all.slice(middle)}`;
}

/** Megabytes in use. */
function memory() {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

/** Runs of proper nouns, as one finds names with wink-nlp. @param {string} all @returns {string[]} */
function properNounRuns(all) {
  const document = wink.readDoc(all);
  const words = document.tokens().out();
  const tags = document.tokens().out(wink.its.pos);
  /** @type {string[]} */
  const runs = [];
  let from = -1;
  for (let at = 0; at <= tags.length; at++) {
    if (tags[at] === 'PROPN') {
      if (from === -1) from = at;
    } else if (from !== -1) {
      runs.push(words.slice(from, at).join(' '));
      from = -1;
    }
  }
  return runs;
}
