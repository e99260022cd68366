/** The text of a file, or why its bytes are none. */
export type Decoded = { readonly text: string } | { readonly problem: DecodingProblem };

/** What the bytes would have to be, or that they are not meant to be read as text. */
export type DecodingProblem = 'utf-8' | 'utf-16le' | 'utf-16be' | 'binary';

/** So many bytes at the beginning tell whether a file is binary, as git does it. */
const probed = 8000;

/**
 * Decodes UTF-8, or UTF-16 with a byte-order mark. The byte-order mark and carriage returns are kept, so that offsets
 * count them. Bytes with a NUL are binary where `textOnly` is said; else NUL is a character like any other.
 */
export function decodeText(bytes: Uint8Array, textOnly = false): Decoded {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  if (textOnly && encoding === 'utf-8' && bytes.subarray(0, probed).includes(0)) return { problem: 'binary' };
  try {
    return { text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { problem: encoding };
  }
}
