// Mention swap: sentences of a corpus once more, with other names in the places of theirs.
// @ts-check

/** @typedef {import('./corpora.mjs').Example} Example */
/** @typedef {import('./corpora.mjs').Name} Name */
/** @typedef {import('./names.mjs').People} People */
/** @typedef {import('./random.mjs').Random} Random */

/** How many of the names with a label are swapped. */
const swapped = { PER: 0.85, ORG: 0.4, LOC: 0.2 };

/**
 * The example with other names; offsets follow.
 * @param {Example} example @param {Pool} pool @param {People[]} peoples @param {Random} random
 * @returns {Example}
 */
export function swapMentions(example, pool, peoples, random) {
  let text = '';
  let from = 0;
  /** @type {Name[]} */
  const names = [];
  for (const name of example.names) {
    const old = example.text.slice(name.start, name.end);
    const fresh = random.chance(swapped[name.label]) ? other(old, name.label, pool, peoples, random) : old;
    text += example.text.slice(from, name.start);
    names.push({ start: text.length, end: text.length + fresh.length, label: name.label });
    text += fresh;
    from = name.end;
  }
  return { ...example, text: text + example.text.slice(from), names, unsure: [], others: [] };
}

/** @typedef {ReadonlyMap<string, string[]>} Pool Names of the corpora by label and number of words. */

/** @param {readonly Example[]} examples @returns {Pool} */
export function poolOf(examples) {
  /** @type {Map<string, string[]>} */
  const pool = new Map();
  for (const { text, names } of examples)
    for (const { start, end, label } of names) {
      const name = text.slice(start, end);
      if (!/^\p{Lu}/u.test(name)) continue;
      const key = keyOf(name, label);
      const alike = pool.get(key);
      if (alike === undefined) pool.set(key, [name]);
      else alike.push(name);
    }
  return pool;
}

/** @param {string} name @param {Name['label']} label */
function keyOf(name, label) {
  return `${label} ${Math.min(3, name.split(' ').length)}`;
}

/** @param {string} old @param {Name['label']} label @param {Pool} pool @param {People[]} peoples @param {Random} random */
function other(old, label, pool, peoples, random) {
  if (label !== 'PER') return random.pick(pool.get(keyOf(old, label)) ?? [old]);
  const { first, last, familyFirst } = random.pick(peoples);
  const surname = random.chance(0.06) ? `${random.pick(last)}-${random.pick(last)}` : random.pick(last);
  const words = old.split(' ').length;
  if (words === 1) return random.chance(0.2) ? random.pick(first) : surname;
  const given = random.chance(0.06)
    ? `${random.pick(first).charAt(0)}.`
    : words > 2
      ? middle(first, random)
      : random.pick(first);
  return familyFirst ? `${surname} ${given}` : `${given} ${surname}`;
}

/** @param {string[]} first @param {Random} random */
function middle(first, random) {
  const second = random.pick(first);
  return `${random.pick(first)} ${random.chance(0.5) ? `${second.charAt(0)}.` : second}`;
}
