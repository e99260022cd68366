/**
 * How far two analysts agree beyond chance when each gives one value to every unit: 1 is always, 0 as often
 * as chance would have it.
 *
 * J. Cohen, “A Coefficient of Agreement for Nominal Scales”, Educational and Psychological Measurement 20
 * (1960), 37–46, equation 1: κ = (p_o − p_e) / (1 − p_e).
 *
 * @returns nothing where chance alone makes them agree on everything: there are no units, or both give one
 *   and the same value to all
 */
export function cohensKappa(first: readonly string[], second: readonly string[]): number | undefined {
  const count = Math.min(first.length, second.length);
  const ofFirst = new Map<string, number>();
  const ofSecond = new Map<string, number>();
  let agreed = 0;
  for (let unit = 0; unit < count; unit++) {
    const a = first[unit] ?? '';
    const b = second[unit] ?? '';
    ofFirst.set(a, (ofFirst.get(a) ?? 0) + 1);
    ofSecond.set(b, (ofSecond.get(b) ?? 0) + 1);
    if (a === b) agreed++;
  }
  let expected = 0;
  for (const [value, times] of ofFirst) expected += times * (ofSecond.get(value) ?? 0);
  if (expected === count * count) return undefined;
  return (agreed * count - expected) / (count * count - expected);
}
