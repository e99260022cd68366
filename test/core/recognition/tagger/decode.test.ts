import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Decoder } from '../../../../src/core/recognition/tagger/decode.js';
import { mayFollow, outside, runsOf, tagCount } from '../../../../src/core/recognition/tagger/tags.js';

const score = fc.integer({ min: -50, max: 50 });
const scores = (length: number): fc.Arbitrary<number[]> =>
  fc.array(score, { minLength: length, maxLength: length });
const stretch = fc
  .integer({ min: 1, max: 4 })
  .chain((length) => fc.tuple(scores(length * tagCount), scores(tagCount * tagCount)));

/** Every row of tags that is allowed, with its score. */
function allRows(emissions: number[], transitions: number[]): { tags: number[]; total: number }[] {
  let rows = [{ tags: Array<number>(), total: 0 }];
  for (let word = 0; word < emissions.length / tagCount; word++)
    rows = rows.flatMap(({ tags, total }) => {
      const previous = tags.at(-1) ?? outside;
      return Array.from({ length: tagCount }, (_, tag) => tag)
        .filter((tag) => mayFollow(previous, tag))
        .map((tag) => ({
          tags: [...tags, tag],
          total:
            total + (transitions[previous * tagCount + tag] ?? 0) + (emissions[word * tagCount + tag] ?? 0),
        }));
    });
  return rows;
}

describe('Decoder', () => {
  it('finds the best of all allowed rows, and by how much each name in it beats what has not got it', () => {
    fc.assert(
      fc.property(stretch, ([emissions, transitions]) => {
        const length = emissions.length / tagCount;
        const decoder = new Decoder(transitions);
        decoder.reserve(length);
        decoder.emissions.set(emissions);
        const named = decoder.decode(length);
        decoder.lookBack();
        const rows = allRows(emissions, transitions);
        const best = Math.max(...rows.map(({ total }) => total));
        const tags = Array.from(decoder.tags.subarray(0, length));
        const found = rows.find((row) => row.tags.join() === tags.join());
        assert.equal(found?.total, best);
        assert.equal(
          named,
          tags.some((tag) => tag !== outside),
        );
        for (const run of runsOf(tags)) {
          const without = rows.filter((row) =>
            runsOf(row.tags).every(
              ({ from, to, label }) => from !== run.from || to !== run.to || label !== run.label,
            ),
          );
          const margin = best - Math.max(...without.map(({ total }) => total));
          assert.equal(decoder.margin(run.from, run.to), margin);
        }
      }),
      { seed: 20240229, numRuns: 300 },
    );
  });

  it('reads long stretches behind short ones', () => {
    const decoder = new Decoder(new Float64Array(tagCount * tagCount));
    const length = 500;
    decoder.reserve(length);
    decoder.emissions[(length - 1) * tagCount + 1] = 5;
    assert.ok(decoder.decode(length));
    assert.equal(decoder.tags[length - 1], 1);
  });
});
