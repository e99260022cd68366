import { conflictSides } from './conflict.js';
import { mergeSidecars } from './mergeSidecars.js';
import { readText } from './readText.js';
import { serializeSidecar } from './serializeSidecar.js';
import type { Sidecar } from './sidecar.js';

/**
 * The file that git left with conflict markers, both sides merged by the ids of the annotations and their fields.
 * `undefined` where the text has no markers in their order, or where a side cannot be read whole: that is for a
 * person to repair.
 */
export function mergeConflict(text: string): string | undefined {
  const merged = readConflict(text);
  return merged === undefined || merged.readOnly !== undefined ? undefined : serializeSidecar(merged);
}

/** What both sides of a text with conflict markers hold, as far as they can be read. */
export function readConflict(text: string): Sidecar | undefined {
  const sides = conflictSides(text);
  if (sides === undefined) return undefined;
  const [ours, theirs, base] = [sides.ours, sides.theirs, sides.base].map((side) => {
    return side === undefined ? undefined : readText(side.replace(/^\ufeff/, '')).sidecar;
  });
  if (ours === undefined || theirs === undefined) {
    const one = ours ?? theirs;
    return one && { ...one, readOnly: 'damaged' };
  }
  // What is damaged does not tell what was taken away.
  return mergeSidecars({ base: base?.readOnly === undefined ? base : undefined, ours, theirs });
}
