/** What the tagger tells apart. */
export const labels = ['PER', 'ORG', 'LOC'] as const;
export type Label = (typeof labels)[number];

/**
 * A word's tag: 0 outside of every name, 2k + 1 the first word of a name with label k, 2k + 2 a further word
 * of one.
 */
export const tagCount = 1 + 2 * labels.length;
export const outside = 0;

/** The tag of a name's first word. */
export function firstTag(label: Label): number {
  return 2 * labels.indexOf(label) + 1;
}

/** The tag of a name's further words. */
export function furtherTag(label: Label): number {
  return firstTag(label) + 1;
}

/** Whether `next` may follow `previous`: a further word needs a word of the same name before it. */
export function mayFollow(previous: number, next: number): boolean {
  return isFirst(next) || next === outside || previous === next || previous === next - 1;
}

/** Whether the tag opens a name. */
export function isFirst(tag: number): boolean {
  return (tag & 1) === 1;
}

/** A name as the numbers of its first word and of the word behind its last. */
export interface TaggedRun {
  readonly from: number;
  readonly to: number;
  readonly label: Label;
}

/** The names in a row of tags, in order. */
export function runsOf(tags: ArrayLike<number>): TaggedRun[] {
  const runs: TaggedRun[] = [];
  for (let at = 0; at < tags.length; at++) {
    const tag = tags[at] ?? outside;
    if (!isFirst(tag)) continue;
    let to = at + 1;
    while (to < tags.length && tags[to] === tag + 1) to++;
    const label = labels[tag >> 1];
    if (label !== undefined) runs.push({ from: at, to, label });
    at = to - 1;
  }
  return runs;
}
