// From examples to rows of features with their right tags.
// @ts-check

/** @typedef {import('./corpora.mjs').Example} Example */
/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {import('./tools.mjs').Tools} Tools */
/**
 * A stretch of words: word w has the features ids[starts[w]] … ids[starts[w + 1] - 1] and the tag tags[w].
 * @typedef {{ ids: Int32Array, starts: Uint32Array, tags: Uint8Array }} Stretch
 */

/** How many names are shown to the learner as if no list had them, so that it learns to do without. */
const blinded = 0.2;

/**
 * @param {Tools} tools @param {Uint8Array} names the filter of names
 */
export function createEncoder({ core, glossary, vocabulary, read }, names) {
  const lexicon = core.createLexicon(vocabulary, names);
  /** @type {typeof lexicon} */
  const blind = { bitsOf: (/** @type {string} */ folded) => lexicon.bitsOf(folded) & ~core.nameBits };
  const view = remember(({ text, folded }) => core.viewWord(text, folded, lexicon));
  const blindView = remember(({ text, folded }) => core.viewWord(text, folded, blind));
  const contextIds = new Int32Array(core.mostContextIds);

  /** @param {Example} example @param {Random} random @returns {Stretch[]} */
  return function encode({ text, language, names: found }, random) {
    const reading = read(text, language);
    const known = core.findKnown(reading, glossary);
    const sequence = core.sequenceOf(reading, known, view, core.noWord);
    const tags = new Uint8Array(reading.words.length);
    for (const { start, end, label } of found) {
      const isBlind = random.chance(blinded);
      let isFirst = true;
      reading.words.forEach(
        (
          /** @type {{ start: number, end: number, text: string, folded: string }} */ word,
          /** @type {number} */ at,
        ) => {
          if (word.start < start || word.start >= end) return;
          tags[at] = isFirst ? core.firstTag(label) : core.furtherTag(label);
          isFirst = false;
          if (!isBlind) return;
          sequence.known[at] = 0;
          sequence.views[at] = blindView(word);
        },
      );
    }
    return sequence.sentences.flatMap((/** @type {{ from: number, to: number }} */ sentence) =>
      core
        .stretchesOf(reading.words, sequence.gaps, sentence)
        .map((/** @type {{ from: number, to: number }} */ stretch) =>
          encodeStretch(sequence, sentence, stretch, tags),
        ),
    );
  };

  /**
   * @param {unknown} sequence @param {unknown} sentence @param {{ from: number, to: number }} stretch @param {Uint8Array} tags
   * @returns {Stretch}
   */
  function encodeStretch(sequence, sentence, { from, to }, tags) {
    /** @type {number[]} */
    const ids = [];
    const starts = new Uint32Array(to - from + 1);
    for (let word = from; word < to; word++) {
      for (let distance = -core.reach; distance <= core.reach; distance++)
        for (const id of core.wordIds(core.viewAt(sequence, sentence, word - distance), distance))
          ids.push(core.idSeenFrom(id, distance));
      const count = core.contextIds(sequence, sentence, word, contextIds);
      for (let at = 0; at < count; at++) ids.push(contextIds[at] ?? 0);
      starts[word - from + 1] = ids.length;
    }
    const right = tags.slice(from, to);
    // A name that begins outside of the stretch is none here.
    const furthers = right.findIndex((tag, at) => tag !== 0 && (tag & 1) === 0 && (right[at - 1] ?? 0) === 0);
    if (furthers >= 0) right.fill(0);
    return { ids: Int32Array.from(ids), starts, tags: right };
  }
}

/** @typedef {{ text: string, folded: string }} Spelling */

/** @template View @param {(spelling: Spelling) => View} make */
function remember(make) {
  /** @type {Map<string, View>} */
  const made = new Map();
  return (/** @type {Spelling} */ spelling) => {
    let view = made.get(spelling.text);
    if (view === undefined) made.set(spelling.text, (view = make(spelling)));
    return view;
  };
}
