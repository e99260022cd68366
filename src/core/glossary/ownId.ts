import { idFromName } from '../text/identifier.js';

/**
 * An id for an entry of the analyst's own: from its name, in the letters that ids may have, with a number behind it
 * where another has that already.
 */
export function ownIdFor(name: string, isTaken: (id: string) => boolean): string {
  const plain = idFromName(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const id = plain === '' ? 'entity' : plain;
  let free = id;
  for (let number = 2; isTaken(free); number++) free = `${id}-${number}`;
  return free;
}

/** Whether an entry may have this id. */
export function isOwnId(id: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id);
}
