import assert from 'node:assert/strict';
import {
  addWeights,
  decodeModel,
  encodeModel,
  fingerprintOf,
  rowLength,
  type TaggerModel,
} from '../../../../src/core/recognition/tagger/model.js';
import { tagCount } from '../../../../src/core/recognition/tagger/tags.js';

const rows = 8;
const id = 0x12_00_00_03;

function sample(): TaggerModel {
  const fingerprints = new Int8Array(rows);
  fingerprints[id % rows] = fingerprintOf(id);
  const weights = new Int8Array(rows * rowLength);
  weights.set([1, -2, 3, -4, 5, -6], (id % rows) * rowLength);
  const transitions = Int16Array.from({ length: tagCount * tagCount }, (_, at) => at - 300);
  return { fingerprints, weights, transitions, calibration: { offset: -0.5, slope: 0.25 } };
}

function weightsOf(model: TaggerModel, ...ids: number[]): number[] {
  const sums = new Int32Array(tagCount);
  addWeights(model, Int32Array.from(ids), ids.length, sums, 0);
  return Array.from(sums);
}

describe('tagger model', () => {
  it('is read as it was written, wherever its bytes lie', () => {
    const bytes = encodeModel(sample());
    const moved = new Uint8Array(bytes.length + 3);
    moved.set(bytes, 3);
    assert.deepEqual(decodeModel(moved.subarray(3)), sample());
  });

  it('is refused where it is damaged', () => {
    const bytes = encodeModel(sample());
    assert.throws(() => decodeModel(bytes.subarray(0, bytes.length - 1)), /cut short/);
    assert.throws(() => decodeModel(bytes.subarray(0, 10)), /not a tagger model/);
    bytes[0] = 0;
    assert.throws(() => decodeModel(bytes), /not a tagger model/);
  });

  it('weighs the features that own a row, and no others', () => {
    assert.deepEqual(weightsOf(sample(), id, id), [0, 2, -4, 6, -8, 10, -12]);
    assert.deepEqual(weightsOf(sample(), 0x13_00_00_03, 0x12_00_00_04), Array(tagCount).fill(0));
  });
});
