import { unitAt } from '../text/unitAt.js';

/** Whether the text begins with a letter in upper or title case. */
export function startsWithCapital(text: string): boolean {
  const unit = text.charCodeAt(0);
  return unit < 0x80 ? isPlainCapital(unit) : /^[\p{Lu}\p{Lt}]/u.test(text);
}

/** How many letters in upper case the text has. */
export function countCapitals(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = unitAt(text, at);
    if (unit >= 0x80) return count + (text.slice(at).match(/\p{Lu}/gu)?.length ?? 0);
    if (isPlainCapital(unit)) count++;
  }
  return count;
}

function isPlainCapital(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}
