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

/** Adds the feature's weights, tag by tag, to what stands in `sums` from `at` on. */
export function addWeights(
  { table, rows }: TaggerModel,
  id: number,
  sums: Int32Array | Float64Array,
  at: number,
): void {
  const row = (id & (rows - 1)) * rowLength;
  if (table[row] !== fingerprintOf(id)) return;
  for (let tag = 1; tag < tagCount; tag++) sums[at + tag] = (sums[at + tag] ?? 0) + (table[row + tag] ?? 0);
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
