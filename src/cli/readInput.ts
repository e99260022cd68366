import { readFile, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { decodeText } from '../core/index.js';

/** The text of an article, or why it could not be had. */
export type Input = { readonly text: string } | { readonly error: string } | { readonly skipped: string };

/** Longest article that is read of a folder, in UTF-16 code units. */
export const maximumLength = 1_000_000;
/** How many bytes a UTF-16 code unit takes at most in UTF-8. */
export const mostBytes = 3;
export const tooLong = { error: `is longer than ${maximumLength.toLocaleString('en')} characters` };

/**
 * Reads a file, or standard input for `-`: UTF-8, or UTF-16 with a byte-order mark. The text is the decoded
 * file as it stands: byte-order mark and carriage returns are kept, so that offsets count them.
 */
export async function readInput(
  file: string,
  stdin?: Readable,
): Promise<Exclude<Input, { skipped: string }>> {
  let bytes: Uint8Array;
  try {
    bytes = file === '-' && stdin !== undefined ? await readAll(stdin) : await readFile(file);
  } catch (error) {
    return { error: reasonOf(error) };
  }
  const decoded = decodeText(bytes);
  return 'text' in decoded ? decoded : { error: `is not valid ${decoded.problem.toUpperCase()} text` };
}

/** Reads a file that was found in a folder: it may be no text at all, or too long for an article. */
export async function readFound(file: string): Promise<Input> {
  try {
    if ((await stat(file)).size > maximumLength * mostBytes) return tooLong;
    const decoded = decodeText(await readFile(file), true);
    if ('text' in decoded) return decoded.text.length > maximumLength ? tooLong : decoded;
    if (decoded.problem === 'binary') return { skipped: 'is not text, skipped' };
    return { error: `is not valid ${decoded.problem.toUpperCase()} text` };
  } catch (error) {
    return { error: reasonOf(error) };
  }
}

async function readAll(stream: Readable): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** Why a file or folder cannot be read, in words. */
export function reasonOf(error: unknown): string {
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
