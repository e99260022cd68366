/**
 * Runs something for each item, at most `atOnce` of them begun and not yet handed out, and gives the results in the
 * order of the items. `run` must not fail.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  atOnce: number,
  run: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = [];
  for await (const item of items) {
    begun.push(run(item));
    if (begun.length >= atOnce) yield* begun.splice(0, 1);
  }
  yield* begun;
}
