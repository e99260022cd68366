import fc from 'fast-check';

/** A way into a JSON value: names of fields and indices of items. */
export type Path = readonly (string | number)[];

/** The paths of all values in a JSON value, its own included. */
export function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Array.isArray(value)
    ? value.flatMap((item: unknown, index) => pathsIn(item, [...path, index]))
    : Object.entries(value).flatMap(([name, item]) => pathsIn(item, [...path, name]));
  return [path, ...inner];
}

/** The value with another one at a path; with nothing there, where the other one is `undefined`. */
export function withValueAt(
  value: unknown,
  [step, ...rest]: Path,
  put: (former: unknown) => unknown,
): unknown {
  if (step === undefined) return put(value);
  if (Array.isArray(value))
    return value.flatMap((item: unknown, index) => {
      const changed = index === step ? withValueAt(item, rest, put) : item;
      return changed === undefined ? [] : [changed];
    });
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, item]): [string, unknown][] => {
      const changed: unknown = name === step ? withValueAt(item, rest, put) : item;
      return changed === undefined ? [] : [[name, changed]];
    }),
  );
}

/** Values of every type, those that look nearly right included. */
export const wrongValues: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    true,
    0,
    -1,
    1,
    1.5,
    1e300,
    '',
    '..',
    '/etc/passwd',
    [],
    {},
    [null],
    [[]],
  ),
  fc.constantFrom(
    'classifying',
    'tagging',
    'assessing',
    'accepted',
    'TextualBody',
    'TextQuoteSelector',
    'urn:uuid:1',
  ),
  fc.constantFrom('2026-03-02T09:14:05.120Z', '2026-03-02', '2026-03-02T09:14:05+01:00', '0'.repeat(40)),
  fc.constantFrom({ deleted: '2026-03-02T09:14:05Z' }, { __proto__: null, type: 'TextualBody' }),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.jsonValue({ maxDepth: 2 }),
);

/** A JSON value with one value in it replaced, taken away or doubled. */
export function damaged(value: unknown): fc.Arbitrary<unknown> {
  const paths = pathsIn(value).filter((path) => path.length > 0);
  return fc
    .tuple(fc.constantFrom(...paths), wrongValues, fc.boolean())
    .map(([path, wrong, isDoubled]) =>
      withValueAt(value, path, (former) => (isDoubled && Array.isArray(former) ? doubled(former) : wrong)),
    );
}

/** The list with its last item twice. */
function doubled(list: readonly unknown[]): readonly unknown[] {
  return [...list, ...list.slice(-1)];
}
