import type { Node, PhrasingContent, RootContent } from 'mdast';
import { rememberRecent } from '../text/recent.js';
import type { Steps } from '../text/steps.js';
import {
  draftSegment,
  opaque,
  prose,
  type SegmentDraft,
  underHeadings,
  type UnplacedDraft,
} from './draft.js';
import { definitionsOf, findReferences, labelsDefined } from './markdownDefinitions.js';
import { tameMarkdown } from './markdownGuard.js';
import { cutMarkdown } from './markdownSections.js';
import { parseMarkdown } from './markdownSyntax.js';
import { Outline } from './outline.js';
import type { Piece, SegmentKind } from './segment.js';

const byteOrderMark = '\ufeff';

/** Tags that only dress the text between them: a word may run through them as through emphasis marks. */
const formattingTag =
  /^<\/?(?:a|abbr|b|bdi|big|cite|del|dfn|em|font|i|ins|mark|q|s|small|span|strong|sub|time|u|wbr)(?=[\s/>])/i;

/** A segment of a section, or a heading of the article without words. Offsets from where the section begins. */
interface SectionPart {
  /** The depth of a heading that opens a section of the article. */
  readonly depth?: number;
  readonly draft?: UnplacedDraft;
}

/** What a section of the article reads as, whatever stands around it. */
interface ReadSection {
  readonly parts: readonly SectionPart[];
  /** The labels that it defines; undefined where they cannot be told. */
  readonly labels: readonly string[] | undefined;
}

/** Code units of sections that are remembered: many articles, or one of a megabyte. */
const rememberedLetters = 1_100_000;

/**
 * A reader of Markdown articles (CommonMark, GFM, front matter). Read are headings, paragraphs, list items, block
 * quotes, table cells, footnotes and the texts of links; nothing is read of code, HTML tags and blocks, images,
 * link targets and titles, definitions, front matter, bare addresses, character references. It remembers the last
 * sections that it read, so that of an article that changed only the changed sections are parsed.
 *
 * @param cut how a text is cut into sections that can be parsed one by one
 */
export function createMarkdownReader(
  cut: (text: string) => string[] = (text) => cutMarkdown(text),
): (source: string) => Steps<SegmentDraft[]> {
  const readSection = rememberRecent(keyOf, parseSection, rememberedLetters);

  return function* (source) {
    const base = source.startsWith(byteOrderMark) ? byteOrderMark.length : 0;
    const text = source.slice(base);
    const tamed = tameMarkdown(text);
    const whole = (): SegmentDraft[] => place([{ start: base, parts: partsOf(parse(tamed), text, 0) }]);
    if (tamed !== text) return whole();

    const sections = placed(cut(text));
    const alone: ReadSection[] = [];
    for (const section of sections) {
      alone.push(readSection({ ...section, labels: [] }));
      yield;
    }
    if (alone.some(({ labels }) => labels === undefined)) return whole();
    const referencesIn = findReferences(alone.flatMap(({ labels }) => labels ?? []));
    const read: { start: number; parts: readonly SectionPart[] }[] = [];
    for (const [number, section] of sections.entries()) {
      const labels = referencesIn(section.text);
      const withoutLabels = labels.length === 0 ? alone[number] : undefined;
      const { parts } = withoutLabels ?? readSection({ ...section, labels });
      read.push({ start: base + section.start, parts });
      yield;
    }
    return place(read);
  };
}

/** A section of an article, with what it may refer to. */
interface Section {
  readonly text: string;
  /** Where it begins in the text. */
  readonly start: number;
  /** Those of the article's definitions that it may refer to. */
  readonly labels: readonly string[];
}

function placed(sections: readonly string[]): Omit<Section, 'labels'>[] {
  let start = 0;
  return sections.map((text) => {
    const at = start;
    start += text.length;
    return { text, start: at };
  });
}

/** Only an article's first section may have front matter. */
function keyOf({ text, start, labels }: Section): string {
  return `${start === 0 ? 'first' : 'further'} ${labels.join('')}\n${text}`;
}

function parseSection({ text: { length }, start, labels }: Section, key: string): ReadSection {
  // Cut out of the key, since a piece of the article would keep all of the article in memory.
  const text = key.slice(key.length - length);
  const definitions = definitionsOf(labels);
  // In front of the section, where nothing in it can swallow them; but front matter must stay first.
  const before = start === 0 ? 0 : definitions.length;
  const source = start === 0 ? `${text}\n\n${definitions}` : definitions + text;
  const blocks = parse(source).filter(({ position }) => {
    const at = position?.start.offset ?? 0;
    return at >= before && at < before + length;
  });
  return { parts: partsOf(blocks, source, before), labels: labelsDefined(blocks, source) };
}

function parse(text: string): readonly RootContent[] {
  return parseMarkdown(text).children;
}

/** Puts the sections, each given with where it begins in the source, under the headings above them. */
function place(sections: readonly { start: number; parts: readonly SectionPart[] }[]): SegmentDraft[] {
  const outline = new Outline();
  const drafts: SegmentDraft[] = [];
  for (const { start, parts } of sections)
    for (const { depth, draft } of parts) {
      if (depth !== undefined) outline.leave(depth);
      if (draft === undefined) continue;
      drafts.push(underHeadings(shifted(draft, start), outline.path));
      if (depth !== undefined) outline.enter(depth, draft.text);
    }
  return drafts;
}

function shifted({ kind, text, span, pieces }: UnplacedDraft, by: number): UnplacedDraft {
  return {
    kind,
    text,
    span: { start: span.start + by, end: span.end + by },
    pieces: pieces.map((piece) => ({
      span: { start: piece.span.start + by, end: piece.span.end + by },
      opaque: piece.opaque,
    })),
  };
}

/** What the blocks read as. Offsets from `base` in `source` on. */
function partsOf(blocks: readonly RootContent[], source: string, base: number): SectionPart[] {
  return new SectionReader(source, base).read(blocks);
}

class SectionReader {
  private readonly parts: SectionPart[] = [];
  private readonly text: string;

  constructor(
    source: string,
    /** Where the text that is read begins in what was parsed. */
    private readonly base: number,
  ) {
    this.text = source.slice(base);
  }

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
    return { start: start - this.base, end: end - this.base };
  }
}
