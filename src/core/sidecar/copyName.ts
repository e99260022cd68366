/**
 * Whether a file may be called so because it is a copy: it has the original's name in another folder, or one that goes on
 * from it (“summit copy.md”, “summit (2).md”, “summit.1.md”), a number at its end raised (“summit2.md” from “summit1.md”).
 */
export function isNameOfCopy(name: string, original: string): boolean {
  if (name === original) return true;
  const [stem, ending] = stemAndEnding(original);
  const base = stem.replace(/\d+$/, '');
  return base !== '' && name.startsWith(base) && stemAndEnding(name)[1] === ending;
}

/** A file's name without its ending, and the ending: what is behind the last dot. */
export function stemAndEnding(name: string): readonly [stem: string, ending: string] {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot + 1)];
}
