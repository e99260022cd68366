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

/** As remember, of names among those of their kind: no key is made of the two. */
export function rememberByKind<Kind, Result extends object | string | null>(
  workOut: (kind: Kind, name: string) => Result,
): (kind: Kind, name: string) => Result {
  const kinds = new Map<Kind, (name: string) => Result>();
  return (kind, name) => {
    const known = kinds.get(kind);
    if (known !== undefined) return known(name);
    const ofKind = remember((name: string) => workOut(kind, name));
    kinds.set(kind, ofKind);
    return ofKind(name);
  };
}

/** As remember, of numbers that count from 0 up and are all remembered: of each form of a glossary. */
export function rememberByNumber<Result extends object>(
  workOut: (number: number) => Result,
): (number: number) => Result {
  const results: (Result | undefined)[] = [];
  return (number) => {
    const known = results[number];
    if (known !== undefined) return known;
    const result = workOut(number);
    while (results.length < number) results.push(undefined);
    results[number] = result;
    return result;
  };
}

/**
 * Works out something for each of the numbered, and again only where another one took its place in the memory, which is
 * its number's rest below `most`, a power of two.
 */
export function rememberNumbered<Subject extends { readonly number: number }, Result extends object>(
  workOut: (subject: Subject, place: number) => Result,
  most: number,
): (subject: Subject) => Result {
  // Side by side, so that a look-up leads to the result at once.
  const subjects: (Subject | undefined)[] = [];
  const results: (Result | undefined)[] = [];
  return (subject) => {
    const place = subject.number & (most - 1);
    const known = subjects[place] === subject ? results[place] : undefined;
    if (known !== undefined) return known;
    const result = workOut(subject, place);
    while (subjects.length < place) {
      subjects.push(undefined);
      results.push(undefined);
    }
    subjects[place] = subject;
    results[place] = result;
    return result;
  };
}
