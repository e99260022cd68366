/** The texts that git's conflict markers join in one file. */
export interface ConflictSides {
  readonly ours: string;
  readonly theirs: string;
  /** What both came from, where git was told to write it (`merge.conflictStyle` diff3 or zdiff3). */
  readonly base: string | undefined;
}

const marker = /^(?<sign><{7}|\|{7}|={7}|>{7})(?: .*)?\r?$/;

/** Where git's first conflict marker stands, in UTF-16 code units; no line of JSON can look like one. */
export function findConflict(text: string): number | undefined {
  return /^<{7}(?: .*)?\r?$/m.exec(text)?.index;
}

/** Takes a text with conflict markers apart; `undefined` where it has none, or not in their order. */
export function conflictSides(text: string): ConflictSides | undefined {
  const ours: string[] = [];
  const theirs: string[] = [];
  const base: string[] = [];
  let hasBase = false;
  let into: readonly string[][] = [ours, base, theirs];
  let hasMarkers = false;
  let last = '>';
  for (const line of text.split('\n')) {
    const sign = marker.exec(line)?.groups?.['sign']?.charAt(0);
    if (sign === undefined) {
      for (const side of into) side.push(line);
      continue;
    }
    if (!followers[last]?.includes(sign)) return undefined;
    if (sign === '|') hasBase = true;
    into = { '<': [ours], '|': [base], '=': [theirs] }[sign] ?? [ours, base, theirs];
    last = sign;
    hasMarkers = true;
  }
  if (!hasMarkers || last !== '>') return undefined;
  return {
    ours: ours.join('\n'),
    theirs: theirs.join('\n'),
    base: hasBase ? base.join('\n') : undefined,
  };
}

/** Which marker may come next. */
const followers: Readonly<Record<string, string>> = { '>': '<', '<': '|=', '|': '=', '=': '>' };
