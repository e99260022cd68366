import { draftSegment, prose, type SegmentDraft, underHeadings } from './draft.js';
import { readHardWrap } from './hardWrap.js';
import { readLines } from './lines.js';
import { Outline } from './outline.js';
import { groupLines, type PlainBlock } from './plainBlocks.js';
import { findHeadings } from './plainHeadings.js';
import type { Piece, SegmentKind } from './segment.js';

/**
 * Reads a plain-text article, in which only the layout tells what is what: see `groupLines` for paragraphs and
 * list items, `readHardWrap` for the lines that are joined, `findHeadings` for headings.
 */
export function readPlain(source: string): SegmentDraft[] {
  const lines = readLines(source);
  const blocks = groupLines(lines, readHardWrap(lines));
  const headings = findHeadings(blocks);
  const outline = new Outline();
  const drafts: SegmentDraft[] = [];
  blocks.forEach((block, index) => {
    const depth = headings.get(index);
    if (depth !== undefined) outline.leave(depth);
    const pieces = piecesOf(block);
    const draft = draftSegment(source, { kind: kindOf(block, depth), pieces });
    if (draft === undefined) return;
    drafts.push(underHeadings(draft, outline.path));
    if (depth !== undefined) outline.enter(depth, draft.text);
  });
  return drafts;
}

function kindOf(block: PlainBlock, headingDepth: number | undefined): SegmentKind {
  if (headingDepth !== undefined) return 'heading';
  return block.marker === undefined ? 'paragraph' : 'listItem';
}

/** The block's lines with their line ends, without marker and indentation. */
function piecesOf(block: PlainBlock): Piece[] {
  const marks =
    block.markedDepth !== undefined && block.lines[0].text.startsWith('#') ? block.markedDepth : 0;
  const markup = block.marker?.length ?? marks;
  return block.lines.map((line, index) => {
    const next = block.lines[index + 1];
    return prose(
      index === 0 ? line.start + markup : line.start,
      next === undefined ? line.end : next.start - next.indentation,
    );
  });
}
