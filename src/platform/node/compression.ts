import { promisify } from 'node:util';
import { gunzip as inflate, gzip as deflate } from 'node:zlib';

/** Compresses bytes in the format of gzip (RFC 1952). */
export const gzip: (bytes: Uint8Array) => Promise<Uint8Array> = promisify<Uint8Array, Uint8Array>(deflate);

/**
 * Undoes `gzip`.
 *
 * @param limit most bytes that the result may have
 * @throws Error where the bytes are no gzip or hold more than the limit
 */
export function gunzip(bytes: Uint8Array, limit: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    inflate(bytes, { maxOutputLength: limit }, (error, result) => {
      if (error === null) resolve(result);
      else reject(error);
    });
  });
}
