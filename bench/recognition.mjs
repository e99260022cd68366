#!/usr/bin/env node
// Speed and memory, as figures and as ratios to named peers in the same run: the analysis of mixed German and English
// text beside wink-nlp and compromise (which read English, and know neither resources nor agreements), and of Markdown
// beside what remark-parse takes alone to read it. Two texts: articles, whose mentions are about as dense as in the
// press, and the passages that the tagger learns from, which have twice as many and hardly a sentence without one. A
// text that is new has no line that was read before, since lines are numbered; what was read before is remembered, and
// the same text after an edit is another figure.
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
import { articleMaker } from './articles.mjs';
import { readPassages } from '../scripts/marked.mjs';

const quick = process.argv.includes('--quick');
const rounds = quick ? 2 : 7;
const leastLength = quick ? 300_000 : 1_000_000;
/** compromise takes half a minute for a megabyte. */
const sampleOfSlow = 100_000;
/** Lines below that are headings and blanks, and stay. */
const shortest = 30;

const samples = readdirSync('samples')
  .filter((name) => /\.(?:md|txt)$/.test(name))
  .map((name) => readFileSync(join('samples', name), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''));
const passages = ['de', 'en'].flatMap((language) =>
  readPassages(join('data/training', language)).map(({ text }) => text),
);
const dense = [...samples, ...passages].join('\n\n');
/** @typedef {{ name: string, plain: string, markdown: string }} Text */
/** @type {Text[]} */
const texts = [
  { name: 'articles', plain: madeArticles(false), markdown: madeArticles(true) },
  { name: 'dense passages', plain: repeated(dense), markdown: repeated(dense) },
];

const before = memory();
const startBegun = performance.now();
/** @type {string[]} */
const log = [];
const service = createArticleService({
  readData: async (name) => readFileSync(join('dist', 'data', name)),
  logger: { info: (line) => log.push(line) },
});
await service.analyze(samples[0] ?? '', { format: 'plain' });
const firstArticle = performance.now() - startBegun;
for (const article of [...samples, ...passages]) await service.analyze(article, { format: 'plain' });
const memoryOfService = memory() - before;

const wink = winkNLP(model);
const remark = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter);

/** @typedef {'plain' | 'markdown'} Format */
/**
 * @typedef {{
 *   name: string, format: Format, slow?: boolean, run: (text: string) => unknown, before?: (text: string) => unknown
 * }} Contender
 */
/** @param {Format} format @returns {Pick<Contender, 'format' | 'before' | 'run'>} */
const again = (format) => ({
  format,
  before: (all) => service.analyze(all, { format }),
  run: (all) => service.analyze(edited(all), { format }),
});
/** @satisfies {Record<string, Contender>} */
const contenders = {
  plain: { name: 'new plain text', format: 'plain', run: (all) => service.analyze(all, { format: 'plain' }) },
  wink: { name: 'wink-nlp, proper-noun runs', format: 'plain', run: properNounRuns },
  markdown: {
    name: 'new Markdown',
    format: 'markdown',
    run: (all) => service.analyze(all, { format: 'markdown' }),
  },
  remark: { name: 'remark-parse alone', format: 'markdown', run: (all) => remark.parse(all) },
  plainAgain: { name: 'plain text again, after an edit', ...again('plain') },
  markdownAgain: { name: 'Markdown again, after an edit', ...again('markdown') },
  compromise: {
    name: 'compromise, people, places, organizations',
    format: 'plain',
    slow: true,
    run: (all) => {
      const document = nlp(all);
      return [document.people(), document.places(), document.organizations()].map((found) =>
        found.out('array'),
      );
    },
  },
};

/** @typedef {{ name: string, megabytes: number, mentionsPerKilobyte: number, figures: Record<string, { name: string, median: number, best: number }>, ratios: Record<string, number> }} Result */
/** @type {Result[]} */
const results = [];
for (const text of texts) results.push(await measure(text));

if (process.argv.includes('--json')) {
  console.log(
    JSON.stringify({ rounds, results, firstArticleMilliseconds: firstArticle, memoryOfService, log }),
  );
} else {
  console.log(`${rounds} rounds, ${cpus()[0]?.model}, Node ${process.version}`);
  for (const { name, megabytes, mentionsPerKilobyte, figures, ratios } of results) {
    console.log(
      `\n${name}: ${megabytes.toFixed(2)} MB, German and English, ${mentionsPerKilobyte.toFixed(1)} mentions in a kilobyte`,
    );
    for (const { name, median, best } of Object.values(figures))
      console.log(
        `${name.padEnd(44)} ${median.toFixed(2).padStart(6)} MB/s   best ${best.toFixed(2).padStart(6)}`,
      );
    console.log(
      `new: plain text to wink-nlp ${ratios['plainToWink']?.toFixed(2)}, Markdown to remark-parse ${ratios['markdownToRemark']?.toFixed(2)}`,
    );
  }
  console.log(
    `\n${log.join('; ')}; first article after ${firstArticle.toFixed(0)} ms; memory of the service ${memoryOfService.toFixed(0)} MB`,
  );
}

/** Round by round, so that what else the machine does meets all alike. @param {Text} text @returns {Promise<Result>} */
async function measure(text) {
  /** @type {[string, Contender][]} */
  const all = Object.entries(contenders);
  const seconds = new Map(all.map(([key]) => [key, /** @type {number[]} */ ([])]));
  const sizes = new Map();
  for (let round = 0; round <= rounds; round++)
    for (const [key, { format, slow, run, before }] of all) {
      if (slow && round > 2) continue;
      const whole = newText(text[format], round);
      const part = slow ? whole.slice(0, sampleOfSlow) : whole;
      sizes.set(key, Buffer.byteLength(part) / 1e6);
      await before?.(part);
      const begun = performance.now();
      await run(part);
      if (round > 0) seconds.get(key)?.push((performance.now() - begun) / 1000);
    }
  const figures = Object.fromEntries(
    all.map(([key, { name }]) => {
      const size = sizes.get(key) ?? NaN;
      const taken = [...(seconds.get(key) ?? [])].sort((a, b) => a - b);
      const median = size / (taken[Math.floor(taken.length / 2)] ?? NaN);
      return [key, { name, median, best: size / (taken[0] ?? NaN) }];
    }),
  );
  const { mentions } = await service.analyze(text.plain, { format: 'plain' });
  /** @param {string} ours @param {string} theirs */
  const ratio = (ours, theirs) => (figures[ours]?.median ?? NaN) / (figures[theirs]?.median ?? NaN);
  return {
    name: text.name,
    megabytes: Buffer.byteLength(text.plain) / 1e6,
    mentionsPerKilobyte: (1000 * mentions.length) / text.plain.length,
    figures,
    ratios: {
      plainToWink: ratio('plain', 'wink'),
      plainToCompromise: ratio('plain', 'compromise'),
      markdownToRemark: ratio('markdown', 'remark'),
      plainAgainToWink: ratio('plainAgain', 'wink'),
      markdownAgainToRemark: ratio('markdownAgain', 'remark'),
    },
  };
}

/** Articles of ten thousand code units, German and English in turns. @param {boolean} isMarkdown */
function madeArticles(isMarkdown) {
  const make = articleMaker();
  /** @type {string[]} */
  const articles = [];
  for (let written = 0; written < leastLength; written += articles.at(-1)?.length ?? 0)
    articles.push(make({ language: articles.length % 2 === 0 ? 'en' : 'de', isMarkdown, length: 10_000 }));
  return articles.join('\n');
}

/** The text as often as it takes to be long enough. @param {string} text */
function repeated(text) {
  return `${text}\n\n`.repeat(Math.ceil(leastLength / text.length));
}

/** A text of which no line was read in another round or stands in it twice. @param {string} text @param {number} round */
function newText(text, round) {
  return text
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
