// How found mentions are held against gold ones. An optional gold mention is neither demanded nor forbidden: what is
// found in it, or shares half with it, does not count; nor does an actor or a resource within a demanded agreement.
// @ts-check

/** @typedef {{ start: number, end: number, type: string }} TypedSpan */
/** @typedef {TypedSpan & { entity: string }} FoundMention */
/** @typedef {TypedSpan & { entity?: string | undefined, optional: boolean }} GoldMention */
/** @typedef {{ gold: GoldMention, found: FoundMention }} Pair */
/** @typedef {{ pairs: Pair[], missed: GoldMention[], wrong: FoundMention[] }} Matching */
/** @typedef {{ precision: number, recall: number, f1: number, count: number }} Scores */

/**
 * Pairs each demanded gold mention with the found one of its type that fits best.
 * @param {readonly GoldMention[]} gold
 * @param {readonly FoundMention[]} found
 * @param {'exact' | 'overlap'} mode exact: the same span; overlap: at least half of both spans' union is shared
 * @returns {Matching}
 */
export function matchMentions(gold, found, mode) {
  const least = mode === 'exact' ? 1 : 0.5;
  const demanded = gold.filter(({ optional }) => !optional);
  const free = new Set(found);
  /** @type {Pair[]} */
  const pairs = [];
  /** @type {GoldMention[]} */
  const missed = [];
  for (const wanted of demanded) {
    let best;
    for (const candidate of free) {
      if (candidate.type !== wanted.type || sharedPart(candidate, wanted) < least) continue;
      if (best === undefined || sharedPart(candidate, wanted) > sharedPart(best, wanted)) best = candidate;
    }
    if (best === undefined) missed.push(wanted);
    else {
      free.delete(best);
      pairs.push({ gold: wanted, found: best });
    }
  }
  const wrong = [...free].filter((mention) => {
    const excused = gold.some((other) =>
      other.optional
        ? sharedPart(mention, other) >= 0.5 || within(mention, other)
        : other.type === 'agreement' && mention.type !== 'agreement' && within(mention, other),
    );
    return !excused;
  });
  return { pairs, missed, wrong };
}

/**
 * Precision, recall and F1 over several documents, for a type or for all.
 * @param {readonly Matching[]} matchings
 * @param {string} type
 * @returns {Scores}
 */
export function scoresOf(matchings, type) {
  /** @param {{ type: string }} mention */
  const counts = (mention) => type === 'all' || mention.type === type;
  const right = sum(matchings, ({ pairs }) => pairs.filter(({ gold }) => counts(gold)).length);
  const missed = sum(matchings, (matching) => matching.missed.filter(counts).length);
  const wrong = sum(matchings, (matching) => matching.wrong.filter(counts).length);
  return harmonic(right / (right + wrong || 1), right / (right + missed || 1), right + missed);
}

/**
 * B-cubed (Bagga and Baldwin, 1998) over the gold mentions that were found and that say what they mean, all documents
 * together: for each mention, how pure and how complete the cluster is that it was put into.
 * @param {readonly Matching[]} matchings
 * @param {string} type
 * @returns {Scores}
 */
export function linkScores(matchings, type) {
  const pairs = matchings
    .flatMap((matching) => matching.pairs)
    .filter(({ gold }) => gold.entity !== undefined && (type === 'all' || gold.type === type));
  const gold = countBy(pairs, (pair) => `${pair.gold.entity}`);
  const found = countBy(pairs, (pair) => pair.found.entity);
  const both = countBy(pairs, (pair) => `${pair.gold.entity}\n${pair.found.entity}`);
  let precision = 0;
  let recall = 0;
  for (const [key, count] of both) {
    const [goldEntity = '', foundEntity = ''] = key.split('\n');
    precision += (count * count) / (found.get(foundEntity) ?? 1);
    recall += (count * count) / (gold.get(goldEntity) ?? 1);
  }
  const size = pairs.length || 1;
  return harmonic(precision / size, recall / size, pairs.length);
}

/** @param {number} precision @param {number} recall @param {number} count @returns {Scores} */
function harmonic(precision, recall, count) {
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1, count };
}

/** @typedef {{ start: number, end: number }} Span */

/** @param {Span} a @param {Span} b the share of both spans' union that both have */
function sharedPart(a, b) {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** @param {Span} inner @param {Span} outer */
function within(inner, outer) {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** @template T @param {readonly T[]} items @param {(item: T) => string} key */
function countBy(items, key) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}

/** @template T @param {readonly T[]} items @param {(item: T) => number} value */
function sum(items, value) {
  return items.reduce((total, item) => total + value(item), 0);
}
