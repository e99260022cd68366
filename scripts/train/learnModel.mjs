// From examples to a model's parts: the whole way of one language.
// @ts-check
import { poolOf, swapMentions } from './augment.mjs';
import { createEncoder } from './encode.mjs';
import { peoplesFor } from './names.mjs';
import { learn } from './perceptron.mjs';
import { randomFrom } from './random.mjs';
import { chooseOwners, countFeatures, draftRows, quantise, renumber, sumOf } from './table.mjs';

/** @typedef {import('./corpora.mjs').Example} Example */
/** @typedef {import('./tools.mjs').Tools} Tools */

const seed = 20240229;
/** A feature that comes less often is not learned. */
const leastCount = 2;
/** How often each sentence with names comes again with other ones. */
const swaps = 2;
const draft = { epochs: 4, cost: 6 };
const final = { epochs: 8, cost: 6 };
/** So many learners, each with an order of its own, are added up. */
const learners = 3;
/** What `outside` is taken down by in every decision, in rounded units; chosen on the development sets. */
const lean = 17;
/** Longer paragraphs are mostly tables and lists. */
const longest = 3000;

/**
 * Learns from the examples and from copies with other names in them. A first round finds out which features deserve
 * a row; the second learns the weights of those alone.
 * @param {Tools} tools @param {Uint8Array} names @param {'de' | 'en'} language
 * @param {readonly Example[]} examples @param {number} rows
 */
export function learnModel(tools, names, language, examples, rows) {
  const { core } = tools;
  const random = randomFrom(seed);
  const usable = examples.filter(({ text }) => text.length < longest);
  const pools = {
    de: poolOf(usable.filter((example) => example.language === 'de')),
    en: poolOf(usable.filter((example) => example.language === 'en')),
  };
  const peoples = peoplesFor(language);
  const named = usable.filter((example) => example.names.length > 0);
  const swapped = Array.from({ length: swaps }, () =>
    named.map((example) => swapMentions(example, pools[example.language], peoples, random)),
  ).flat();
  const encode = createEncoder(tools, names);
  const stretches = [...usable, ...swapped].flatMap((example) => encode(example, random));

  const counts = countFeatures(stretches);
  const draftRow = (/** @type {number} */ id) => {
    const row = id & (draftRows - 1);
    return (counts[row] ?? 0) >= leastCount ? row : -1;
  };
  const drafted = learn(renumber(stretches, draftRow), draftRows, draft, random, core);
  const owners = chooseOwners(stretches, drafted, rows, core);
  const ownRow = (/** @type {number} */ id) => {
    const row = id & (rows - 1);
    return owners[row] === core.fingerprintOf(id) ? row : -1;
  };
  const kept = renumber(stretches, ownRow);
  const learned = Array.from({ length: learners }, () => learn(kept, rows, final, random, core));
  return quantise(sumOf(learned), owners, lean, core);
}
