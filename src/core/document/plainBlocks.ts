import type { Continues } from './hardWrap.js';
import { findItemMarker, type ItemMarker } from './itemMarker.js';
import { endsSentence, type Line } from './lines.js';

/** Lines of plain text that are read as one. */
export interface PlainBlock {
  readonly lines: readonly [Line, ...Line[]];
  readonly marker?: ItemMarker;
  /** How deep the author marked it as a heading, by `#` or an underline. */
  readonly markedDepth?: number;
  /** Whether blank lines or the article's edges are around it. */
  readonly alone: boolean;
}

type OpenBlock = { -readonly [Key in keyof PlainBlock]: PlainBlock[Key] } & { lines: [Line, ...Line[]] };

/**
 * Groups lines: blank lines and lines without a letter or digit separate; between them every line is a block
 * of its own, but for those that continue the one before it.
 */
export function groupLines(lines: readonly Line[], continues: Continues): PlainBlock[] {
  const blocks: OpenBlock[] = [];
  /** The block that the next line may continue. */
  let block: OpenBlock | undefined;
  for (const line of lines) {
    if (!/[\p{L}\p{N}]/u.test(line.text)) {
      if (block !== undefined) underline(block, line.text);
      block = undefined;
      continue;
    }
    const marker = markerOf(line, block, continues);
    if (block !== undefined && marker === undefined && belongsTo(block, line, continues)) {
      block.lines.push(line);
      continue;
    }
    if (block !== undefined) block.alone = false;
    const alone: boolean = block === undefined;
    block = { lines: [line], alone };
    if (marker !== undefined) block.marker = marker;
    const sharps = /^#{1,6}(?=[\t ])/.exec(line.text)?.[0].length;
    if (sharps !== undefined) block.markedDepth = sharps;
    blocks.push(block);
  }
  return blocks;
}

/** `===` under a line makes it a title, `---` a section heading, if there is enough of it. */
function underline(block: OpenBlock, text: string): void {
  const line = block.lines[0].text;
  if (block.lines.length > 1 || block.marker !== undefined || 2 * text.length < line.length) return;
  if (/^={3,}$/.test(text)) block.markedDepth = 1;
  else if (/^-{3,}$/.test(text)) block.markedDepth = 2;
}

/** The line's marker, unless it is a dash or a number in the middle of a sentence that was broken there. */
function markerOf(line: Line, block: PlainBlock | undefined, continues: Continues): ItemMarker | undefined {
  const marker = findItemMarker(line.text);
  const last = block?.lines[block.lines.length - 1];
  if (!marker?.ambiguous || last === undefined || block?.marker !== undefined) return marker;
  return endsSentence(last.text) || !continues(last, line) ? marker : undefined;
}

function belongsTo(block: PlainBlock, line: Line, continues: Continues): boolean {
  const last = block.lines[block.lines.length - 1] ?? block.lines[0];
  if (block.markedDepth !== undefined || line.text.startsWith('#')) return false;
  // The text of an item goes on below where it began.
  const hanging = block.marker !== undefined && line.indentation > block.lines[0].indentation;
  return hanging || continues(last, line);
}
