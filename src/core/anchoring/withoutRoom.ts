/** A kept file: its bytes, and when it was last written, in milliseconds. */
export interface KeptFile {
  readonly size: number;
  readonly mtime: number;
}

/** The files that give way where all together may have so many bytes: those for which the newer ones leave no room. */
export function withoutRoom<File extends KeptFile>(files: readonly File[], room: number): File[] {
  let left = room;
  return [...files].sort((a, b) => b.mtime - a.mtime).filter(({ size }) => (left -= size) < 0);
}
