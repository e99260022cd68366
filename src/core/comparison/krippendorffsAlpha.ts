/**
 * How far any number of analysts agree beyond chance when they give nominal values to units; an analyst may
 * leave units out. 1 is always, 0 as often as chance would have it.
 *
 * K. Krippendorff, “Computing Krippendorff's Alpha-Reliability” (2011), part C, nominal data, any number of
 * observers, missing values:
 * α = ((n − 1) Σ o_cc − Σ n_c (n_c − 1)) / (n (n − 1) − Σ n_c (n_c − 1)),
 * with o the coincidences of values within units, n_c how often value c can be paired, n their sum.
 *
 * @param values for each analyst the value of each unit; undefined where the analyst gave none
 * @returns nothing where no two values can be paired or all that can be paired are the same
 */
export function krippendorffsAlpha(values: readonly (readonly (string | undefined)[])[]): number | undefined {
  const units = Math.max(0, ...values.map(({ length }) => length));
  const totals = new Map<string, number>();
  let pairable = 0;
  let coincidences = 0;
  for (let unit = 0; unit < units; unit++) {
    const inUnit = new Map<string, number>();
    let given = 0;
    for (const row of values) {
      const value = row[unit];
      if (value === undefined) continue;
      inUnit.set(value, (inUnit.get(value) ?? 0) + 1);
      given++;
    }
    if (given < 2) continue;
    pairable += given;
    for (const [value, times] of inUnit) {
      totals.set(value, (totals.get(value) ?? 0) + times);
      coincidences += (times * (times - 1)) / (given - 1);
    }
  }
  let bySameValue = 0;
  for (const times of totals.values()) bySameValue += times * (times - 1);
  const byAnyValue = pairable * (pairable - 1);
  if (byAnyValue === bySameValue) return undefined;
  return ((pairable - 1) * coincidences - bySameValue) / (byAnyValue - bySameValue);
}
