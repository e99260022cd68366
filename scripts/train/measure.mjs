// How well names are found in examples that nothing was trained on.
// @ts-check

/** @typedef {import('./corpora.mjs').Example} Example */
/** @typedef {import('./tools.mjs').Tools} Tools */
/** @typedef {{ from: number, to: number }} Run Words by their numbers. */
/** @typedef {{ label: string, right: number, found: number, wanted: number }} Count */
/** @typedef {{ start: number, end: number, label: string, score: number }} Tagged */
/** @typedef {{ start: number, end: number, type: string, subtype?: string, kind: string, confidence: number }} Candidate */

/**
 * Exact spans, word by word. `PER`, `ORG` and `LOC` are the corpus's own names against the tagger's; `names` are
 * its persons and organisations together. `actors` are those and the places that the glossary knows as states;
 * there, places, derived words and states within the names of
 * works and events count neither way. `glossary` is the glossary alone on them, `both` the tagger
 * over it, `unlisted` the recall of both on the actors that no word of a glossary actor touches. `found` tells of each
 * person and organisation found whether span and label are right.
 * @param {Tools} tools @param {{ tag(reading: unknown, known: unknown): Tagged[] }} tagger @param {readonly Example[]} examples
 */
export function measure({ core, glossary, read }, tagger, examples) {
  /** @type {Record<string, Count>} */
  const counts = {};
  /** @param {string} label @param {Run[]} found @param {Run[]} wanted @param {Run[]} neither */
  const count = (label, found, wanted, neither = []) => {
    const one = (counts[label] ??= { label, right: 0, found: 0, wanted: 0 });
    for (const run of found)
      if (wanted.some((other) => same(run, other))) {
        one.right++;
        one.found++;
      } else if (!neither.some((other) => overlap(run, other))) one.found++;
    one.wanted += wanted.length;
  };
  /** @type {{ score: number, right: boolean }[]} */
  const outcomes = [];
  for (const { text, language, names, unsure, others } of examples) {
    const reading = read(text, language);
    const runs = (/** @type {readonly { start: number, end: number }[]} */ spans) =>
      spans.map((span) => runOf(reading.words, span));
    const sure = names.filter(
      (name) => !unsure.some((span) => span.start <= name.start && name.start < span.end),
    );
    /** @type {Candidate[]} */
    const known = core.findKnown(reading, glossary);
    const tagged = tagger.tag(reading, known);
    for (const label of ['PER', 'ORG', 'LOC'])
      count(
        label,
        runs(tagged.filter((one) => one.label === label)),
        runs(sure.filter((one) => one.label === label)),
      );
    const isName = (/** @type {{ label: string }} */ { label }) => label !== 'LOC';
    count('names', runs(tagged.filter(isName)), runs(sure.filter(isName)));

    const listed = runs(known.filter((one) => isActor(one)));
    const states = runs(
      known.filter(({ subtype, kind }) => kind === 'name' && /state|territory/.test(subtype ?? '')),
    );
    const places = runs(sure.filter(({ label }) => label === 'LOC'));
    const actors = [
      ...runs(sure.filter(isName)),
      ...places.filter((place) => states.some((state) => same(state, place))),
    ];
    const inOthers = states.filter((state) => runs(others).some((other) => overlap(state, other)));
    const neither = [
      ...runs(unsure),
      ...inOthers,
      ...places.filter((place) => !actors.some((actor) => same(actor, place))),
    ];
    count('tagger', runs(tagged.filter(isName)), actors, neither);
    count('glossary', listed, actors, neither);
    const both = merge(core, known, tagged);
    count('both', runs(both), actors, neither);
    const unlisted = actors.filter((actor) => !listed.some((other) => overlap(actor, other)));
    count(
      'unlisted',
      runs(both).filter((run) => unlisted.some((actor) => overlap(run, actor))),
      unlisted,
      neither,
    );
    for (const one of tagged.filter(isName)) {
      const [run] = runs([one]);
      const alike = runs(sure.filter(({ label }) => label === one.label));
      outcomes.push({
        score: one.score,
        right: run !== undefined && alike.some((other) => same(run, other)),
      });
    }
  }
  return { counts, found: outcomes };
}

/** @param {Candidate} candidate */
function isActor({ type, kind, confidence }) {
  return type === 'actor' && kind === 'name' && confidence >= 0.5;
}

/**
 * What both found: of two that overlap the longer one, the glossary's where they are of one length.
 * @param {any} core @param {Candidate[]} known @param {Tagged[]} tagged @returns {{ start: number, end: number }[]}
 */
function merge(core, known, tagged) {
  const named = tagged
    .filter(({ label }) => label !== 'LOC')
    .map(({ start, end, score }) => ({
      start,
      end,
      type: 'actor',
      kind: 'name',
      confidence: Math.max(0.5, Math.min(score, 0.8)),
    }));
  return core.chooseCandidates([...known, ...named]).filter(isActor);
}

/** @param {readonly { start: number, end: number }[]} words @param {{ start: number, end: number }} span @returns {Run} */
function runOf(words, { start, end }) {
  let from = 0;
  while (from < words.length && (words[from]?.start ?? 0) < start) from++;
  let to = from;
  while (to < words.length && (words[to]?.start ?? 0) < end) to++;
  return { from, to };
}

/** @param {Run} a @param {Run} b */
const same = (a, b) => a.from === b.from && a.to === b.to;
/** @param {Run} a @param {Run} b */
const overlap = (a, b) => a.from < b.to && b.from < a.to;

/** Precision, recall and F1 in percent. @param {Count} count */
export function percentages({ right, found, wanted }) {
  const precision = (100 * right) / Math.max(1, found);
  const recall = (100 * right) / Math.max(1, wanted);
  return { precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall) };
}

/** A line for each count. @param {Record<string, Count>} counts */
export function tableOf(counts) {
  return Object.values(counts)
    .map((count) => {
      const { precision, recall, f1 } = percentages(count);
      const rest = count.label === 'unlisted' ? '' : `  P ${precision.toFixed(1)}  F1 ${f1.toFixed(1)}`;
      return `  ${count.label.padEnd(8)}  R ${recall.toFixed(1)}${rest}  of ${count.wanted}`;
    })
    .join('\n');
}
