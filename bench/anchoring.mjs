#!/usr/bin/env node
// Speed of finding passages again: the first one of a pair of texts, and a thousand of one article, with the old
// text at hand and from the sidecar alone. The articles are the samples, put one behind the other and edited. Processor
// time of the whole process, so that what else the machine does counts little.
//   npm run bench:anchoring -- [--json]
// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAnchorer, createDescriber } from '../dist/core.mjs';

const runs = 5;
const passages = 1000;

const oldText = readdirSync('samples')
  .filter((name) => /\.(?:md|txt)$/.test(name))
  .map((name) => readFileSync(join('samples', name), 'utf8'))
  .join('\n\n');
// Every tenth paragraph goes, every seventh is put in capitals, and all lines are wrapped anew.
const newText = oldText
  .split(/\n{2,}/)
  .filter((_, index) => index % 10 !== 3)
  .map((paragraph, index) => (index % 7 === 2 ? paragraph.toUpperCase() : paragraph.replaceAll('\n', ' ')))
  .join('\n\n');

const words = [...oldText.matchAll(/\p{L}{4,}(?:\s\p{L}+)?/gu)];
const spans = Array.from({ length: passages }, (_, index) => {
  const match = words[Math.floor((index * words.length) / passages)];
  const start = match?.index ?? 0;
  return { start, end: start + (match?.[0].length ?? 0) };
});

/** @param {() => void} work */
function processorTime(work) {
  const begun = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

/** @param {() => void} work */
function median(work) {
  const times = Array.from({ length: runs }, () => processorTime(work)).sort((a, b) => a - b);
  return times[runs >> 1] ?? NaN;
}

const describe = createDescriber(oldText);
const stored = spans.map((span) => describe(span));
const figures = [
  {
    name: `describe ${passages}`,
    milliseconds: median(() => {
      const describeAnew = createDescriber(oldText);
      for (const span of spans) describeAnew(span);
    }),
  },
];
for (const [way, texts] of /** @type {const} */ ([
  ['with the old text', { newText, oldText }],
  ['from the sidecar alone', { newText }],
])) {
  for (const count of [1, passages]) {
    const some = stored
      .slice(stored.length >> 1)
      .concat(stored)
      .slice(0, count);
    const milliseconds = median(() => {
      const { anchor } = createAnchorer(texts);
      for (const one of some) anchor(one);
    });
    figures.push({ name: `anchor ${count}, ${way}`, milliseconds });
  }
}

if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ letters: oldText.length, runs, figures }));
} else {
  console.log(`${oldText.length} letters, processor time, median of ${runs} runs, Node ${process.version}`);
  for (const { name, milliseconds } of figures) {
    console.log(`${name.padEnd(38)} ${milliseconds.toFixed(1).padStart(8)} ms`);
  }
}
