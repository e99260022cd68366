/**
 * Works out what hangs on a text once, and again only when so much else came between that it was forgotten: of the
 * texts that were asked for last, those of at least `letters` code units are remembered, and of twice as many at most.
 * An article is read again after every edit, and nearly all of its paragraphs are those from before. A look-up takes
 * the same time however many there are.
 */
export function rememberRecent<Subject, Result extends object>(
  keyOf: (subject: Subject) => string,
  workOut: (subject: Subject, key: string) => Result,
  letters: number,
): (subject: Subject) => Result {
  // When the recent ones are enough, they become the former ones, and what was not asked for since is forgotten.
  let recent = new Map<string, Result>();
  let former: ReadonlyMap<string, Result> = new Map();
  let lettersOfRecent = 0;
  return (subject) => {
    const key = keyOf(subject);
    const known = recent.get(key);
    if (known !== undefined) return known;
    const result = former.get(key) ?? workOut(subject, key);
    if (lettersOfRecent >= letters) {
      former = recent;
      recent = new Map();
      lettersOfRecent = 0;
    }
    recent.set(key, result);
    lettersOfRecent += key.length;
    return result;
  };
}
