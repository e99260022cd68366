import type { Span } from './span.js';

/**
 * One replacement in a text, as an editor reports it: `deletedLength` code units at `offset` give way to
 * `insertedLength` new ones. Offsets are those of the text before the event the edit belongs to.
 */
export interface TextEdit {
  readonly offset: number;
  readonly deletedLength: number;
  readonly insertedLength: number;
}

/** An edit with the text that it brings in. */
export interface Replacement extends TextEdit {
  readonly text: string;
}

/**
 * The text after one event of edits, which must not overlap and may come in any order. Of two at the same place the one
 * that comes later stands first, as in editors, which report edits from the end of the text to its start.
 */
export function editedText(before: string, edits: readonly Replacement[]): string {
  let after = '';
  let kept = 0;
  for (const { offset, deletedLength, text } of edits.toSorted((a, b) => b.offset - a.offset).reverse()) {
    after += before.slice(kept, offset) + text;
    kept = offset + deletedLength;
  }
  return after + before.slice(kept);
}

/**
 * Where a span stands after one event of edits, which must not overlap and may come in any order.
 * Offsets are UTF-16 code units.
 *
 * The span keeps what survives of it, and what is put in place of a part of it. It does not grow when text
 * is typed at its edges, nor by what replaces text across an edge. `undefined` where nothing of it survives:
 * it was deleted, or replaced whole.
 */
export function mapSpan(span: Span, edits: readonly TextEdit[]): Span | undefined {
  let { start, end } = span;
  let surviving = end - start;
  for (const { offset, deletedLength, insertedLength } of edits) {
    const deletedEnd = offset + deletedLength;
    const growth = insertedLength - deletedLength;
    if (deletedEnd <= span.start) {
      start += growth;
      end += growth;
    } else if (offset < span.end) {
      surviving -= Math.min(deletedEnd, span.end) - Math.max(offset, span.start);
      const crossesEnd = deletedEnd > span.end;
      if (offset < span.start) {
        // The new text stands before the span, which starts with the first letter that survives.
        start += offset + insertedLength - span.start;
        end += growth;
      } else {
        end += crossesEnd ? offset - span.end : growth;
      }
    }
  }
  return surviving > 0 ? { start, end } : undefined;
}

/** Where the texts that the edits of one event bring in stand afterwards, in order; empty ones are left out. */
export function insertedSpans(edits: readonly TextEdit[]): Span[] {
  let growth = 0;
  return [...edits]
    .sort((a, b) => a.offset - b.offset)
    .flatMap(({ offset, deletedLength, insertedLength }) => {
      const start = offset + growth;
      growth += insertedLength - deletedLength;
      return insertedLength === 0 ? [] : [{ start, end: start + insertedLength }];
    });
}

/**
 * One edit for several: what it says is replaced holds all that `former` and then the edits of one event touched.
 * `former` goes from a first text to the one that the event finds.
 */
export function mergeEdits(former: TextEdit | undefined, edits: readonly TextEdit[]): TextEdit {
  const from = Math.min(...edits.map(({ offset }) => offset));
  const to = Math.max(...edits.map(({ offset, deletedLength }) => offset + deletedLength));
  const growth = edits.reduce((sum, edit) => sum + edit.insertedLength - edit.deletedLength, 0);
  if (former === undefined)
    return { offset: from, deletedLength: to - from, insertedLength: to - from + growth };
  const offset = Math.min(former.offset, from);
  const formerEnd = former.offset + former.insertedLength;
  const deletedEnd = former.offset + former.deletedLength + Math.max(0, to - formerEnd);
  return {
    offset,
    deletedLength: deletedEnd - offset,
    insertedLength: Math.max(formerEnd, to) + growth - offset,
  };
}
