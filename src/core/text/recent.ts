/**
 * What hangs on texts, by each text's key: of the keys that were asked for last, those of at least `letters` code units
 * are remembered, and of twice as many at most. A look-up takes the same time however many there are.
 */
export class Recent<Result extends object> {
  readonly #letters: number;
  // When the recent ones are enough, they become the former ones, and what was not asked for since is forgotten.
  #recent = new Map<string, Result>();
  #former: ReadonlyMap<string, Result> = new Map();
  #lettersOfRecent = 0;

  constructor(letters: number) {
    this.#letters = letters;
  }

  find(key: string): Result | undefined {
    const known = this.#recent.get(key);
    if (known !== undefined) return known;
    const former = this.#former.get(key);
    if (former !== undefined) this.keep(key, former);
    return former;
  }

  keep(key: string, result: Result): void {
    if (this.#lettersOfRecent >= this.#letters) {
      this.#former = this.#recent;
      this.#recent = new Map();
      this.#lettersOfRecent = 0;
    }
    this.#recent.set(key, result);
    this.#lettersOfRecent += key.length;
  }
}

/**
 * Works out what hangs on a text once, and again only when so much else came between that it was forgotten. An article is
 * read again after every edit, and nearly all of its paragraphs are those from before.
 */
export function rememberRecent<Subject, Result extends object>(
  keyOf: (subject: Subject) => string,
  workOut: (subject: Subject, key: string) => Result,
  letters: number,
): (subject: Subject) => Result {
  const recent = new Recent<Result>(letters);
  return (subject) => {
    const key = keyOf(subject);
    const known = recent.find(key);
    if (known !== undefined) return known;
    const result = workOut(subject, key);
    recent.keep(key, result);
    return result;
  };
}
