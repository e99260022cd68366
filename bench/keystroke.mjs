#!/usr/bin/env node
// What a keystroke costs in articles of 100 KB and of 1 MB: at once, until the highlights of what is in view are known
// anew, and after a pause, when the whole article is analysed again in turns. What VS Code adds is measured in it, by
// `npm run bench:editor`.
//   npm run bench:keystroke -- [--quick] [--json]
// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createArticleService, indexArticle, LiveHighlights } from '../dist/core.mjs';
import { articleMaker } from './articles.mjs';
import { print, quantile } from './figures.mjs';

const lengths = [100_000, 1_000_000];
const quick = process.argv.includes('--quick');
const sentence =
  ' Then the government of Egypt bought wheat from Ukraine under the Black Sea Grain Initiative.';
const linesAround = 230;
const again = quick ? 5 : 20;

/** The longest turn since it was asked last. */
let turnBegun = performance.now();
/** @type {number[]} */
let turns = [];
const service = createArticleService({
  readData: async (name) => readFileSync(join('dist', 'data', name)),
  logger: { info: () => undefined },
  pause: async () => {
    turns.push(performance.now() - turnBegun);
    await new Promise((resolve) => setImmediate(resolve));
    turnBegun = performance.now();
  },
});

/** @type {import('./figures.mjs').Row[]} */
const rows = [];
for (const format of /** @type {const} */ (['markdown', 'plain'])) {
  /** @type {number[]} */
  const keys = [];
  for (const length of lengths) {
    const name = `${format}, ${length / 1000} KB`;
    const text = articleMaker()({ language: 'en', isMarkdown: format === 'markdown', length });
    const { live } = await analysed(text, format);
    // The first rounds warm up what an editor has warm too.
    const taken = typed(live, text, quick ? 4 : 12).slice(sentence.length);
    keys.push(quantile(taken, 0.5));
    rows.push(
      { name: `keystroke, ${name}, median`, value: quantile(taken, 0.5), unit: 'ms' },
      { name: `keystroke, ${name}, p99`, value: quantile(taken, 0.99), unit: 'ms', most: 16 },
    );
    rows.push(...(await analysedAgain(text, format, name)));
  }
  const [short = NaN, long = NaN] = keys;
  rows.push({ name: `keystroke, ${format}, 1 MB to 100 KB`, value: long / short, unit: 'times', most: 1.5 });
}
print(rows);

/** @param {string} text @param {'markdown' | 'plain'} format */
async function analysed(text, format) {
  const analysis = await service.analyze(text, { format });
  const index = indexArticle(analysis, []);
  return { index, live: new LiveHighlights(index, text, (stretch) => service.glance(analysis, stretch)) };
}

/**
 * Milliseconds of each key, at several places of the article.
 * @param {LiveHighlights} live @param {string} text @param {number} places
 */
function typed(live, text, places) {
  let now = text;
  const middle = text.indexOf('. ', text.length / 2) + 1;
  return Array.from({ length: places }, () =>
    Array.from(sentence, (letter, key) => {
      const offset = middle + key;
      now = now.slice(0, offset) + letter + now.slice(offset);
      // Makes one piece of it, which an editor's text is by lines.
      now.charCodeAt(offset);
      const begun = performance.now();
      live.edit([{ offset, deletedLength: 0, insertedLength: 1 }], linesOf(now));
      live.within(inView(now, offset));
      return performance.now() - begun;
    }),
  ).flat();
}

/** @param {string} text @returns {import('../dist/core.mjs').EditedLines} */
function linesOf(text) {
  return {
    around({ start, end }) {
      const before = text.lastIndexOf('\n\n', start);
      const behind = text.indexOf('\n\n', end);
      return { start: before < 0 ? 0 : before + 2, end: behind < 0 ? text.length : behind };
    },
    textOf: ({ start, end }) => text.slice(start, end),
  };
}

/** @param {string} text @param {number} offset */
function inView(text, offset) {
  let [start, end] = [offset, offset];
  for (let line = 0; line < linesAround && start > 0; line++) start = text.lastIndexOf('\n', start - 1);
  for (let line = 0; line < linesAround && end >= 0; line++) end = text.indexOf('\n', end + 1);
  return { start: Math.max(0, start), end: end < 0 ? text.length : end };
}

/**
 * What the whole analysis after a pause costs: processor time, and the longest time that keys wait for it.
 * @param {string} text @param {'markdown' | 'plain'} format @param {string} name
 */
async function analysedAgain(text, format, name) {
  let now = text;
  /** @type {number[]} */
  const taken = [];
  /** @type {number[]} */
  const joined = [];
  /** @type {number[]} */
  const longest = [];
  for (let round = 0; round <= again; round++) {
    const at = now.indexOf(' ', now.length / 2 + round * 50);
    now = `${now.slice(0, at)} noch${now.slice(at)}`;
    turns = [];
    turnBegun = performance.now();
    const begun = process.cpuUsage();
    const analysis = await service.analyze(now, { format });
    turns.push(performance.now() - turnBegun);
    const { user, system } = process.cpuUsage(begun);
    const joining = performance.now();
    indexArticle(analysis, []);
    if (round === 0) continue;
    taken.push((user + system) / 1000);
    joined.push(performance.now() - joining);
    longest.push(Math.max(...turns));
  }
  return [
    { name: `analysis after a pause, ${name}, processor time`, value: quantile(taken, 0.5), unit: 'ms' },
    { name: `analysis after a pause, ${name}, longest turn`, value: quantile(longest, 0.5), unit: 'ms' },
    { name: `joining it with annotations, ${name}`, value: quantile(joined, 0.5), unit: 'ms' },
  ];
}
