import type { Node, PhrasingContent, RootContent } from 'mdast';
import { draftSegment, opaque, prose, type SegmentDraft } from './draft.js';
import { tameMarkdown } from './markdownGuard.js';
import { parseMarkdown } from './markdownSyntax.js';
import { Outline } from './outline.js';
import type { Piece, SegmentKind } from './segment.js';

const byteOrderMark = '\ufeff';

/** Tags that only dress the text between them: a word may run through them as through emphasis marks. */
const formattingTag =
  /^<\/?(?:a|abbr|b|bdi|big|cite|del|dfn|em|font|i|ins|mark|q|s|small|span|strong|sub|time|u|wbr)(?=[\s/>])/i;

/**
 * Reads a Markdown article (CommonMark, GFM, front matter). Read are headings, paragraphs, list items, block
 * quotes, table cells, footnotes and the texts of links; nothing is read of code, HTML tags and blocks, images,
 * link targets and titles, definitions, front matter, bare addresses, character references.
 */
export function readMarkdown(source: string): SegmentDraft[] {
  return new MarkdownReader(source).read();
}

class MarkdownReader {
  private readonly outline = new Outline();
  private readonly drafts: SegmentDraft[] = [];
  /** Where the parsed text starts in the source: behind the byte-order mark, which remark would not count. */
  private readonly base: number;

  constructor(private readonly source: string) {
    this.base = source.startsWith(byteOrderMark) ? byteOrderMark.length : 0;
  }

  read(): SegmentDraft[] {
    this.readBlocks(parseMarkdown(tameMarkdown(this.source.slice(this.base))).children, undefined);
    return this.drafts;
  }

  /** `container` is what the innermost block around these makes of a paragraph. */
  private readBlocks(blocks: readonly RootContent[], container: SegmentKind | undefined): void {
    for (const block of blocks) {
      switch (block.type) {
        case 'heading': {
          // A heading inside a quotation or a list opens no section of the article.
          if (container === undefined) this.outline.leave(block.depth);
          const heading = this.draft('heading', block.children);
          if (container === undefined && heading !== undefined) this.outline.enter(block.depth, heading.text);
          break;
        }
        case 'paragraph':
          this.draft(container ?? 'paragraph', block.children);
          break;
        case 'blockquote':
          this.readBlocks(block.children, 'quotation');
          break;
        case 'list':
          for (const item of block.children) this.readBlocks(item.children, 'listItem');
          break;
        case 'footnoteDefinition':
          this.readBlocks(block.children, 'footnote');
          break;
        case 'table':
          for (const row of block.children) {
            for (const cell of row.children) this.draft('tableCell', cell.children);
          }
          break;
        default:
          break;
      }
    }
  }

  private draft(kind: SegmentKind, content: readonly PhrasingContent[]): SegmentDraft | undefined {
    const pieces = content.flatMap((node) => this.piecesOf(node));
    const segment = draftSegment(this.source, { kind, headingPath: this.outline.path, pieces });
    if (segment !== undefined) this.drafts.push(segment);
    return segment;
  }

  private piecesOf(node: PhrasingContent): Piece[] {
    const { start, end } = this.offsetsOf(node);
    switch (node.type) {
      case 'text':
        return [prose(start, end)];
      case 'break':
        // The line end, without the backslash or the spaces that made it a hard break.
        return [prose(this.source.charAt(start) === '\\' ? start + 1 : start, end)];
      case 'emphasis':
      case 'strong':
      case 'delete':
      case 'linkReference':
        return node.children.flatMap((child) => this.piecesOf(child));
      case 'link':
        if (this.source.charAt(start) === '<') return [opaque(start, end)];
        return node.children.flatMap((child) => this.piecesOf(child));
      case 'html':
        return formattingTag.test(node.value) ? [] : [opaque(start, end)];
      default:
        return [opaque(start, end)];
    }
  }

  private offsetsOf(node: Node): { start: number; end: number } {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) throw new Error(`A ${node.type} node has no position.`);
    return { start: this.base + start, end: this.base + end };
  }
}
