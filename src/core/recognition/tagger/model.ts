import { tagCount } from './tags.js';

/** The weights of one language. */
export interface TaggerModel {
  /** How many rows there are: a power of two. */
  readonly rows: number;
  /**
   * rowLength bytes a row: the fingerprint of the feature that the row belongs to, then its weight for each tag
   * but `outside`, which weighs nothing. A feature without a row of its own weighs nothing either.
   */
  readonly table: Int8Array;
  /** The score of a tag behind another at previous * tagCount + next. */
  readonly transitions: Int16Array;
  /** A name's margin m means that it is right with the likelihood 1 / (1 + exp(-(offset + slope * m))). */
  readonly calibration: { readonly offset: number; readonly slope: number };
}

export const rowLength = tagCount;

/** What tells the feature with this id from others that fall on its row; never 0, the mark of an empty row. */
export function fingerprintOf(id: number): number {
  return id >> 24 || 1;
}

/**
 * Adds the weights of the first `count` features, tag by tag, to what stands in `sums` from `at` on. Written out
 * tag by tag: most of the tagger's time passes here, and an inner loop costs a fifth more.
 */
export function addWeights(
  { table, rows }: TaggerModel,
  ids: Int32Array,
  count: number,
  sums: Int16Array | Int32Array | Float64Array,
  at: number,
): void {
  let [firstPerson, person, firstOrganisation, organisation, firstPlace, place] = [0, 0, 0, 0, 0, 0];
  for (let one = 0; one < count; one++) {
    const id = ids[one] ?? 0;
    const row = (id & (rows - 1)) * rowLength;
    if (table[row] !== fingerprintOf(id)) continue;
    firstPerson += table[row + 1] ?? 0;
    person += table[row + 2] ?? 0;
    firstOrganisation += table[row + 3] ?? 0;
    organisation += table[row + 4] ?? 0;
    firstPlace += table[row + 5] ?? 0;
    place += table[row + 6] ?? 0;
  }
  sums[at + 1] = (sums[at + 1] ?? 0) + firstPerson;
  sums[at + 2] = (sums[at + 2] ?? 0) + person;
  sums[at + 3] = (sums[at + 3] ?? 0) + firstOrganisation;
  sums[at + 4] = (sums[at + 4] ?? 0) + organisation;
  sums[at + 5] = (sums[at + 5] ?? 0) + firstPlace;
  sums[at + 6] = (sums[at + 6] ?? 0) + place;
}

/**
 * A model as bytes: four little-endian 32-bit integers (magic number, format version, rows, tags), the
 * calibration as two 32-bit floats, the transitions as 16-bit integers padded to four bytes, the table.
 */
const magic = 0x47_41_54_31;
const formatVersion = 1;
const transitionsAt = 24;
const tableAt = transitionsAt + 4 * Math.ceil((2 * tagCount * tagCount) / 4);

/** The bytes of a model, the same for the same model. */
export function encodeModel({ rows, table, transitions, calibration }: TaggerModel): Uint8Array {
  const bytes = new Uint8Array(tableAt + table.length);
  const view = new DataView(bytes.buffer);
  [magic, formatVersion, rows, tagCount].forEach((value, at) => {
    view.setInt32(4 * at, value, true);
  });
  view.setFloat32(16, calibration.offset, true);
  view.setFloat32(20, calibration.slope, true);
  transitions.forEach((score, at) => {
    view.setInt16(transitionsAt + 2 * at, score, true);
  });
  bytes.set(new Uint8Array(table.buffer, table.byteOffset, table.length), tableAt);
  return bytes;
}

/**
 * Reads what encodeModel wrote; the table stays where it is.
 * @throws Error where the bytes are of another format or cut short: the build is damaged
 */
export function decodeModel(bytes: Uint8Array): TaggerModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < tableAt || view.getInt32(0, true) !== magic || view.getInt32(4, true) !== formatVersion)
    throw new Error('not a tagger model of this version');
  const rows = view.getInt32(8, true);
  if (view.getInt32(12, true) !== tagCount || bytes.length !== tableAt + rows * rowLength)
    throw new Error('the tagger model is cut short');
  return {
    rows,
    table: new Int8Array(bytes.buffer, bytes.byteOffset + tableAt, rows * rowLength),
    transitions: Int16Array.from({ length: tagCount * tagCount }, (_, at) =>
      view.getInt16(transitionsAt + 2 * at, true),
    ),
    calibration: { offset: view.getFloat32(16, true), slope: view.getFloat32(20, true) },
  };
}
