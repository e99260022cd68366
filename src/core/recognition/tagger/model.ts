import { tagCount } from './tags.js';

/** The weights of one language. */
export interface TaggerModel {
  /** How many rows there are: a power of two. */
  readonly rows: number;
  /** The weight of a row for a tag at row * tagCount + tag. */
  readonly weights: Int8Array;
  /** The score of a tag behind another at previous * tagCount + next. */
  readonly transitions: Int16Array;
  /** A name's margin m means that it is right with the likelihood 1 / (1 + exp(-(offset + slope * m))). */
  readonly calibration: { readonly offset: number; readonly slope: number };
}

/**
 * A model as bytes: four little-endian 32-bit integers (magic number, format version, rows, tags), the
 * calibration as two 32-bit floats, the transitions as 16-bit integers padded to four bytes, the weights.
 */
const magic = 0x47_41_54_31;
const formatVersion = 1;
const transitionsAt = 24;
const weightsAt = transitionsAt + 4 * Math.ceil((2 * tagCount * tagCount) / 4);

/** The bytes of a model, the same for the same model. */
export function encodeModel({ rows, weights, transitions, calibration }: TaggerModel): Uint8Array {
  const bytes = new Uint8Array(weightsAt + weights.length);
  const view = new DataView(bytes.buffer);
  [magic, formatVersion, rows, tagCount].forEach((value, at) => {
    view.setInt32(4 * at, value, true);
  });
  view.setFloat32(16, calibration.offset, true);
  view.setFloat32(20, calibration.slope, true);
  transitions.forEach((score, at) => {
    view.setInt16(transitionsAt + 2 * at, score, true);
  });
  bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), weightsAt);
  return bytes;
}

/**
 * Reads what encodeModel wrote; the weights stay where they are.
 * @throws Error where the bytes are of another format or cut short: the build is damaged
 */
export function decodeModel(bytes: Uint8Array): TaggerModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (
    bytes.length < weightsAt ||
    view.getInt32(0, true) !== magic ||
    view.getInt32(4, true) !== formatVersion
  )
    throw new Error('not a tagger model of this version');
  const rows = view.getInt32(8, true);
  if (view.getInt32(12, true) !== tagCount || bytes.length !== weightsAt + rows * tagCount)
    throw new Error('the tagger model is cut short');
  return {
    rows,
    weights: new Int8Array(bytes.buffer, bytes.byteOffset + weightsAt, rows * tagCount),
    transitions: Int16Array.from({ length: tagCount * tagCount }, (_, at) =>
      view.getInt16(transitionsAt + 2 * at, true),
    ),
    calibration: { offset: view.getFloat32(16, true), slope: view.getFloat32(20, true) },
  };
}
