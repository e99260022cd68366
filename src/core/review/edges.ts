import type { AnnotationEdit } from '../annotation/annotationEdit.js';
import { blankLine } from '../text/lineBreaks.js';
import { isSameSpan, type Span } from '../text/span.js';
import { splitWords } from '../text/words.js';
import { isSame, placeAt, putAt, type Reading, type Reviewer, type Target } from './decide.js';

/** Which edge of a mention moves which way, and how far. */
export interface EdgeMove {
  readonly edge: 'start' | 'end';
  readonly direction: 'grow' | 'shrink';
  readonly by: 'word' | 'character';
}

/** How far a mention is looked around, in UTF-16 code units. */
const reach = 400;
const paragraphEnd = new RegExp(blankLine);

/**
 * The span with one edge moved by a word or by a character, white space not counted; a mention stays within its
 * paragraph and keeps at least one word or character. Nothing where the edge cannot move.
 */
export function moveEdge(text: string, span: Span, { edge, direction, by }: EdgeMove): Span | undefined {
  const isEnd = edge === 'end';
  const around = direction === 'grow' ? (isEnd ? behind(text, span.end) : before(text, span.start)) : span;
  const stretch = text.slice(around.start, around.end);
  const pieces = (by === 'word' ? splitWords(stretch) : visibleCharacters(stretch)).map(({ start, end }) => ({
    start: around.start + start,
    end: around.start + end,
  }));
  if (direction === 'grow') {
    const next = isEnd ? pieces[0]?.end : pieces.at(-1)?.start;
    if (next === undefined) return undefined;
    return isEnd ? { ...span, end: next } : { ...span, start: next };
  }
  const rest = isEnd ? pieces.slice(0, -1) : pieces.slice(1);
  const [first, last] = [rest[0], rest.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return isEnd ? { ...span, end: last.end } : { ...span, start: first.start };
}

/**
 * Moves what the analyst takes for a mention to another span, and says that there is none where the program saw it.
 * Where the program sees one at the new span, that is accepted.
 * @param reading what it is taken for from now on
 */
export function moveTo(
  reviewer: Reviewer,
  target: Target,
  span: Span,
  reading: Reading = target.reading,
): AnnotationEdit[] {
  if (isSameSpan(span, target.span)) return [];
  const { own, suggested } = target;
  const there = placeAt(reviewer, span);
  const verdict = isSame(there.suggested, reading) ? 'accepted' : 'added';
  const marked = own?.verdict === 'rejected' ? undefined : own;
  const wasThought = suggested !== undefined && own?.verdict !== 'rejected';
  return [
    ...(there.own?.verdict === 'rejected' ? [{ kind: 'delete', id: there.own.id } as const] : []),
    marked === undefined
      ? putAt(reviewer, span, { verdict, ...reading })
      : ({
          kind: 'change',
          id: marked.id,
          change: {
            verdict,
            ...reading,
            selectors: { ...reviewer.describe(span), attached: reviewer.now().toISOString() },
          },
          anchor: { state: 'anchored', span, changed: false },
        } as const),
    ...(wasThought ? [putAt(reviewer, target.span, { verdict: 'rejected', ...suggested })] : []),
  ];
}

/** From the offset to the end of the paragraph. */
function behind(text: string, offset: number): Span {
  const [paragraph = ''] = text.slice(offset, offset + reach).split(paragraphEnd, 1);
  return { start: offset, end: offset + paragraph.length };
}

/** From the beginning of the paragraph to the offset. */
function before(text: string, offset: number): Span {
  const paragraph =
    text
      .slice(Math.max(0, offset - reach), offset)
      .split(paragraphEnd)
      .at(-1) ?? '';
  return { start: offset - paragraph.length, end: offset };
}

function visibleCharacters(text: string): Span[] {
  const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return [...graphemes.segment(text)]
    .map(({ index, segment }) => ({ start: index, end: index + segment.length, segment }))
    .filter(({ segment }) => segment.trim() !== '');
}
