/**
 * Works out what hangs on a text once, and again only when so much else came between that it was forgotten: at least
 * the last `mostLetters` code units of texts are remembered, at most twice as many. An article is read again after
 * every edit, and nearly all of its paragraphs are those from before.
 */
export function rememberRecent<Subject, Result extends object>(
  keyOf: (subject: Subject) => string,
  workOut: (subject: Subject, key: string) => Result,
  mostLetters: number,
): (subject: Subject) => Result {
  let recent = new Map<string, Result>();
  let former = new Map<string, Result>();
  let letters = 0;
  return (subject) => {
    const key = keyOf(subject);
    const known = recent.get(key);
    if (known !== undefined) return known;
    if (letters >= mostLetters) {
      former = recent;
      recent = new Map();
      letters = 0;
    }
    const result = former.get(key) ?? workOut(subject, key);
    recent.set(key, result);
    letters += key.length;
    return result;
  };
}
