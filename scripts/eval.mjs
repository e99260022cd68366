#!/usr/bin/env node
// Measures recognition against gold annotations, and lists what was missed and what was marked wrongly.
//   npm run eval -- FOLDER... [--misses] [--json] [--eager low|middle|high]
// A folder holds NAME.gold.json files: {"doc", "lang", "mentions": [{"start", "end", "type", "entity", "optional"}]},
// offsets in UTF-16 code units of the document's file. A folder without any holds marked passages: data/training.
// @ts-check
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { createArticleService } from '../dist/core.mjs';
import { readPassages } from './marked.mjs';
import { linkScores, matchMentions, scoresOf } from './eval/measures.mjs';

/** @typedef {import('./eval/measures.mjs').GoldMention} GoldMention */
/** @typedef {import('./eval/measures.mjs').FoundMention} FoundMention */

const types = ['actor', 'resource', 'agreement'];
const { values: options, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: {
    misses: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    eager: { type: 'string', default: 'middle' },
  },
});
const levels = /** @type {const} */ (['low', 'middle', 'high']);
const eagerness = levels.find((level) => level === options.eager);
if (folders.length === 0 || eagerness === undefined) {
  console.error('usage: npm run eval -- FOLDER... [--misses] [--json] [--eager low|middle|high]');
  process.exit(2);
}
const service = createArticleService({
  readData: async (name) => readFileSync(join('dist', 'data', name)),
  logger: { info: () => undefined },
});

/** @type {{ name: string, text: string, gold: GoldMention[], found: FoundMention[] }[]} */
const documents = [];
for (const { name, text, format, gold } of folders.flatMap(goldOf)) {
  const { mentions } = await service.analyze(text, { format, eagerness });
  const found = mentions.map(({ span, type, entity }) => ({ ...span, type, entity }));
  documents.push({ name, text, gold, found });
}

const exact = documents.map(({ gold, found }) => matchMentions(gold, found, 'exact'));
const overlap = documents.map(({ gold, found }) => matchMentions(gold, found, 'overlap'));
const table = ['all', ...types].map((type) => ({
  type,
  exact: scoresOf(exact, type),
  overlap: scoresOf(overlap, type),
  linking: linkScores(overlap, type),
}));

if (options.json) console.log(JSON.stringify(table));
else {
  console.log('           exact: prec   rec    F1   overlap F1   linking F1  of found        n');
  for (const { type, exact: e, overlap: o, linking: l } of table) {
    const share = l.count / (linkable(type) || 1);
    const cells = [e.precision, e.recall, e.f1].map(percent).join(' ');
    console.log(
      `${type.padEnd(12)}     ${cells}        ${percent(o.f1)}        ${percent(l.f1)}     ${percent(share)}   ${String(e.count).padStart(6)}`,
    );
  }
  documents.forEach(({ name }, at) => {
    const one = scoresOf(exact.slice(at, at + 1), 'all');
    console.log(`  ${name.padEnd(44)} ${percent(one.f1)}  (${one.count})`);
  });
}
if (options.misses) {
  documents.forEach(({ name, text }, at) => {
    const { missed = [], wrong = [] } = exact[at] ?? {};
    const rows = [
      ...missed.map((mention) => ({ word: 'missed', ...mention })),
      ...wrong.map((mention) => ({ word: 'wrong', ...mention })),
    ].sort((a, b) => a.start - b.start);
    for (const { word, type, start, end } of rows) {
      const around = text.slice(Math.max(0, start - 30), end + 30).replace(/\s+/g, ' ');
      console.log(
        `${name}:${start} ${word.padEnd(6)} ${type.padEnd(9)} «${text.slice(start, end)}»   … ${around} …`,
      );
    }
  });
}

/** @param {string} type @returns {number} how many demanded mentions say which thing they mean */
function linkable(type) {
  const gold = documents.flatMap((document) => document.gold);
  return gold.filter(
    (one) => !one.optional && one.entity !== undefined && (type === 'all' || one.type === type),
  ).length;
}

/** @param {number} share */
function percent(share) {
  return (100 * share).toFixed(1).padStart(5);
}

/** @typedef {{ name: string, text: string, format: 'markdown' | 'plain', gold: GoldMention[] }} GoldDocument */

/** @param {string} folder @returns {GoldDocument[]} */
function goldOf(folder) {
  const names = readdirSync(folder).filter((file) => file.endsWith('.gold.json'));
  if (names.length === 0) return readPassages(folder).map(goldOfPassage);
  return names.sort().map((name) => {
    /** @type {{ doc: string, mentions: GoldMention[] }} */
    const gold = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    const path = join(folder, gold.doc);
    if (!existsSync(path)) {
      console.error(`${join(folder, name)}: there is no ${path}`);
      process.exit(2);
    }
    const text = readFileSync(path, 'utf8');
    const format = /\.(?:md|markdown)$/i.test(path) ? 'markdown' : 'plain';
    return { name: basename(path), text, format, gold: gold.mentions };
  });
}

/** @param {import('./marked.mjs').Passage} passage @returns {GoldDocument} */
function goldOfPassage({ name, text, marks }) {
  const gold = marks.map(({ start, end, kind, entity }) => {
    const type = /^(?:resource|agreement)/.exec(kind)?.[0] ?? 'actor';
    return {
      start,
      end,
      type,
      entity,
      optional: /\?$|^(?:place|demonym|role)/.test(kind),
    };
  });
  return { name, text, format: 'plain', gold };
}
