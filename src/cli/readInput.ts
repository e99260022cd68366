import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { decodeText } from '../core/index.js';

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
  const decoded = decodeText(bytes);
  return 'text' in decoded ? decoded : { error: `is not valid ${decoded.problem.toUpperCase()} text` };
}

async function readAll(stream: Readable): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
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
