/** A result that is remembered, between those whose texts were asked for right before and right after its own. */
interface Remembered<Result> {
  readonly key: string;
  readonly result: Result;
  before: Remembered<Result> | undefined;
  after: Remembered<Result> | undefined;
}

/**
 * Works out what hangs on a text once, and again only when so much else came between that it was forgotten: of the
 * texts that were asked for last, `mostLetters` code units are remembered. An article is read again after every edit,
 * and nearly all of its paragraphs are those from before. A look-up takes the same time however many there are.
 */
export function rememberRecent<Subject, Result extends object>(
  keyOf: (subject: Subject) => string,
  workOut: (subject: Subject, key: string) => Result,
  mostLetters: number,
): (subject: Subject) => Result {
  const results = new Map<string, Remembered<Result>>();
  let oldest: Remembered<Result> | undefined;
  let latest: Remembered<Result> | undefined;
  let letters = 0;
  const append = (one: Remembered<Result>): void => {
    one.before = latest;
    one.after = undefined;
    if (latest === undefined) oldest = one;
    else latest.after = one;
    latest = one;
  };
  const takeOut = ({ before, after }: Remembered<Result>): void => {
    if (before === undefined) oldest = after;
    else before.after = after;
    if (after === undefined) latest = before;
    else after.before = before;
  };
  return (subject) => {
    const key = keyOf(subject);
    const known = results.get(key);
    if (known !== undefined) {
      takeOut(known);
      append(known);
      return known.result;
    }
    const result = workOut(subject, key);
    const made = { key, result, before: undefined, after: undefined };
    results.set(key, made);
    append(made);
    letters += key.length;
    while (oldest !== undefined && letters > mostLetters) {
      results.delete(oldest.key);
      letters -= oldest.key.length;
      takeOut(oldest);
    }
    return result;
  };
}
