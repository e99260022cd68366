/**
 * The code unit at the offset, NaN outside of the text. What reads texts unit by unit asks here: the engine has a dozen
 * kinds of strings, and where it met more than four of them it looks `charCodeAt` up anew for every unit.
 */
export function unitAt(text: string, offset: number): number {
  return String.prototype.charCodeAt.call(text, offset);
}
