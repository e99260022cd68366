// The texts in which the benches look for passages: the samples put one behind the other, and the same edited.
// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const passages = 1000;

export const oldText = readdirSync('samples')
  .filter((name) => /\.(?:md|txt)$/.test(name))
  .map((name) => readFileSync(join('samples', name), 'utf8'))
  .join('\n\n');

/** Every tenth paragraph is gone, every seventh stands in capitals, and all lines are wrapped anew. */
export const newText = oldText
  .split(/\n{2,}/)
  .filter((_, index) => index % 10 !== 3)
  .map((paragraph, index) => (index % 7 === 2 ? paragraph.toUpperCase() : paragraph.replaceAll('\n', ' ')))
  .join('\n\n');

const words = [...oldText.matchAll(/\p{L}{4,}(?:\s\p{L}+)?/gu)];

/** A word or two each, all over the old text. */
export const spans = Array.from({ length: passages }, (_, index) => {
  const match = words[Math.floor((index * words.length) / passages)];
  const start = match?.index ?? 0;
  return { start, end: start + (match?.[0].length ?? 0) };
});
