import { tagCount } from './tags.js';

/** The weights of one language, in rows; there is a power of two of them. */
export interface TaggerModel {
  /** Of each row the fingerprint of the feature that it belongs to, or 0: a feature without a row weighs nothing. */
  readonly fingerprints: Int8Array;
  /** rowLength bytes a row: the feature's weight for each tag but `outside`, which weighs nothing. */
  readonly weights: Int8Array;
  /** The score of a tag behind another at previous * tagCount + next. */
  readonly transitions: Int16Array;
  /** A name's margin m means that it is right with the likelihood 1 / (1 + exp(-(offset + slope * m))). */
  readonly calibration: { readonly offset: number; readonly slope: number };
}

export const rowLength = tagCount - 1;

/** What tells the feature with this id from others that fall on its row; never 0, the mark of an empty row. */
export function fingerprintOf(id: number): number {
  return id >> 24 || 1;
}

/**
 * Adds the weights of the first `count` features, tag by tag, to what stands in `sums` from `at` on. Written out
 * tag by tag: most of the tagger's time passes here, and an inner loop costs a fifth more.
 */
export function addWeights(
  { fingerprints, weights }: TaggerModel,
  ids: Int32Array,
  count: number,
  sums: Int16Array | Int32Array | Float64Array,
  at: number,
): void {
  let [firstPerson, person, firstOrganisation, organisation, firstPlace, place] = [0, 0, 0, 0, 0, 0];
  for (let one = 0; one < count; one++) {
    const id = ids[one] ?? 0;
    const row = id & (fingerprints.length - 1);
    if (fingerprints[row] !== fingerprintOf(id)) continue;
    const from = row * rowLength;
    firstPerson += weights[from] ?? 0;
    person += weights[from + 1] ?? 0;
    firstOrganisation += weights[from + 2] ?? 0;
    organisation += weights[from + 3] ?? 0;
    firstPlace += weights[from + 4] ?? 0;
    place += weights[from + 5] ?? 0;
  }
  sums[at + 1] = (sums[at + 1] ?? 0) + firstPerson;
  sums[at + 2] = (sums[at + 2] ?? 0) + person;
  sums[at + 3] = (sums[at + 3] ?? 0) + firstOrganisation;
  sums[at + 4] = (sums[at + 4] ?? 0) + organisation;
  sums[at + 5] = (sums[at + 5] ?? 0) + firstPlace;
  sums[at + 6] = (sums[at + 6] ?? 0) + place;
}

/**
 * A model as bytes: four little-endian 32-bit integers (magic number, format version, rows, tags), the calibration as two
 * 32-bit floats, the transitions as 16-bit integers padded to four bytes, the fingerprints, the weights.
 */
const magic = 0x47_41_54_31;
const formatVersion = 2;
const transitionsAt = 24;
const fingerprintsAt = transitionsAt + 4 * Math.ceil((2 * tagCount * tagCount) / 4);

/** The bytes of a model, the same for the same model. */
export function encodeModel({ fingerprints, weights, transitions, calibration }: TaggerModel): Uint8Array {
  const rows = fingerprints.length;
  const bytes = new Uint8Array(fingerprintsAt + rows + weights.length);
  const view = new DataView(bytes.buffer);
  [magic, formatVersion, rows, tagCount].forEach((value, at) => {
    view.setInt32(4 * at, value, true);
  });
  view.setFloat32(16, calibration.offset, true);
  view.setFloat32(20, calibration.slope, true);
  transitions.forEach((score, at) => {
    view.setInt16(transitionsAt + 2 * at, score, true);
  });
  const table = new Int8Array(bytes.buffer, fingerprintsAt);
  table.set(fingerprints);
  table.set(weights, rows);
  return bytes;
}

/**
 * Reads what encodeModel wrote; the weights stay where they are.
 * @throws Error where the bytes are of another format or cut short: the build is damaged
 */
export function decodeModel(bytes: Uint8Array): TaggerModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (
    bytes.length < fingerprintsAt ||
    view.getInt32(0, true) !== magic ||
    view.getInt32(4, true) !== formatVersion
  )
    throw new Error('not a tagger model of this version');
  const rows = view.getInt32(8, true);
  if (view.getInt32(12, true) !== tagCount || bytes.length !== fingerprintsAt + rows * (1 + rowLength))
    throw new Error('the tagger model is cut short');
  const from = bytes.byteOffset + fingerprintsAt;
  return {
    fingerprints: new Int8Array(bytes.buffer, from, rows),
    weights: new Int8Array(bytes.buffer, from + rows, rows * rowLength),
    transitions: Int16Array.from({ length: tagCount * tagCount }, (_, at) =>
      view.getInt16(transitionsAt + 2 * at, true),
    ),
    calibration: { offset: view.getFloat32(16, true), slope: view.getFloat32(20, true) },
  };
}
