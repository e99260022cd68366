/** A function that makes its value when it is first asked for it, and gives the same one from then on. */
export function once<Value extends object | string>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}
