/** Compresses bytes in the format of gzip (RFC 1952). */
export function gzip(bytes: Uint8Array): Promise<Uint8Array> {
  return through(new CompressionStream('gzip'), bytes, Infinity);
}

/**
 * Undoes `gzip`.
 *
 * @param limit most bytes that the result may have
 * @throws Error where the bytes are no gzip or hold more than the limit
 */
export function gunzip(bytes: Uint8Array, limit: number): Promise<Uint8Array> {
  return through(new DecompressionStream('gzip'), bytes, limit);
}

async function through(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array,
  limit: number,
): Promise<Uint8Array> {
  const writer = stream.writable.getWriter();
  const written = writer.write(bytes).then(() => writer.close());
  // What goes wrong with the writing shows in the reading too, and is told there.
  written.catch(() => undefined);
  const chunks: Uint8Array[] = [];
  let length = 0;
  // A reader, since not every browser's streams can be iterated.
  const reader: ReadableStreamDefaultReader<unknown> = stream.readable.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    if (!(value instanceof Uint8Array)) throw new TypeError('no bytes');
    length += value.length;
    if (length > limit) throw new RangeError('more than the limit');
    chunks.push(value);
  }
  const joined = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    joined.set(chunk, offset);
    offset += chunk.length;
  }
  return joined;
}
