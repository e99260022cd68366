/**
 * The text in lower case, code unit by code unit, so that every offset stays true; a letter whose lower
 * case is longer (U+0130) is kept.
 */
export function foldCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  let folded = '';
  for (const letter of text) {
    const one = letter.toLowerCase();
    folded += one.length === letter.length ? one : letter;
  }
  return folded;
}
