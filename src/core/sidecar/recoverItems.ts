import { deepestNesting, findTooDeep } from './places.js';
import { readRecord } from './readRecord.js';

/** An item found in a damaged text. */
export interface RecoveredItem {
  readonly json: unknown;
  /** Where it begins, in UTF-16 code units of the text. */
  readonly offset: number;
}

/**
 * The items of a text that is no JSON as a whole, as far as they can be read: whatever stands between a pair of
 * braces and is an annotation or a tombstone. Damage within one item hides no other, since a string that is not
 * closed ends with its line, and every item closes the braces it opens.
 */
export function recoverItems(text: string): readonly RecoveredItem[] {
  const open: Brace[] = [];
  const items: RecoveredItem[] = [];
  let inString = false;
  for (let offset = 0; offset < text.length; offset++) {
    const character = text.charAt(offset);
    if (inString) {
      if (character === '"' || character === '\n') inString = false;
      else if (character === '\\' && text.charAt(offset + 1) !== '\n') offset++;
    } else if (character === '"') inString = true;
    else if (character === '{') open.push({ start: offset, height: 1 });
    else if (character === '}') {
      const brace = open.pop();
      if (brace === undefined) continue;
      const around = open.at(-1);
      if (around !== undefined) around.height = Math.max(around.height, brace.height + 1);
      // What holds more levels than we read is tried at none of them, so that the work stays in proportion.
      const json = brace.height > deepestNesting ? undefined : itemIn(text.slice(brace.start, offset + 1));
      if (json !== undefined) items.push({ json, offset: brace.start });
    }
  }
  return items;
}

interface Brace {
  readonly start: number;
  /** How many levels of braces it holds so far, itself included. */
  height: number;
}

function itemIn(candidate: string): unknown {
  // An item has an id; its bodies and selectors need not be tried.
  if (!candidate.includes('"id"') || findTooDeep(candidate) !== undefined) return undefined;
  try {
    const json: unknown = JSON.parse(candidate);
    return readRecord(json).kind === 'unreadable' ? undefined : json;
  } catch {
    return undefined;
  }
}
