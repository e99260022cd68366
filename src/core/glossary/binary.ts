import * as z from 'zod/mini';
import type { CompiledGlossary } from './compile.js';
import { entryKeyOf, entryListFromLines, lineOf } from './entryList.js';

/**
 * The compiled glossary as bytes: four little-endian 32-bit integers (magic number, format version, number
 * of sections, 0), the sections' lengths in bytes, then the sections, each padded to four bytes. Running
 * sums are stored as differences of one byte each, and so are small; the sections are
 *
 * 0 the entries as lines, and behind them their keys as JSON, 1 the rests of the edges as JSON, 2 the first units of
 * the edges (16 bits), 3 the number of edges of each node, 4 the length of each rest, 5 whether a form ends in each
 * node, 6 the number of uses of each form, 7 the uses (32 bits).
 */
const magic = 0x47_41_50_31;
const formatVersion = 3;

/**
 * The bytes of a compiled glossary, the same for the same glossary.
 * @throws RangeError where a difference does not fit into a byte
 */
export function encodeGlossary(glossary: CompiledGlossary): Uint8Array {
  const { automaton } = glossary;
  const entries = Array.from({ length: glossary.entries.count }, (_, number) =>
    glossary.entries.entry(number),
  );
  const sections = [
    utf8([...entries.map(lineOf), JSON.stringify(entries.map(entryKeyOf))].join('\n')),
    utf8(JSON.stringify(automaton.rests)),
    bytesOf(automaton.edgeUnit),
    differences(automaton.edgeStart),
    differences(automaton.restStart),
    automaton.nodeForm.map((form) => Number(form >= 0)),
    differences(glossary.useStart),
    bytesOf(glossary.uses),
  ].map((section) => Uint8Array.from(section));
  const header = new Int32Array([magic, formatVersion, sections.length, 0, ...sections.map((s) => s.length)]);
  const parts = [bytesOf(header), ...sections];
  const bytes = new Uint8Array(parts.reduce((size, part) => size + padded(part.length), 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += padded(part.length);
  }
  return bytes;
}

/**
 * Reads what encodeGlossary wrote.
 * @throws Error where the bytes are of another format or cut short: the build is damaged
 */
export function decodeGlossary(bytes: Uint8Array): CompiledGlossary {
  // Arrays are views into one aligned copy.
  const { buffer } = new Uint8Array(bytes);
  const [found, version, count = 0] = new Int32Array(buffer, 0, Math.min(4, bytes.length >> 2));
  if (found !== magic || version !== formatVersion)
    throw new Error('not a compiled glossary of this version');
  let at = 16 + 4 * count;
  const sections = [...new Int32Array(buffer, 16, count)].map((length) => {
    const section = { offset: at, length };
    at += padded(length);
    return section;
  });
  if (at !== buffer.byteLength) throw new Error('the compiled glossary is cut short');
  const section = (index: number): Uint8Array => {
    const { offset, length } = sections[index] ?? { offset: 0, length: 0 };
    return new Uint8Array(buffer, offset, length);
  };
  const text = (index: number): string => new TextDecoder().decode(section(index));
  const lines = text(0).split('\n');
  const keys = z.array(z.string()).parse(JSON.parse(lines.pop() ?? ''));
  const units = section(2);
  const uses = section(7);
  return {
    entries: entryListFromLines(lines, keys),
    automaton: {
      rests: z.string().parse(JSON.parse(text(1))),
      edgeUnit: new Uint16Array(buffer, units.byteOffset, units.length / 2),
      edgeStart: sums(section(3)),
      restStart: sums(section(4)),
      nodeForm: numbered(section(5)),
    },
    useStart: sums(section(6)),
    uses: new Int32Array(buffer, uses.byteOffset, uses.length / 4),
  };
}

/** What each sum adds to the one before it. */
function differences(runningSums: Int32Array): Uint8Array {
  return Uint8Array.from(runningSums.subarray(1), (sum, index) => {
    const difference = sum - (runningSums[index] ?? 0);
    if (difference < 0 || difference > 255) throw new RangeError(`a difference of ${difference} is no byte`);
    return difference;
  });
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

/** The number of each flag that is set, counted from 0; -1 for the others. */
function numbered(flags: Uint8Array): Int32Array {
  const numbers = new Int32Array(flags.length);
  let count = 0;
  for (let index = 0; index < flags.length; index++) numbers[index] = flags[index] === 0 ? -1 : count++;
  return numbers;
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function bytesOf(array: Int32Array | Uint16Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}
