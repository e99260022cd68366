#!/usr/bin/env node
// Speed, as figures and as ratios to a named peer in the same run: the analysis of mixed text beside what
// remark-parse takes alone to read it, and the start until the first article is analysed.
//   npm run bench -- [--json]
// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { createArticleService } from '../dist/core.mjs';

const runs = 5;
const leastLength = 1_000_000;

const articles = readdirSync('samples')
  .filter((name) => /\.(?:md|txt)$/.test(name))
  .map((name) => readFileSync(join('samples', name), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''));
const text = articles.join('\n\n').repeat(Math.ceil(leastLength / articles.join('\n\n').length));
const megabytes = Buffer.byteLength(text) / 1e6;

const startBegun = performance.now();
const service = createArticleService({
  readData: async (name) => readFileSync(join('dist', 'data', name)),
  logger: { info: () => undefined },
});
await service.analyze(articles[0] ?? '', { format: 'plain' });
const firstArticle = performance.now() - startBegun;

const remark = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter);
const figures = [
  { name: 'analysis of plain text', seconds: await median(() => service.analyze(text, { format: 'plain' })) },
  {
    name: 'analysis of Markdown',
    seconds: await median(() => service.analyze(text, { format: 'markdown' })),
  },
  { name: 'remark-parse alone (peer)', seconds: await median(async () => remark.parse(text)) },
].map(({ name, seconds }) => ({ name, megabytesPerSecond: megabytes / seconds }));
const peer = figures.at(-1)?.megabytesPerSecond ?? NaN;

if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ megabytes, runs, firstArticleMilliseconds: firstArticle, figures }));
} else {
  console.log(
    `${megabytes.toFixed(2)} MB of mixed text, median of ${runs} runs, ${cpus()[0]?.model}, Node ${process.version}`,
  );
  for (const { name, megabytesPerSecond } of figures)
    console.log(
      `${name.padEnd(28)} ${megabytesPerSecond.toFixed(2).padStart(6)} MB/s  ${(megabytesPerSecond / peer).toFixed(2).padStart(5)} × the peer`,
    );
  console.log(`${'first article, data loaded'.padEnd(28)} ${firstArticle.toFixed(0).padStart(6)} ms`);
}

/** @param {() => Promise<unknown>} run @returns {Promise<number>} seconds */
async function median(run) {
  await run();
  const seconds = [];
  for (let count = 0; count < runs; count++) {
    const begun = performance.now();
    await run();
    seconds.push((performance.now() - begun) / 1000);
  }
  return seconds.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? NaN;
}
