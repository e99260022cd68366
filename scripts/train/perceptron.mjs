// The learner: a structured perceptron (Collins, 2002) with averaged weights and a cost for every wrong tag.
// @ts-check

/** @typedef {import('./encode.mjs').Stretch} Stretch */
/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {{ epochs: number, cost: number }} Settings `cost`: what a wrong tag must lose by. */
/** @typedef {{ weights: Float32Array, transitions: Float64Array }} Learned */

/**
 * Learns a weight for each feature and tag. The features of the stretches are numbers below `rows`. The stretches
 * are shuffled.
 * @param {Stretch[]} stretches @param {number} rows @param {Settings} settings @param {Random} random @param {any} core
 * @returns {Learned} averaged, not yet rounded
 */
export function learn(stretches, rows, { epochs, cost }, random, core) {
  const tagCount = core.tagCount;
  const weights = new Float32Array(rows * tagCount);
  const weightsLag = new Float32Array(rows * tagCount);
  const transitions = new Float64Array(tagCount * tagCount);
  const transitionsLag = new Float64Array(tagCount * tagCount);
  let step = 1;
  for (let epoch = 0; epoch < epochs; epoch++) {
    random.shuffle(stretches);
    for (const { ids, starts, tags } of stretches) {
      const found = decode(ids, starts, tags);
      for (let word = 0; word < tags.length; word++) {
        const right = tags[word] ?? 0;
        const wrong = found[word] ?? 0;
        const before = word === 0 ? 0 : (tags[word - 1] ?? 0);
        const foundBefore = word === 0 ? 0 : (found[word - 1] ?? 0);
        if (right !== wrong)
          for (let at = starts[word] ?? 0; at < (starts[word + 1] ?? 0); at++) {
            const row = (ids[at] ?? 0) * tagCount;
            weights[row + right] = (weights[row + right] ?? 0) + 1;
            weights[row + wrong] = (weights[row + wrong] ?? 0) - 1;
            weightsLag[row + right] = (weightsLag[row + right] ?? 0) + step;
            weightsLag[row + wrong] = (weightsLag[row + wrong] ?? 0) - step;
          }
        if (right !== wrong || before !== foundBefore) {
          const good = before * tagCount + right;
          const bad = foundBefore * tagCount + wrong;
          transitions[good] = (transitions[good] ?? 0) + 1;
          transitions[bad] = (transitions[bad] ?? 0) - 1;
          transitionsLag[good] = (transitionsLag[good] ?? 0) + step;
          transitionsLag[bad] = (transitionsLag[bad] ?? 0) - step;
        }
      }
      step++;
    }
  }
  for (let at = 0; at < weights.length; at++) weights[at] = (weights[at] ?? 0) - (weightsLag[at] ?? 0) / step;
  for (let at = 0; at < transitions.length; at++)
    transitions[at] = (transitions[at] ?? 0) - (transitionsLag[at] ?? 0) / step;
  return { weights, transitions };

  /** The best tags where each wrong one is given `cost` for nothing. @param {Int32Array} ids @param {Uint32Array} starts @param {Uint8Array} tags */
  function decode(ids, starts, tags) {
    const length = tags.length;
    const scores = new Float64Array(length * tagCount);
    const from = new Uint8Array(length * tagCount);
    for (let word = 0; word < length; word++) {
      const here = word * tagCount;
      for (let at = starts[word] ?? 0; at < (starts[word + 1] ?? 0); at++) {
        const row = (ids[at] ?? 0) * tagCount;
        for (let tag = 0; tag < tagCount; tag++)
          scores[here + tag] = (scores[here + tag] ?? 0) + (weights[row + tag] ?? 0);
      }
      for (let tag = 0; tag < tagCount; tag++) {
        if (tag !== tags[word]) scores[here + tag] = (scores[here + tag] ?? 0) + cost;
        let best = -Infinity;
        for (let previous = 0; previous < tagCount; previous++) {
          if ((word === 0 && previous !== 0) || !core.mayFollow(previous, tag)) continue;
          const score =
            (word === 0 ? 0 : (scores[here - tagCount + previous] ?? 0)) +
            (transitions[previous * tagCount + tag] ?? 0);
          if (score > best) {
            best = score;
            from[here + tag] = previous;
          }
        }
        scores[here + tag] = (scores[here + tag] ?? 0) + best;
      }
    }
    const found = new Uint8Array(length);
    let tag = 0;
    const last = (length - 1) * tagCount;
    for (let other = 1; other < tagCount; other++)
      if ((scores[last + other] ?? 0) > (scores[last + tag] ?? 0)) tag = other;
    for (let word = length - 1; word >= 0; word--) {
      found[word] = tag;
      tag = from[word * tagCount + tag] ?? 0;
    }
    return found;
  }
}
