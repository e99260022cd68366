import { unitAt } from '../text/unitAt.js';
import { continuesWord } from '../text/words.js';

/**
 * A radix tree (Morrison's PATRICIA, 1968) over the glossary's forms in flat arrays, so that it can be made
 * once, stored as bytes and used without being built again. The nodes are numbered breadth first: the edges
 * of a node lie side by side, and edge e leads to node e + 1. A match costs one step for each code unit it
 * covers.
 */
export interface AutomatonData {
  /** Node n has the edges edgeStart[n] … edgeStart[n + 1] - 1, sorted by their first code unit. */
  readonly edgeStart: Int32Array;
  /** The first code unit on each edge. */
  readonly edgeUnit: Uint16Array;
  /** The rest of what stands on edge e are the code units units[rests[k]], for k from restStart[e] to restStart[e + 1] - 1. */
  readonly restStart: Int32Array;
  readonly rests: Uint8Array | Uint16Array;
  /** The code units that rests are of. */
  readonly units: Uint16Array;
  /** The number of the form that ends in the node, or -1. */
  readonly nodeForm: Int32Array;
}

/** An automaton, and the forms in the order of their numbers. */
export interface BuiltAutomaton {
  readonly automaton: AutomatonData;
  readonly forms: readonly string[];
}

/** Builds the automaton over forms that are sorted by code unit and all different. */
export function buildAutomaton(sorted: readonly string[]): BuiltAutomaton {
  const edgeStart: number[] = [];
  const edgeUnit: number[] = [];
  const restStart = [0];
  const rests: number[] = [];
  const nodeForm: number[] = [];
  const forms: string[] = [];

  // Each node stands for a range of forms that share their first `depth` code units.
  const queue = [{ from: 0, to: sorted.length, depth: 0 }];
  for (const { from: first, to, depth } of queue) {
    let from = first;
    edgeStart.push(edgeUnit.length);
    const form = sorted[from];
    const endsHere = form?.length === depth;
    nodeForm.push(endsHere ? forms.length : -1);
    if (endsHere) {
      forms.push(form);
      from++;
    }
    while (from < to) {
      const unit = unitOf(sorted, from, depth);
      let next = from + 1;
      while (next < to && unitOf(sorted, next, depth) === unit) next++;
      const shared = sharedLength(sorted[from] ?? '', sorted[next - 1] ?? '');
      edgeUnit.push(unit);
      for (let at = depth + 1; at < shared; at++) rests.push(unitOf(sorted, from, at));
      restStart.push(rests.length);
      queue.push({ from, to: next, depth: shared });
      from = next;
    }
  }
  edgeStart.push(edgeUnit.length);
  const units = [...new Set(rests)].sort((a, b) => a - b);
  const numbers = new Map(units.map((unit, number) => [unit, number]));
  const numbered = rests.map((unit) => numbers.get(unit) ?? 0);
  const automaton = {
    edgeStart: Int32Array.from(edgeStart),
    edgeUnit: Uint16Array.from(edgeUnit),
    restStart: Int32Array.from(restStart),
    rests: units.length > 0x100 ? Uint16Array.from(numbered) : Uint8Array.from(numbered),
    units: Uint16Array.from(units),
    nodeForm: Int32Array.from(nodeForm),
  };
  return { automaton, forms };
}

/** A form found in a text: where it ends, and its number. */
export interface Hit {
  readonly end: number;
  readonly form: number;
}

/** Where one stands in the tree: on the edge that leads to the node, `rest` code units short of it. */
export interface Position {
  readonly node: number;
  readonly rest: number;
}

/** Where one stands behind a word, and what must follow there for a form to be found. */
export interface Beginning extends Position {
  /** The number of the form that the word is by itself, or -1. */
  readonly form: number;
  /**
   * Which two code units, the first of which ends the word, may follow where a form goes on: a bit for each pair, that
   * pairs may share.
   */
  readonly followers: number;
}

/** What of the forms the whole word is the beginning of, or `undefined` where of none. */
export function beginningWith(automaton: AutomatonData, word: string): Beginning | undefined {
  const position = positionBehind(automaton, word);
  if (position === undefined) return undefined;
  const { node, rest } = position;
  const form = rest === 0 ? (automaton.nodeForm[node] ?? -1) : -1;
  const followers = followersOf(automaton, position);
  return form < 0 && followers === 0 ? undefined : { node, rest, form, followers };
}

/**
 * The forms that hitsFrom finds behind a word that ends at `start`; most often there are none, or the word by itself is
 * one, which is seen at once.
 */
export function hitsBehind(
  automaton: AutomatonData,
  beginning: Beginning,
  text: string,
  start: number,
): readonly Hit[] {
  const next = start + 1 < text.length ? pair(unitAt(text, start), unitAt(text, start + 1)) : anyPair;
  if ((beginning.followers & next) !== 0) return hitsFrom(automaton, beginning, text, start);
  return beginning.form < 0 ? noHits : [{ end: start, form: beginning.form }];
}

function pair(first: number, second: number): number {
  return 1 << ((first ^ second) & 31);
}

/** The pairs of code units that lead on from the position to longer forms; all where one is but a single unit longer. */
function followersOf(automaton: AutomatonData, { node, rest }: Position): number {
  const { edgeStart, edgeUnit, restStart } = automaton;
  const restEnd = restStart[node] ?? 0;
  if (rest > 0) {
    const unit = restUnit(automaton, restEnd - rest);
    if (isInWord(unit)) return 0;
    return rest > 1
      ? pair(unit, restUnit(automaton, restEnd - rest + 1))
      : followersBehind(automaton, unit, node);
  }
  let followers = 0;
  for (let edge = edgeStart[node] ?? 0; edge < (edgeStart[node + 1] ?? 0); edge++) {
    const unit = edgeUnit[edge] ?? 0;
    if (isInWord(unit)) continue;
    const start = restStart[edge] ?? 0;
    followers |=
      start < (restStart[edge + 1] ?? 0)
        ? pair(unit, restUnit(automaton, start))
        : followersBehind(automaton, unit, edge + 1);
  }
  return followers;
}

function isInWord(unit: number): boolean {
  return continuesWord(String.fromCharCode(unit), 0);
}

/** The pairs of a code unit and those that lead on from the node which it leads to. */
function followersBehind(
  { edgeStart, edgeUnit, nodeForm }: AutomatonData,
  unit: number,
  node: number,
): number {
  if ((nodeForm[node] ?? -1) >= 0) return anyPair;
  let followers = 0;
  for (let edge = edgeStart[node] ?? 0; edge < (edgeStart[node + 1] ?? 0); edge++)
    followers |= pair(unit, edgeUnit[edge] ?? 0);
  return followers;
}

const anyPair = -1;

/** Where one stands behind the word, from the root on, or `undefined` where no form begins with it. */
function positionBehind(automaton: AutomatonData, word: string): Position | undefined {
  let node = 0;
  let at = 0;
  while (at < word.length) {
    const edge = edgeOf(automaton, node, unitAt(word, at));
    if (edge === undefined) return undefined;
    at++;
    const restEnd = automaton.restStart[edge + 1] ?? 0;
    let k = automaton.restStart[edge] ?? restEnd;
    for (; k < restEnd && at < word.length; k++, at++)
      if (restUnit(automaton, k) !== unitAt(word, at)) return undefined;
    node = edge + 1;
    if (k < restEnd) return { node, rest: restEnd - k };
  }
  return { node, rest: 0 };
}

/**
 * The forms that go on from the position with the text from `start` on and end where a word ends, shortest first.
 * Offsets in UTF-16 code units.
 */
export function hitsFrom(
  automaton: AutomatonData,
  position: Position,
  text: string,
  start: number,
): readonly Hit[] {
  const behind = text.length;
  let { node } = position;
  let at = start;
  const restEnd = automaton.restStart[node] ?? 0;
  for (let k = restEnd - position.rest; k < restEnd; k++, at++)
    if (at >= behind || restUnit(automaton, k) !== unitAt(text, at)) return noHits;
  let hits: Hit[] | undefined;
  for (;;) {
    const form = automaton.nodeForm[node];
    if (form !== undefined && form >= 0 && !continuesWord(text, at))
      if (hits === undefined) hits = [{ end: at, form }];
      else hits.push({ end: at, form });
    const edge = at < behind ? edgeOf(automaton, node, unitAt(text, at)) : undefined;
    if (edge === undefined) return hits ?? noHits;
    at++;
    const end = automaton.restStart[edge + 1] ?? 0;
    for (let k = automaton.restStart[edge] ?? end; k < end; k++, at++)
      if (at >= behind || restUnit(automaton, k) !== unitAt(text, at)) return hits ?? noHits;
    node = edge + 1;
  }
}

const noHits: readonly Hit[] = [];

/** The code unit that stands at `at` among the rests. */
function restUnit({ units, rests }: AutomatonData, at: number): number {
  return units[rests[at] ?? 0] ?? 0;
}

/** Where nothing was read yet: anything may follow. */
export const root: Beginning = { node: 0, rest: 0, form: -1, followers: anyPair };

function unitOf(forms: readonly string[], form: number, depth: number): number {
  return unitAt(forms[form] ?? '', depth);
}

/** How many code units two forms share at their beginning; sorted neighbours share what all between do. */
function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && unitAt(a, length) === unitAt(b, length)) length++;
  return length;
}

/** The edge of the node that begins with the unit, by bisection. */
function edgeOf(automaton: AutomatonData, node: number, unit: number): number | undefined {
  let low = automaton.edgeStart[node] ?? 0;
  let high = automaton.edgeStart[node + 1] ?? low;
  while (low < high) {
    const middle = (low + high) >> 1;
    const found = automaton.edgeUnit[middle] ?? 0;
    if (found === unit) return middle;
    if (found < unit) low = middle + 1;
    else high = middle;
  }
  return undefined;
}
