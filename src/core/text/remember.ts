/** So many results are remembered; then the memory starts anew. */
const mostKeys = 30_000;

/**
 * Works out each key's result once, and again only when so many other keys came between that the memory was
 * emptied. The words of a language repeat: most of an article's were met before. `null` stands for nothing, since
 * `undefined` is what a memory says that does not know the key.
 */
export function remember<Key, Result extends object | string | number | boolean | null>(
  workOut: (key: Key) => Result,
): (key: Key) => Result {
  const results = new Map<Key, Result>();
  return (key) => {
    const known = results.get(key);
    if (known !== undefined) return known;
    if (results.size >= mostKeys) results.clear();
    const result = workOut(key);
    results.set(key, result);
    return result;
  };
}
