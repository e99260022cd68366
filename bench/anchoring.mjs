#!/usr/bin/env node
// Speed of finding passages again: the first one of a pair of texts, and a thousand of one article, with the old
// text at hand and from the sidecar alone. The articles are the samples, put one behind the other and edited. Processor
// time of the whole process, so that what else the machine does counts little. Then, by the clock, a thousand in processes
// that have done nothing yet (placing.mjs).
//   npm run bench:anchoring -- [--json]
// @ts-check
import { spawnSync } from 'node:child_process';
import { createAnchorer, createDescriber } from '../dist/core.mjs';
import { newText, oldText, passages, spans } from './anchoredTexts.mjs';

const runs = 5;

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

const placing = [
  { way: 'with the old text', options: ['--old-text'] },
  { way: 'from the sidecar alone', options: [] },
].map(({ way, options }) => {
  const { stdout } = spawnSync(process.execPath, ['bench/placing.mjs', ...options], { encoding: 'utf8' });
  /** @type {{ soon: number, found: number, over: number }} */
  const figures = JSON.parse(stdout);
  return { way, ...figures };
});

if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ letters: oldText.length, runs, figures, placing }));
} else {
  console.log(`${oldText.length} letters, processor time, median of ${runs} runs, Node ${process.version}`);
  for (const { name, milliseconds } of figures) {
    console.log(`${name.padEnd(38)} ${milliseconds.toFixed(1).padStart(8)} ms`);
  }
  console.log(`${passages} in a fresh process, by the clock`);
  for (const { way, soon, found, over } of placing) {
    const first = `${found} given out after ${soon.toFixed(0)} ms`;
    console.log(`${way.padEnd(38)} ${first}, all found after ${over.toFixed(0)} ms`);
  }
}
