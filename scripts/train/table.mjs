// Chooses which features get a row in the model, and rounds their weights to bytes.
// @ts-check

/** @typedef {import('./encode.mjs').Stretch} Stretch */
/** @typedef {import('./perceptron.mjs').Learned} Learned */

/** Features are weighed on so many rows before it is decided which of them stay. */
export const draftRows = 2 ** 22;

/**
 * The stretches with other numbers for their features; features without a number are left out.
 * @param {readonly Stretch[]} stretches @param {(id: number) => number} numberOf the new number, or -1
 * @returns {Stretch[]}
 */
export function renumber(stretches, numberOf) {
  return stretches.map(({ ids, starts, tags }) => {
    const kept = new Int32Array(ids.length);
    const keptStarts = new Uint32Array(starts.length);
    let count = 0;
    for (let word = 0; word < tags.length; word++) {
      for (let at = starts[word] ?? 0; at < (starts[word + 1] ?? 0); at++) {
        const number = numberOf(ids[at] ?? 0);
        if (number >= 0) kept[count++] = number;
      }
      keptStarts[word + 1] = count;
    }
    return { ids: kept.slice(0, count), starts: keptStarts, tags };
  });
}

/** How often each feature comes, by its draft row, up to 255. @param {readonly Stretch[]} stretches */
export function countFeatures(stretches) {
  const counts = new Uint8Array(draftRows);
  for (const { ids } of stretches)
    for (const id of ids) {
      const row = id & (draftRows - 1);
      if ((counts[row] ?? 0) < 255) counts[row] = (counts[row] ?? 0) + 1;
    }
  return counts;
}

/**
 * Gives each row to the weightiest of the features that fall on it.
 * @param {readonly Stretch[]} stretches with whole ids @param {Learned} draft over the draft rows
 * @param {number} rows a power of two @param {any} core
 * @returns {Int8Array} the fingerprint of each row's owner, 0 for none
 */
export function chooseOwners(stretches, { weights }, rows, core) {
  const owners = new Int8Array(rows);
  const best = new Float32Array(rows);
  for (const { ids } of stretches)
    for (const id of ids) {
      const from = (id & (draftRows - 1)) * core.tagCount;
      let size = 0;
      for (let tag = 0; tag < core.tagCount; tag++) size += Math.abs(weights[from + tag] ?? 0);
      const row = id & (rows - 1);
      if (size <= (best[row] ?? 0)) continue;
      best[row] = size;
      owners[row] = core.fingerprintOf(id);
    }
  return owners;
}

/** The weights of several learners added up. @param {readonly Learned[]} learned @returns {Learned} */
export function sumOf(learned) {
  const [first, ...others] = learned;
  if (first === undefined) throw new RangeError('nothing was learned');
  const sum = { weights: first.weights.slice(), transitions: first.transitions.slice() };
  for (const { weights, transitions } of others) {
    for (let at = 0; at < weights.length; at++) sum.weights[at] = (sum.weights[at] ?? 0) + (weights[at] ?? 0);
    for (let at = 0; at < transitions.length; at++)
      sum.transitions[at] = (sum.transitions[at] ?? 0) + (transitions[at] ?? 0);
  }
  return sum;
}

/** Few steps compress well and find as many names as 127 do. */
const largestWeight = 31;
/** A row without a weight of this size is left empty. */
const leastWeight = 3;

/**
 * Rounds the weights to small integers, as differences to the tag `outside`; the few largest are cut off, so that
 * the others are finer. `lean` is taken from every score of `outside`: the learner finds fewer names than there are.
 * @param {Learned} learned @param {Int8Array} owners @param {number} lean in rounded units @param {any} core
 */
export function quantise({ weights, transitions }, owners, lean, core) {
  const { tagCount, rowLength, outside } = core;
  const over = (/** @type {number} */ row, /** @type {number} */ tag) =>
    (weights[row * tagCount + tag] ?? 0) - (weights[row * tagCount + outside] ?? 0);
  const sizes = [];
  for (let row = 0; row < owners.length; row++)
    for (let tag = 1; tag < tagCount; tag++) if (over(row, tag) !== 0) sizes.push(Math.abs(over(row, tag)));
  const cut = Float64Array.from(sizes).sort()[Math.floor(0.9995 * sizes.length)] ?? 1;
  const scale = largestWeight / cut;
  const fingerprints = new Int8Array(owners.length);
  const rounded = new Int8Array(owners.length * rowLength);
  owners.forEach((owner, row) => {
    const ofRow = Array.from({ length: rowLength }, (_, tag) =>
      Math.max(-largestWeight, Math.min(largestWeight, Math.round(over(row, tag + 1) * scale))),
    );
    if (!ofRow.some((weight) => Math.abs(weight) >= leastWeight)) return;
    fingerprints[row] = owner;
    rounded.set(ofRow, row * rowLength);
  });
  return {
    fingerprints,
    weights: rounded,
    transitions: Int16Array.from(
      transitions,
      (score, at) => Math.round(score * scale) - (at % tagCount === outside ? lean : 0),
    ),
  };
}
