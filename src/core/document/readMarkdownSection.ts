import type { Node, PhrasingContent, RootContent } from 'mdast';
import type { Span } from '../text/span.js';
import { draftSegment, opaque, prose, type UnplacedDraft } from './draft.js';
import { definitionsOf, labelsDefined } from './markdownDefinitions.js';
import type { PlainBlock } from './markdownPlain.js';
import { parseMarkdown } from './markdownSyntax.js';
import type { Piece, SegmentKind } from './segment.js';

/** Tags that only dress the text between them: a word may run through them as through emphasis marks. */
const formattingTag =
  /^<\/?(?:a|abbr|b|bdi|big|cite|del|dfn|em|font|i|ins|mark|q|s|small|span|strong|sub|time|u|wbr)(?=[\s/>])/i;

/** A segment of a section, or a heading of the article without words. Offsets from where the section begins. */
export interface SectionPart {
  /** The depth of a heading that opens a section of the article. */
  readonly depth?: number;
  readonly draft?: UnplacedDraft;
}

/** What a section of the article reads as, whatever stands around it. */
export interface ReadSection {
  readonly parts: readonly SectionPart[];
  /** The labels that it defines; undefined where they cannot be told. */
  readonly labels: readonly string[] | undefined;
}

/** A section of an article's Markdown, and what is known of it. */
export interface Section {
  readonly text: string;
  /** Whether the article begins with it; only then it may have front matter. */
  readonly isFirst: boolean;
  /** Those of the article's definitions that it may refer to. */
  readonly labels: readonly string[];
}

/** Reads a section by itself: its plain blocks as they stand, all else with the parser. */
export function readSection({ text, isFirst, labels }: Section, plain: readonly PlainBlock[]): ReadSection {
  const stretches = stretchesBetween(text, plain);
  const { source, places } = toParse(text, stretches, isFirst, definitionsOf(labels));
  const blocks = stretches.length === 0 ? [] : parseMarkdown(source).children;
  const parsed = stretches.map(({ start }, number) => {
    const place = places[number] ?? { start: 0, end: 0 };
    const within = blocks.filter(({ position }) => {
      const at = position?.start.offset ?? 0;
      return at >= place.start && at < place.end;
    });
    return { start, within, parts: partsOf(within, text, place.start - start) };
  });
  const read = [
    ...plain.map((block) => ({ start: block.from, parts: [plainPart(text, block)] })),
    ...parsed,
  ].sort((a, b) => a.start - b.start);
  const labelled = parsed.flatMap(({ within }) => within);
  return { parts: read.flatMap(({ parts }) => parts), labels: labelsDefined(labelled, source) };
}

/** What stands between the blocks, in front of them and behind them, but for blank lines. */
function stretchesBetween(text: string, blocks: readonly PlainBlock[]): Span[] {
  const starts = [0, ...blocks.map(({ end }) => end)];
  const ends = [...blocks.map(({ from }) => from), text.length];
  return starts
    .map((start, number) => ({ start, end: ends[number] ?? text.length }))
    .filter(({ start, end }) => /\S/.test(text.slice(start, end)));
}

/** A paragraph of its own, so that what is parsed together stays apart. */
const separator = 'x\n\n';

/** The stretches one behind the other, with the definitions, and where each of them stands there. */
function toParse(
  text: string,
  stretches: readonly Span[],
  isFirst: boolean,
  definitions: string,
): { readonly source: string; readonly places: readonly Span[] } {
  // In front of the section, where nothing in it can swallow them; but front matter must stay first.
  let source = isFirst ? '' : definitions;
  const places = stretches.map(({ start, end }) => {
    if (start > 0) source += separator;
    const place = { start: source.length, end: source.length + end - start };
    source += text.slice(start, end);
    return place;
  });
  return { source: isFirst ? `${source}\n\n${definitions}` : source, places };
}

function plainPart(text: string, { start, end, depth }: PlainBlock): SectionPart {
  const kind = depth === undefined ? 'paragraph' : 'heading';
  const draft = draftSegment(text, { kind, pieces: [prose(start, end)] });
  return { ...(draft && { draft }), ...(depth !== undefined && { depth }) };
}

/** What the blocks of a text read as that were parsed `shift` code units behind where they stand in it. */
export function partsOf(blocks: readonly RootContent[], text: string, shift: number): SectionPart[] {
  return new SectionReader(text, shift).read(blocks);
}

class SectionReader {
  private readonly parts: SectionPart[] = [];

  constructor(
    private readonly text: string,
    private readonly shift: number,
  ) {}

  read(blocks: readonly RootContent[]): SectionPart[] {
    this.readBlocks(blocks, undefined);
    return this.parts;
  }

  /** `container` is what the innermost block around these makes of a paragraph. */
  private readBlocks(blocks: readonly RootContent[], container: SegmentKind | undefined): void {
    for (const block of blocks) {
      switch (block.type) {
        case 'heading': {
          // A heading inside a quotation or a list opens no section of the article.
          this.draft('heading', block.children, container === undefined ? block.depth : undefined);
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

  private draft(kind: SegmentKind, content: readonly PhrasingContent[], depth?: number): void {
    const pieces = content.flatMap((node) => this.piecesOf(node));
    const draft = draftSegment(this.text, { kind, pieces });
    if (draft !== undefined || depth !== undefined)
      this.parts.push({ ...(draft && { draft }), ...(depth !== undefined && { depth }) });
  }

  private piecesOf(node: PhrasingContent): Piece[] {
    const { start, end } = this.offsetsOf(node);
    switch (node.type) {
      case 'text':
        return [prose(start, end)];
      case 'break':
        // The line end, without the backslash or the spaces that made it a hard break.
        return [prose(this.text.charAt(start) === '\\' ? start + 1 : start, end)];
      case 'emphasis':
      case 'strong':
      case 'delete':
      case 'linkReference':
        return node.children.flatMap((child) => this.piecesOf(child));
      case 'link':
        if (this.text.charAt(start) === '<') return [opaque(start, end)];
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
    return { start: start - this.shift, end: end - this.shift };
  }
}
