/** Endings as a tree of code units, read from the last one on. */
interface Ending {
  isWhole: boolean;
  readonly before: Map<number, Ending>;
}

/**
 * Looks for the shortest of the endings that a word has: its length in code units, `undefined` where there is none.
 * However many endings there are, only those letters of the word are looked at that an ending may have.
 */
export function shortestEnding(endings: Iterable<string>): (word: string) => number | undefined {
  const last: Ending = { isWhole: false, before: new Map() };
  for (const ending of endings) {
    let node = last;
    for (let at = ending.length - 1; at >= 0; at--) {
      const unit = ending.charCodeAt(at);
      const next = node.before.get(unit) ?? { isWhole: false, before: new Map() };
      node.before.set(unit, next);
      node = next;
    }
    node.isWhole = true;
  }
  return (word) => {
    let node = last;
    for (let length = 1; length <= word.length; length++) {
      const next = node.before.get(word.charCodeAt(word.length - length));
      if (next === undefined) return undefined;
      if (next.isWhole) return length;
      node = next;
    }
    return undefined;
  };
}

/** Whether a word has one of the endings. */
export function endsWithAny(endings: Iterable<string>): (word: string) => boolean {
  const find = shortestEnding(endings);
  return (word) => find(word) !== undefined;
}
