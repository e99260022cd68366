/**
 * Works out what hangs on a text once, and again only when so much else came between that it was forgotten: of the
 * texts that were asked for last, `mostLetters` code units are remembered. An article is read again after every edit,
 * and nearly all of its paragraphs are those from before.
 */
export function rememberRecent<Subject, Result extends object>(
  keyOf: (subject: Subject) => string,
  workOut: (subject: Subject, key: string) => Result,
  mostLetters: number,
): (subject: Subject) => Result {
  // The one that was not asked for the longest comes first.
  const results = new Map<string, Result>();
  let letters = 0;
  return (subject) => {
    const key = keyOf(subject);
    const known = results.get(key);
    if (known === undefined) letters += key.length;
    else results.delete(key);
    const result = known ?? workOut(subject, key);
    results.set(key, result);
    for (const oldest of results.keys()) {
      if (letters <= mostLetters) break;
      results.delete(oldest);
      letters -= oldest.length;
    }
    return result;
  };
}
