/** An object of a JSON file as it was parsed; what it holds is looked at before it is used. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a parsed value is an object, neither an array nor null. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The fields we write, in their order, followed by those of the original that are not ours, sorted by name.
 *
 * @param fields what we write; one that is `undefined` is left out
 * @param original the object as it stood in the file, if it did
 */
export function keepUnknownFields(fields: JsonObject, original: unknown): JsonObject {
  const written = Object.entries(fields).filter(([, value]) => value !== undefined);
  const unknown = isJsonObject(original)
    ? Object.entries(original).filter(([name]) => !Object.hasOwn(fields, name))
    : [];
  unknown.sort(([a], [b]) => (a < b ? -1 : 1));
  // Unlike an assignment, fromEntries takes `__proto__` for a name like any other.
  return Object.fromEntries([...written, ...unknown]);
}

/** The field of the original, where it has it, or else what we write by default. */
export function fieldOr(original: unknown, name: string, byDefault: unknown): unknown {
  return isJsonObject(original) && Object.hasOwn(original, name) ? original[name] : byDefault;
}
