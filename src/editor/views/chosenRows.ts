/** A row of a tree below another one. */
interface Below<Parent> {
  readonly parent: Parent;
}

/** The rows that a command is for: the selected ones, or the clicked one where it is not among them. A key clicks none. */
export function chosenRows(
  [clicked, selected]: readonly unknown[],
  selection: readonly unknown[],
): readonly unknown[] {
  if (clicked === undefined) return selection;
  return Array.isArray(selected) && selected.includes(clicked) ? selected : [clicked];
}

/** The row to go on with when these are gone: the next one below the last of them, else the one above the first. */
export async function rowBeside<Row extends object, Parent extends object>(
  below: (parent: Parent) => Promise<readonly (Row | Parent)[]>,
  gone: readonly (Row & Below<Parent>)[],
): Promise<Row | Parent | undefined> {
  const last = gone.at(-1);
  if (last === undefined) return undefined;
  const rows = await below(last.parent);
  const going = new Set<object>(gone);
  const at = rows.indexOf(last);
  return (
    rows.slice(at + 1).find((row) => !going.has(row)) ?? rows.slice(0, at).findLast((row) => !going.has(row))
  );
}
