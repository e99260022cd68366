import type { Annotation } from './annotation.js';
import type { Reply } from './reply.js';

/**
 * Takes two versions of one annotation to where they can be merged field by field. What both changed is the later
 * version's in both: the verdict, the type with its entity, the quote with its place and what is said of that. Two different notes become
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
  const { type, entity, note: formerNote, selectors, orphaned, ...rest } = earlier;
  const isJudgedByBoth = changedByBoth(base, earlier, later, ({ verdict }) => verdict);
  const label = changedByBoth(base, earlier, later, labelOf) ? later : { type, entity };
  const place = changedByBoth(base, earlier, later, placeOf) ? later : { selectors, orphaned };
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
    ...(place.selectors === undefined ? {} : { selectors: place.selectors }),
    ...(place.orphaned === undefined ? {} : { orphaned: place.orphaned }),
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

function placeOf({ selectors, orphaned }: Annotation): string {
  if (selectors === undefined) return JSON.stringify([orphaned]);
  const { quote, position, textId } = selectors;
  const { exact, prefix, suffix } = quote;
  return JSON.stringify([exact, prefix, suffix, position.start, position.end, textId, orphaned]);
}
