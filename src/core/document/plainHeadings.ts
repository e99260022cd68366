import { countLetters } from '../text/words.js';
import { endsSentence } from './lines.js';
import type { PlainBlock } from './plainBlocks.js';

const longestHeading = 120;
const mostWords = 18;
/** Code units from which on a block counts as text although it does not end as a sentence. */
const longText = 150;

/**
 * Finds the headings among the blocks of a plain-text article, by index, with their depths: 1 for the title,
 * 2 for sections, deeper by `#` and by numbers with points ("2.3"). Unless the author marked it, a heading is
 * one short line alone between blank lines that does not end as a sentence and is followed by text, or by
 * another such line that is.
 */
export function findHeadings(blocks: readonly PlainBlock[]): Map<number, number> {
  const headings = new Map<number, number>();
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    const block = blocks[index];
    const next = blocks[index + 1];
    if (block === undefined) continue;
    if (block.markedDepth !== undefined) headings.set(index, block.markedDepth);
    else if (mayBeHeading(block, blocks[index - 1]) && next !== undefined) {
      const subtitled = headings.has(index + 1) && !headings.has(index + 2);
      if (introduces(block, next) || subtitled) headings.set(index, depthOf(block, index));
    }
  }
  return headings;
}

function mayBeHeading(block: PlainBlock, previous: PlainBlock | undefined): boolean {
  const { text } = block.lines[0];
  if (!block.alone || block.lines.length > 1 || text.length > longestHeading) return false;
  if (block.marker !== undefined && (!block.marker.counts || previous?.marker !== undefined)) return false;
  if (endsSentence(text) && !/\?["'”“»«’‘›‹)\]]{0,3}$/.test(text)) return false;
  if (!/^["'„“”«»‚‘’([\d]*(?:\p{Lu}|\p{Lt}|\d)/u.test(text.slice(block.marker?.length ?? 0))) return false;
  // Dates, addresses and rows of figures have few letters.
  const letters = countLetters(text);
  const words = text.match(/\S+/g)?.length ?? 0;
  return words <= mostWords && letters >= 0.6 * (text.length - (words - 1)) && !/:\/\/|www\.|@|\|/.test(text);
}

/** Whether the next block is what a heading stands above: a sentence or more, or a list of longer items. */
function introduces(block: PlainBlock, next: PlainBlock): boolean {
  const heading = block.lines[0].text;
  const first = next.lines[0];
  const last = next.lines[next.lines.length - 1] ?? first;
  const length = last.end - first.start;
  if (next.marker !== undefined) return block.marker === undefined && length > heading.length;
  const isText = length >= longText || (endsSentence(last.text) && /\S\s+\S+\s+\S/.test(first.text));
  return isText && (length > heading.length / 2 || next.lines.length > 1);
}

function depthOf(block: PlainBlock, index: number): number {
  const points = /^\d{1,2}((?:\.\d{1,2})+)/.exec(block.lines[0].text)?.[1];
  if (points !== undefined) return 1 + points.split('.').length;
  if (block.lines[0].text.startsWith('(')) return 3;
  return index === 0 && block.marker === undefined ? 1 : 2;
}
