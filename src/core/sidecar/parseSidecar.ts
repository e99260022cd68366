import { createPlaceFinder } from '../text/place.js';
import { findConflict } from './conflict.js';
import { readConflict } from './mergeConflict.js';
import { createValueFinder } from './places.js';
import type { SidecarProblem } from './problem.js';
import { readText, type Finding, type ReadText } from './readText.js';
import type { Sidecar } from './sidecar.js';

/** The most bytes that a sidecar may have. A larger file is reported and left alone unread. */
export const largestSidecar = 64 * 1024 * 1024;

/** What a file holds, as far as it can be read, and what is wrong with it. */
export interface ParsedSidecar {
  /** `undefined` where nothing of the file can be read; it must then stay as it is. */
  readonly sidecar: Sidecar | undefined;
  readonly problems: readonly SidecarProblem[];
}

/** A file's bytes as text, and what they hold. */
export interface ParsedFile extends ParsedSidecar {
  /** Without byte-order mark. */
  readonly text: string;
}

/**
 * Reads a sidecar's file as {@link parseSidecar} does. Of bytes that are no UTF-8, which no text would keep, it gives
 * the records that can be read, to be shown and not to be written.
 */
export function parseSidecarFile(bytes: Uint8Array): ParsedFile {
  if (bytes.length > largestSidecar) return { text: '', sidecar: undefined, problems: [tooLarge] };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, ...parseSidecar(text) };
  } catch {
    const text = new TextDecoder().decode(bytes);
    const { sidecar, problems } = parseSidecar(text);
    const place = createPlaceFinder(text)(Math.max(text.indexOf('\ufffd'), 0));
    const encoding: SidecarProblem = { code: 'sidecar.encoding', args: {}, severity: 'error', ...place };
    return {
      text,
      sidecar: sidecar && { ...sidecar, readOnly: 'damaged' },
      problems: [encoding, ...problems],
    };
  }
}

/**
 * Reads a sidecar's text. It never throws, whatever the text is: a record that cannot be read is reported
 * and kept, and hides no other. Of a file that is damaged as a whole it gives the records that can be read, to be
 * shown and not to be written.
 */
export function parseSidecar(json: string): ParsedSidecar {
  // A byte holds no more than one code unit.
  if (json.length > largestSidecar) return { sidecar: undefined, problems: [tooLarge] };
  const text = json.startsWith('\ufeff') ? json.slice(1) : json;
  const { sidecar, findings } = readWithConflicts(text);
  return { sidecar, problems: placeFindings(text, findings) };
}

/** What is said of a file that is larger than we read. */
export const tooLarge: SidecarProblem = {
  code: 'sidecar.tooLarge',
  args: { limit: largestSidecar / 1024 / 1024 },
  severity: 'error',
  line: 0,
  column: 0,
};

function readWithConflicts(text: string): ReadText {
  const conflict = findConflict(text);
  if (conflict === undefined) return readText(text);
  const merged = readConflict(text);
  const sidecar: Sidecar | undefined = merged ? { ...merged, readOnly: 'damaged' } : readText(text).sidecar;
  return { sidecar, findings: [{ code: 'sidecar.conflict', args: {}, severity: 'error', at: conflict }] };
}

function placeFindings(text: string, findings: readonly Finding[]): readonly SidecarProblem[] {
  if (findings.length === 0) return [];
  const placeOf = createPlaceFinder(text);
  const needsTree = findings.some(({ at }) => typeof at !== 'number');
  const offsetOf = needsTree ? createValueFinder(text) : () => 0;
  return findings.map(({ at, code, args, severity }) => {
    return { code, args, severity, ...placeOf(typeof at === 'number' ? at : offsetOf(at)) };
  });
}
