/**
 * A trie over the glossary's forms in flat arrays, so that it can be made once, stored as bytes and used
 * without being built again. A branch with one form left keeps the rest of it as a tail instead of a chain
 * of nodes (a "patricia" tail: Morrison, 1968). A match costs one step for each code unit it covers.
 */
export interface AutomatonData {
  /** Node n has the edges edgeStart[n] … edgeStart[n + 1] - 1, sorted by their code unit. */
  readonly edgeStart: Int32Array;
  readonly edgeUnit: Uint16Array;
  /** A node, or -1 - t for the tail t. */
  readonly edgeTarget: Int32Array;
  /** The value of the form that ends in the node, or -1. */
  readonly nodeValue: Int32Array;
  /** Tail t is tails.slice(tailStart[t], tailStart[t + 1]). */
  readonly tailStart: Int32Array;
  readonly tailValue: Int32Array;
  readonly tails: string;
}

/**
 * Builds the automaton over forms that are sorted by code unit and all different; a form's value is its
 * place in the list.
 */
export function buildAutomaton(forms: readonly string[]): AutomatonData {
  const edgeStart: number[] = [];
  const edgeUnit: number[] = [];
  const edgeTarget: number[] = [];
  const nodeValue: number[] = [];
  const tailStart: number[] = [0];
  const tailValue: number[] = [];
  const tails: string[] = [];
  let tailLength = 0;

  // Breadth first, so that the edges of a node lie side by side. Each range of forms shares `depth` units.
  const queue = [{ from: 0, to: forms.length, depth: 0 }];
  for (const range of queue) {
    const { to, depth } = range;
    let { from } = range;
    edgeStart.push(edgeUnit.length);
    const endsHere = forms[from]?.length === depth;
    nodeValue.push(endsHere ? from : -1);
    if (endsHere) from++;
    while (from < to) {
      const unit = unitAt(forms, from, depth);
      let next = from + 1;
      while (next < to && unitAt(forms, next, depth) === unit) next++;
      edgeUnit.push(unit);
      if (next === from + 1) {
        const tail = (forms[from] ?? '').slice(depth + 1);
        tails.push(tail);
        tailLength += tail.length;
        tailStart.push(tailLength);
        edgeTarget.push(-1 - tailValue.length);
        tailValue.push(from);
      } else {
        edgeTarget.push(queue.length);
        queue.push({ from, to: next, depth: depth + 1 });
      }
      from = next;
    }
  }
  edgeStart.push(edgeUnit.length);
  return {
    edgeStart: Int32Array.from(edgeStart),
    edgeUnit: Uint16Array.from(edgeUnit),
    edgeTarget: Int32Array.from(edgeTarget),
    nodeValue: Int32Array.from(nodeValue),
    tailStart: Int32Array.from(tailStart),
    tailValue: Int32Array.from(tailValue),
    tails: tails.join(''),
  };
}

/** A form found in a text: where it ends, and its place in the list the automaton was built from. */
export interface Hit {
  readonly end: number;
  readonly form: number;
}

/** All forms that begin at `start` in the text, shortest first. Offsets in UTF-16 code units. */
export function hitsAt(automaton: AutomatonData, text: string, start: number): Hit[] {
  const hits: Hit[] = [];
  let node = 0;
  let at = start;
  for (;;) {
    const value = automaton.nodeValue[node];
    if (value !== undefined && value >= 0) hits.push({ end: at, form: value });
    const target = targetOf(automaton, node, text.charCodeAt(at));
    at++;
    if (target === undefined) return hits;
    if (target >= 0) {
      node = target;
      continue;
    }
    const tail = -1 - target;
    const tailFrom = automaton.tailStart[tail] ?? 0;
    const tailTo = automaton.tailStart[tail + 1] ?? tailFrom;
    for (let k = tailFrom; k < tailTo; k++, at++)
      if (automaton.tails.charCodeAt(k) !== text.charCodeAt(at)) return hits;
    hits.push({ end: at, form: automaton.tailValue[tail] ?? 0 });
    return hits;
  }
}

function unitAt(forms: readonly string[], form: number, depth: number): number {
  return (forms[form] ?? '').charCodeAt(depth);
}

/** The edge of the node that carries the unit, by bisection; NaN (behind the text's end) has none. */
function targetOf(automaton: AutomatonData, node: number, unit: number): number | undefined {
  let low = automaton.edgeStart[node] ?? 0;
  let high = automaton.edgeStart[node + 1] ?? low;
  while (low < high) {
    const middle = (low + high) >> 1;
    const found = automaton.edgeUnit[middle] ?? 0;
    if (found === unit) return automaton.edgeTarget[middle];
    if (found < unit) low = middle + 1;
    else high = middle;
  }
  return undefined;
}
