/**
 * The code unit at the offset, which must lie within the text. What reads texts unit by unit asks here: the engine has
 * a dozen kinds of strings, and where it met more than four of them it looks `charCodeAt` up anew for every unit; and
 * where it was asked for one outside of a text, it calls it as a function ever after.
 */
export function unitAt(text: string, offset: number): number {
  return String.prototype.charCodeAt.call(text, offset);
}
