import { z } from 'zod';
import type { CompiledGlossary } from './compile.js';
import { glossaryEntrySchema } from './schema.js';

/**
 * The compiled glossary as bytes: a header of little-endian 32-bit integers (magic number, format version,
 * number of sections, then each section's length in bytes), then the sections, each padded to four bytes.
 * Two sections are UTF-8 text (the entries as JSON, the automaton's tails as JSON), the others are arrays.
 */
const magic = 0x47_41_50_31;
const formatVersion = 1;

/** The bytes of a compiled glossary, the same for the same glossary. */
export function encodeGlossary(glossary: CompiledGlossary): Uint8Array {
  const { automaton } = glossary;
  const sections = [
    utf8(JSON.stringify(glossary.entries)),
    utf8(JSON.stringify(automaton.tails)),
    bytesOf(automaton.edgeStart),
    bytesOf(automaton.edgeUnit),
    bytesOf(automaton.edgeTarget),
    bytesOf(automaton.nodeValue),
    bytesOf(automaton.tailStart),
    bytesOf(automaton.tailValue),
    bytesOf(glossary.useStart),
    bytesOf(glossary.uses),
  ];
  const header = new Int32Array([magic, formatVersion, sections.length, ...sections.map((s) => s.length)]);
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
 * @throws Error where the bytes are of another format or cut short: the build is damaged.
 */
export function decodeGlossary(bytes: Uint8Array): CompiledGlossary {
  // Arrays are views into one aligned copy.
  const buffer = Uint8Array.from(bytes).buffer;
  const [found, version, count = 0] = new Int32Array(buffer, 0, 3);
  if (found !== magic || version !== formatVersion)
    throw new Error('not a compiled glossary of this version');
  const lengths = new Int32Array(buffer, 12, count);
  let at = 12 + 4 * count;
  const sections = [...lengths].map((length) => {
    const section = { offset: at, length };
    at += padded(length);
    return section;
  });
  if (at !== buffer.byteLength) throw new Error('the compiled glossary is cut short');
  const section = (index: number): { offset: number; length: number } => {
    const one = sections[index];
    if (one === undefined) throw new Error('the compiled glossary lacks a section');
    return one;
  };
  const text = (index: number): string => {
    const { offset, length } = section(index);
    return new TextDecoder().decode(new Uint8Array(buffer, offset, length));
  };
  const int32 = (index: number): Int32Array => {
    const { offset, length } = section(index);
    return new Int32Array(buffer, offset, length / 4);
  };
  const units = section(3);
  return {
    entries: z.array(glossaryEntrySchema).parse(JSON.parse(text(0))),
    automaton: {
      tails: z.string().parse(JSON.parse(text(1))),
      edgeStart: int32(2),
      edgeUnit: new Uint16Array(buffer, units.offset, units.length / 2),
      edgeTarget: int32(4),
      nodeValue: int32(5),
      tailStart: int32(6),
      tailValue: int32(7),
    },
    useStart: int32(8),
    uses: int32(9),
  };
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
