import type { AnnotationSet } from '../annotation/annotationSet.js';
import { mergeSidecars } from './mergeSidecars.js';
import { parseSidecarFile, type ParsedFile } from './parseSidecar.js';
import { serializeSidecar } from './serializeSidecar.js';
import { createSidecar, updateSidecar, type ReadOnlyReason, type Sidecar } from './sidecar.js';

/** A sidecar that is not written, since that would lose what stands in it. */
export class SidecarReadOnly extends Error {
  override readonly name = 'SidecarReadOnly';

  constructor(readonly reason: ReadOnlyReason) {
    super(`the sidecar is not written: ${reason}`);
  }
}

/** What is to be saved, and where it came from. */
export interface Rewrite {
  /** The file as it was last read, which `wanted` was made of; nothing where it was not there. */
  readonly base: Pick<ParsedFile, 'text' | 'sidecar'> | undefined;
  readonly wanted: AnnotationSet;
  /** Name of the article's file, which stands in the same folder. */
  readonly articleName: string;
}

/**
 * The file's next text: what is wanted, merged with what came into the file since it was last read. Nothing where
 * the file says it already. A file that has vanished since is made again.
 *
 * @param current the file's bytes now; `undefined` where it is not there
 * @throws SidecarReadOnly where the file is damaged or of a newer format
 */
export function rewriteSidecar(
  { base, wanted, articleName }: Rewrite,
  current: Uint8Array | undefined,
): string | undefined {
  const before = base?.sidecar ?? createSidecar();
  const ours = updateSidecar(before, wanted, articleName);
  if (current === undefined) return textOf(ours);
  const { text, sidecar: theirs } = parseSidecarFile(current);
  if (theirs?.readOnly !== undefined || theirs === undefined)
    throw new SidecarReadOnly(theirs?.readOnly ?? 'damaged');
  const merged = text === base?.text ? ours : mergeSidecars({ base: base?.sidecar, ours, theirs });
  const next = textOf(merged);
  return next === text ? undefined : next;
}

function textOf(sidecar: Sidecar): string {
  if (sidecar.readOnly !== undefined) throw new SidecarReadOnly(sidecar.readOnly);
  return serializeSidecar(sidecar);
}
