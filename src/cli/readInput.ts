import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';

/** The text of an article, or why it could not be had. */
export type Input = { readonly text: string } | { readonly error: string };

/**
 * Reads a file, or standard input for `-`: UTF-8, or UTF-16 with a byte-order mark. The text is the decoded
 * file as it stands: byte-order mark and carriage returns are kept, so that offsets count them.
 */
export async function readInput(file: string, stdin: Readable): Promise<Input> {
  let bytes: Uint8Array;
  try {
    bytes = file === '-' ? await readAll(stdin) : await readFile(file);
  } catch (error) {
    return { error: reasonOf(error) };
  }
  return decode(bytes);
}

async function readAll(stream: Readable): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function decode(bytes: Uint8Array): Input {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return { text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { error: `is not valid ${encoding.toUpperCase()} text` };
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return 'no such file';
    case 'EISDIR':
      return 'is a folder, not a file';
    case 'EACCES':
    case 'EPERM':
      return 'may not be read';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
