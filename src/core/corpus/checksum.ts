import type { Steps } from '../text/steps.js';

const polynomial = 0xedb88320;

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) remainder = (remainder >>> 1) ^ (remainder & 1 ? polynomial : 0);
  return remainder;
});

/** So many bytes take less than a millisecond. */
const bytesOfStep = 1 << 16;

/** CRC-32 as in ISO 3309 and gzip: tells damage, not malice. */
export function* checksum(bytes: Uint8Array): Steps<number> {
  let remainder = 0xffffffff;
  // An index instead of an iterator: the bytes are many.
  for (let at = 0; at < bytes.length; at++) {
    remainder = (remainder >>> 8) ^ (table[(remainder ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
    if (at % bytesOfStep === 0) yield;
  }
  return ~remainder >>> 0;
}
