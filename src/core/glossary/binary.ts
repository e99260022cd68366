import type { AutomatonData } from './automaton.js';
import type { CompiledGlossary } from './compile.js';
import { entryKeyOf, entryListFromLines, lineOf } from './entryList.js';

/**
 * The compiled glossary as bytes: four little-endian 32-bit integers (magic number, format version, number
 * of sections, 0), the sections' lengths in bytes, then the sections, each padded to four bytes. Running
 * sums are stored as differences of one byte each, and so are small; the sections are
 *
 * 0 the entries as lines in UTF-8, 1 their keys, a line each, 2 the code units that the edges' rests are of (16 bits), 3
 * the rests, each unit by its number in 2, 4 the first units of the edges (16 bits), 5 the number of edges of each node, 6
 * the length of each rest, 7 whether a form ends in each node, 8 the number of uses of each form, 9 the uses (32 bits).
 */
const magic = 0x47_41_50_31;
const formatVersion = 4;

/**
 * The bytes of a compiled glossary, the same for the same glossary.
 * @throws RangeError where a difference or a unit's number does not fit into a byte
 */
export function encodeGlossary(glossary: CompiledGlossary): Uint8Array {
  const { automaton } = glossary;
  const entries = Array.from({ length: glossary.entries.count }, (_, number) =>
    glossary.entries.entry(number),
  );
  const sections = [
    utf8(entries.map(lineOf).join('\n')),
    utf8(entries.map(entryKeyOf).join('\n')),
    bytesOf(automaton.units),
    Uint8Array.from(automaton.rests, asByte),
    bytesOf(automaton.edgeUnit),
    differences(automaton.edgeStart),
    differences(automaton.restStart),
    Uint8Array.from(automaton.nodeForm, (form) => Number(form >= 0)),
    differences(glossary.useStart),
    bytesOf(glossary.uses),
  ];
  const header = new Int32Array([magic, formatVersion, sections.length, 0, ...sections.map((s) => s.length)]);
  return joined([bytesOf(header), ...sections.map(withPadding)]);
}

/**
 * Reads what encodeGlossary wrote. The bytes stay in use, and must not change.
 * @throws Error where the bytes are of another format or cut short: the build is damaged
 */
export function decodeGlossary(bytes: Uint8Array): CompiledGlossary {
  // Arrays are views into the bytes, which must begin where integers may.
  const { buffer, byteOffset } = bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes);
  const [found, version, count = 0] = new Int32Array(buffer, byteOffset, Math.min(4, bytes.length >> 2));
  if (found !== magic || version !== formatVersion)
    throw new Error('not a compiled glossary of this version');
  let at = 16 + 4 * count;
  const places = [...new Int32Array(buffer, byteOffset + 16, count)].map((length) => {
    const place = { start: at, length };
    at += padded(length);
    return place;
  });
  if (at !== bytes.length) throw new Error('the compiled glossary is cut short');
  const section = (index: number): Uint8Array => {
    const { start, length } = places[index] ?? { start: 0, length: 0 };
    return new Uint8Array(buffer, byteOffset + start, length);
  };
  const keys = new TextDecoder().decode(section(1));
  return {
    entries: entryListFromLines(section(0), keys === '' ? [] : keys.split('\n')),
    automaton: automatonOf({
      units: wide(section(2)),
      rests: section(3),
      edgeUnit: wide(section(4)),
      edges: section(5),
      restLengths: section(6),
      endsForm: section(7),
    }),
    useStart: sums(section(8)),
    uses: new Int32Array(buffer, section(9).byteOffset, section(9).length / 4),
  };
}

/** An automaton, with how many edges each node has, how long each edge's rest is, and whether a form ends in each node. */
interface StoredAutomaton extends Pick<AutomatonData, 'rests' | 'units' | 'edgeUnit'> {
  readonly edges: Uint8Array;
  readonly restLengths: Uint8Array;
  readonly endsForm: Uint8Array;
}

/** One loop for all, which runs a quarter of a million times before the engine knows it well. */
function automatonOf({
  rests,
  units,
  edgeUnit,
  edges,
  restLengths,
  endsForm,
}: StoredAutomaton): AutomatonData {
  const nodes = edges.length;
  const edgeStart = new Int32Array(nodes + 1);
  const restStart = new Int32Array(restLengths.length + 1);
  const nodeForm = new Int32Array(nodes);
  let [edge, rest, form] = [0, 0, 0];
  for (let node = 0; node < nodes; node++) {
    edge += edges[node] ?? 0;
    edgeStart[node + 1] = edge;
    nodeForm[node] = endsForm[node] === 0 ? -1 : form++;
    // Edge e leads to node e + 1: there is one edge less than nodes.
    rest += restLengths[node] ?? 0;
    restStart[node + 1] = rest;
  }
  return { edgeStart, edgeUnit, restStart, rests, units, nodeForm };
}

/** What each sum adds to the one before it. */
function differences(runningSums: Int32Array): Uint8Array {
  return Uint8Array.from(runningSums.subarray(1), (sum, index) => asByte(sum - (runningSums[index] ?? 0)));
}

/** The running sums of the differences, with a 0 in front. */
function sums(added: Uint8Array): Int32Array {
  const runningSums = new Int32Array(added.length + 1);
  let sum = 0;
  for (let index = 0; index < added.length; index++) {
    sum += added[index] ?? 0;
    runningSums[index + 1] = sum;
  }
  return runningSums;
}

function asByte(value: number): number {
  if (value < 0 || value > 0xff) throw new RangeError(`${value} is no byte`);
  return value;
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function bytesOf(array: Int32Array | Uint16Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

/** The 16-bit integers that a section has. */
function wide({ buffer, byteOffset, length }: Uint8Array): Uint16Array {
  return new Uint16Array(buffer, byteOffset, length / 2);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((size, { length }) => size + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function withPadding(section: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(padded(section.length));
  bytes.set(section);
  return bytes;
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}
