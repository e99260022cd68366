import type { Span } from '../text/span.js';
import { unitAt } from '../text/unitAt.js';
import { cutMarkdown } from './markdownSections.js';

/** A paragraph or a heading that reads as it stands. Offsets in the section; the span is that of its words. */
export interface PlainBlock extends Span {
  /** Where its first line begins. */
  readonly from: number;
  /** Of a heading. */
  readonly depth?: number;
}

/**
 * The blocks of a section, as cutMarkdown cuts them, in which nothing is or may be mark-up, so that no parser need look
 * at them: most paragraphs of most articles. They begin where whatever was open is closed, at the margin behind a blank
 * line or at the section's start, and end at a blank line. Linear.
 */
export function findPlainBlocks(section: string): PlainBlock[] {
  const blocks: PlainBlock[] = [];
  let from = 0;
  for (const { length } of cutMarkdown(section, 1)) {
    const block = plainBlockAt(section, from);
    if (block !== undefined) blocks.push(block);
    from += length;
  }
  return blocks;
}

/** The marks of a heading that the parser leaves out. */
const headingMarks = /(#{1,6}) (?=[\p{L}"'“„‚‘«»(])/uy;

/** Begins so that it opens no block of another kind and goes on without mark-up. */
const plainLine = /[\p{L}"'“„‚‘«»(](?:[^\p{Cc}\\`*_[\]<&~]|&(?!#?\w))*/uy;
/** As above, without the sharps that may close a heading. */
const plainHeading = /[\p{L}"'“„‚‘«»(](?:[^\p{Cc}\\`*_[\]<&~#]|&(?!#?\w))*/uy;

const lineEnd = /\r\n|\n|\r/y;
const blankLine = /[\t ]*(?:[\r\n]|$)/y;

function plainBlockAt(section: string, from: number): PlainBlock | undefined {
  const marks = matchAt(headingMarks, section, from);
  const start = from + marks.length;
  const line = marks === '' ? plainLine : plainHeading;
  for (let at = start; ;) {
    const end = at + matchAt(line, section, at).length;
    // Spaces at a line's end may be a line break, and are no words.
    if (end === at || isSpace(section, end - 1)) return undefined;
    const ending = matchAt(lineEnd, section, end).length;
    if (ending === 0 && end < section.length) return undefined;
    at = end + ending;
    blankLine.lastIndex = at;
    if (blankLine.test(section))
      return marks === '' ? { from, start, end } : { from, start, end, depth: marks.length - 1 };
    if (marks !== '') return undefined;
  }
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(String.fromCharCode(unitAt(text, at)));
}
