#!/usr/bin/env node
// All benches, each in a process of its own, as one table; and as JSON in out/bench.json.
//   npm run bench -- [--quick] [--no-editor]
// --quick takes small amounts and few rounds, for a few minutes in all; the budgets hold for the whole amounts.
// @ts-check
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { inWords, machine } from './figures.mjs';

/** @typedef {import('./figures.mjs').Row} Row */

const quick = process.argv.includes('--quick');
const withEditor = !process.argv.includes('--no-editor');
const load = loadavg()[0] ?? 0;
mkdirSync('out', { recursive: true });

/** @type {{ part: string, rows: Row[] }[]} */
const parts = [
  { part: 'Typing in a long article', rows: run('keystroke') },
  ...(withEditor ? [{ part: 'In VS Code', rows: inEditor() }] : []),
  { part: 'A folder of articles', rows: run('folder') },
  { part: 'A million mentions', rows: millionMentions() },
  { part: 'Reading beside peers', rows: recognition() },
  { part: 'Look-up and index beside peers', rows: run('peers') },
];

const head = `${machine()}${quick ? ', small amounts' : ''}`;
const busy = load > 0.5 ? `; the machine was busy (load ${load.toFixed(1)}): these figures are rough` : '';
console.log(`${head}${busy}`);
for (const { part, rows } of parts) {
  console.log(`\n${part}`);
  for (const row of rows) console.log(`  ${inWords(row)}`);
}
writeFileSync('out/bench.json', `${JSON.stringify({ machine: head, load, quick, parts }, null, 1)}\n`);
console.log('\nAll of it as JSON: out/bench.json');

/** @param {string} name @param {string[]} options @returns {unknown} */
function output(name, options = []) {
  process.stderr.write(`${name} …\n`);
  const flags = [...(quick ? ['--quick'] : []), ...options, '--json'];
  const json = execFileSync(process.execPath, ['--expose-gc', `bench/${name}.mjs`, ...flags], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  return JSON.parse(json);
}

/** @param {string} name @returns {Row[]} */
function run(name) {
  return /** @type {Row[]} */ (output(name));
}

/** @returns {Row[]} */
function millionMentions() {
  /** @typedef {{ median: number, p99: number }} Spread */
  /** @typedef {{ mentions: number, memoryMegabytes: number, bytesOnDisk: number, milliseconds: { write: number, read: number }, lookUp: Spread, lookUpBehindNewArticle: Spread, reindexOfOneArticle: Spread }} Figures */
  const figures = /** @type {Figures} */ (output('corpus', quick ? ['100000'] : []));
  const million = figures.mentions / 1e6;
  return [
    { name: 'mentions', value: figures.mentions, unit: '' },
    {
      name: 'hover: where an entity stands, with ten articles’ places, median',
      value: figures.lookUp.median,
      unit: 'ms',
    },
    { name: 'hover, p99', value: figures.lookUp.p99, unit: 'ms', most: 5 },
    { name: 'hover right behind a new article, p99', value: figures.lookUpBehindNewArticle.p99, unit: 'ms' },
    { name: 'one article put in anew, p99', value: figures.reindexOfOneArticle.p99, unit: 'ms', most: 50 },
    { name: 'memory per million mentions', value: figures.memoryMegabytes / million, unit: 'MB', most: 150 },
    { name: 'on disk per million mentions', value: figures.bytesOnDisk / 1e6 / million, unit: 'MB' },
    { name: 'written in', value: figures.milliseconds.write, unit: 'ms' },
    { name: 'read in', value: figures.milliseconds.read, unit: 'ms' },
  ];
}

/** @returns {Row[]} */
function recognition() {
  /** @typedef {{ name: string, figures: Record<string, { name: string, median: number }>, ratios: Record<string, number> }} Result */
  /** @typedef {{ results: Result[], firstArticleMilliseconds: number, memoryOfService: number }} Figures */
  const { results, firstArticleMilliseconds, memoryOfService } = /** @type {Figures} */ (
    output('recognition')
  );
  return [
    ...results.flatMap(({ name: text, figures, ratios }) => {
      /** @param {string} key */
      const ratio = (key) => ratios[key] ?? NaN;
      return [
        ...Object.values(figures).map(({ name, median }) => ({
          name: `${text}: ${name}`,
          value: median,
          unit: 'MB/s',
        })),
        { name: `${text}: new plain text to wink-nlp`, value: ratio('plainToWink'), unit: 'times' },
        { name: `${text}: new plain text to compromise`, value: ratio('plainToCompromise'), unit: 'times' },
        { name: `${text}: new Markdown to remark-parse`, value: ratio('markdownToRemark'), unit: 'times' },
      ];
    }),
    { name: 'first article after', value: firstArticleMilliseconds, unit: 'ms' },
    { name: 'memory of the service', value: memoryOfService, unit: 'MB' },
  ];
}

/** @returns {Row[]} */
function inEditor() {
  process.stderr.write('inside VS Code …\n');
  rmSync('out/bench-editor.json', { force: true });
  execFileSync(
    process.execPath,
    ['scripts/test-editor.mjs', '--bench', '--vscode', 'newest', '--host', 'node', '--no-build'],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  /** @type {Row[]} */
  const rows = JSON.parse(readFileSync('out/bench-editor.json', 'utf8'));
  return rows;
}
