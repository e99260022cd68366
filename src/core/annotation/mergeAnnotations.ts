import type { Annotation } from './annotation.js';
import type { Reply } from './reply.js';

/**
 * Takes two versions of one annotation to where they can be merged field by field. What both changed is the later
 * version's in both: the verdict, the type with its entity, the quote with its place. Two different notes become
 * one with both texts, the earlier first. `modified` is the later one.
 *
 * @param base what both came from; without it, whatever differs counts as changed by both
 * @param earlier the version of the two that was modified earlier
 */
export function alignAnnotations(
  base: Annotation | undefined,
  earlier: Annotation,
  later: Annotation,
): readonly [earlier: Annotation, later: Annotation] {
  const { type, entity, note: formerNote, selectors, ...rest } = earlier;
  const isJudgedByBoth = changedByBoth(base, earlier, later, ({ verdict }) => verdict);
  const label = changedByBoth(base, earlier, later, labelOf) ? later : { type, entity };
  const place = changedByBoth(base, earlier, later, placeOf) ? later.selectors : selectors;
  const areNotesChanged = changedByBoth(base, earlier, later, ({ note }) => note);
  const joined = areNotesChanged ? joinNotes(formerNote, later.note) : undefined;
  const note = joined ?? formerNote;
  const aligned: Annotation = {
    ...rest,
    modified: later.modified,
    verdict: isJudgedByBoth ? later.verdict : earlier.verdict,
    type: label.type,
    ...(label.entity === undefined ? {} : { entity: label.entity }),
    ...(note === undefined ? {} : { note }),
    ...(place === undefined ? {} : { selectors: place }),
  };
  return [aligned, joined === undefined ? later : { ...later, note: joined }];
}

/**
 * Takes two versions of one reply to where they can be merged field by field: two different notes become one, as in
 * {@link alignAnnotations}.
 */
export function alignReplies(
  base: Reply | undefined,
  earlier: Reply,
  later: Reply,
): readonly [earlier: Reply, later: Reply] {
  const aligned = { ...earlier, modified: later.modified };
  if (!changedByBoth(base, earlier, later, ({ note }) => note)) return [aligned, later];
  const note = joinNotes(earlier.note, later.note);
  return note === undefined
    ? [aligned, later]
    : [
        { ...aligned, note },
        { ...later, note },
      ];
}

/** Both notes, or the one that holds the other. */
function joinNotes(earlier: string | undefined, later: string | undefined): string | undefined {
  if (earlier === undefined || later?.includes(earlier) === true) return later;
  if (later === undefined || earlier.includes(later)) return earlier;
  return `${earlier}\n\n${later}`;
}

function changedByBoth<Item>(
  base: Item | undefined,
  earlier: Item,
  later: Item,
  part: (item: Item) => string | undefined,
): boolean {
  const [before, one, two] = [base && part(base), part(earlier), part(later)];
  return one !== two && (base === undefined || (before !== one && before !== two));
}

function labelOf({ type, entity }: Annotation): string {
  return JSON.stringify([type, entity]);
}

function placeOf({ selectors }: Annotation): string | undefined {
  if (selectors === undefined) return undefined;
  const { quote, position, textId } = selectors;
  return JSON.stringify([quote.exact, quote.prefix, quote.suffix, position.start, position.end, textId]);
}
