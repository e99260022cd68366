import type { PlacedAnnotation } from '../annotation/anchor.js';
import { compareSpans, type Span } from '../text/span.js';

/** A mention that an analyst marked, or one that they rejected. */
export interface CodedMention {
  /** UTF-16 code units of the article, without the marks and the white space at its edges. */
  readonly span: Span;
  readonly type: string;
  readonly entity?: string;
}

/** What one analyst decided in one article. */
export interface Coding {
  readonly analyst: string;
  /** Accepted or added; sorted by place, none twice. */
  readonly mentions: readonly CodedMention[];
  /** Suggestions that the analyst rejected; sorted by place. */
  readonly rejections: readonly CodedMention[];
  /** How many annotations have no certain place in the text; they are in neither list. */
  readonly unplaced: number;
}

/**
 * The annotations of one article by analyst, sorted by name. Of several decisions of one analyst on the same
 * words and the same type, the last one counts.
 */
export function codingsOf(annotations: readonly PlacedAnnotation[], text: string): Coding[] {
  const ofAnalyst = new Map<string, PlacedAnnotation[]>();
  for (const annotation of annotations) {
    const list = ofAnalyst.get(annotation.creator);
    if (list === undefined) ofAnalyst.set(annotation.creator, [annotation]);
    else list.push(annotation);
  }
  return [...ofAnalyst]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([analyst, own]) => codingOf(analyst, own, text));
}

function codingOf(analyst: string, annotations: readonly PlacedAnnotation[], text: string): Coding {
  const decisions = new Map<string, { readonly mention: CodedMention; readonly isRejected: boolean }>();
  let unplaced = 0;
  for (const { anchor, type, entity, verdict } of [...annotations].sort(byTime)) {
    if (anchor.state !== 'anchored') {
      unplaced++;
      continue;
    }
    const span = withoutEdges(anchor.span, text);
    const mention = { span, type, ...(entity !== undefined && { entity }) };
    decisions.set(`${span.start} ${span.end} ${type}`, { mention, isRejected: verdict === 'rejected' });
  }
  const chosen = (rejected: boolean): CodedMention[] =>
    [...decisions.values()]
      .filter(({ isRejected }) => isRejected === rejected)
      .map(({ mention }) => mention)
      .sort((a, b) => compareSpans(a.span, b.span));
  return { analyst, mentions: chosen(false), rejections: chosen(true), unplaced };
}

function byTime(a: PlacedAnnotation, b: PlacedAnnotation): number {
  return Date.parse(a.modified) - Date.parse(b.modified);
}

/** The span from its first letter or digit to its last; the span itself where it has none. */
function withoutEdges({ start, end }: Span, text: string): Span {
  const words = /[\p{L}\p{N}](?:.*[\p{L}\p{M}\p{N}])?/su.exec(text.slice(start, end));
  if (words === null) return { start, end };
  return { start: start + words.index, end: start + words.index + words[0].length };
}
