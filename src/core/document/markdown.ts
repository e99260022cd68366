import { rememberRecent } from '../text/recent.js';
import type { Steps } from '../text/steps.js';
import { type SegmentDraft, underHeadings, type UnplacedDraft } from './draft.js';
import { findReferences } from './markdownDefinitions.js';
import { tameMarkdown } from './markdownGuard.js';
import { findPlainBlocks, type PlainBlock } from './markdownPlain.js';
import {
  partsOf,
  type ReadSection,
  readSection,
  type Section,
  type SectionPart,
} from './readMarkdownSection.js';
import { cutMarkdown } from './markdownSections.js';
import { parseMarkdown } from './markdownSyntax.js';
import { Outline } from './outline.js';

const byteOrderMark = '\ufeff';

/** Code units of sections that are remembered: many articles, or one of a megabyte. */
const rememberedLetters = 1_100_000;

/** What spares the parser work, and changes nothing of what is read. */
interface Shortcuts {
  /** Cuts a text into sections that can be parsed one by one. */
  readonly cut: (text: string) => string[];
  /** The blocks of a section that need not be parsed. */
  readonly findPlain: (section: string) => PlainBlock[];
}

const shortcuts: Shortcuts = { cut: (text) => cutMarkdown(text), findPlain: findPlainBlocks };

/**
 * A reader of Markdown articles (CommonMark, GFM, front matter). Read are headings, paragraphs, list items, block
 * quotes, table cells, footnotes and the texts of links; nothing is read of code, HTML tags and blocks, images,
 * link targets and titles, definitions, front matter, bare addresses, character references. It remembers the last
 * sections that it read, so that of an article that changed only the changed sections are parsed.
 */
export function createMarkdownReader({ cut, findPlain } = shortcuts): (
  source: string,
) => Steps<SegmentDraft[]> {
  const read = rememberRecent(
    keyOf,
    (section: Section, key): ReadSection => {
      // Cut out of the key, since a piece of the article would keep all of the article in memory.
      const text = key.slice(key.length - section.text.length);
      return readSection({ ...section, text }, findPlain(text));
    },
    rememberedLetters,
  );

  return function* (source) {
    const base = source.startsWith(byteOrderMark) ? byteOrderMark.length : 0;
    const text = source.slice(base);
    const tamed = tameMarkdown(text);
    const whole = (): SegmentDraft[] =>
      place([{ start: base, parts: partsOf(parseMarkdown(tamed).children, text, 0) }]);
    if (tamed !== text) return whole();

    const sections = cut(text);
    const alone: ReadSection[] = [];
    for (const [number, section] of sections.entries()) {
      alone.push(read({ text: section, isFirst: number === 0, labels: [] }));
      yield;
    }
    if (alone.some(({ labels }) => labels === undefined)) return whole();
    const referencesIn = findReferences(alone.flatMap(({ labels }) => labels ?? []));
    const placed: PlacedSection[] = [];
    let start = base;
    for (const [number, section] of sections.entries()) {
      const labels = referencesIn(section);
      const withoutLabels = labels.length === 0 ? alone[number] : undefined;
      const { parts } = withoutLabels ?? read({ text: section, isFirst: number === 0, labels });
      placed.push({ start, parts });
      start += section.length;
      yield;
    }
    return place(placed);
  };
}

/** Only an article's first section may have front matter. */
function keyOf({ text, isFirst, labels }: Section): string {
  return `${isFirst ? 'first' : 'further'} ${labels.join('')}\n${text}`;
}

/** What a section reads as, and where it begins in the source. */
interface PlacedSection {
  readonly start: number;
  readonly parts: readonly SectionPart[];
}

/** Puts the sections under the headings above them. */
function place(sections: readonly PlacedSection[]): SegmentDraft[] {
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
