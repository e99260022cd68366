import { once } from '../text/once.js';

const collator = once(() => new Intl.Collator('en', { numeric: true }));

/** The order of names in lists, the same on every machine: as in a dictionary, numbers by their value. */
export function compareNames(a: string, b: string): number {
  return collator().compare(a, b);
}
