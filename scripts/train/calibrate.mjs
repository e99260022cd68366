// How a name's margin turns into a likelihood.
// @ts-check

/** A slope at which likelihoods give their margins back with enough digits. */
export const plainCalibration = { offset: 0, slope: 2 ** -6 };

/** The margin behind a likelihood of the plain calibration. @param {number} score */
export function marginOf(score) {
  return Math.log(score / (1 - score)) / plainCalibration.slope;
}

/**
 * The logistic curve (Platt, 1999) that fits best, by Newton's method.
 * @param {readonly { margin: number, right: boolean }[]} outcomes
 */
export function calibrate(outcomes) {
  let offset = 0;
  let slope = 0;
  for (let round = 0; round < 25; round++) {
    let [g0, g1, h00, h01, h11] = [0, 0, 1e-6, 0, 1e-6];
    for (const { margin, right } of outcomes) {
      const m = margin / 30;
      const p = 1 / (1 + Math.exp(-(offset + slope * m)));
      const [error, weight] = [Number(right) - p, p * (1 - p)];
      g0 += error;
      g1 += error * m;
      h00 += weight;
      h01 += weight * m;
      h11 += weight * m * m;
    }
    const determinant = h00 * h11 - h01 * h01;
    offset += (h11 * g0 - h01 * g1) / determinant;
    slope += (h00 * g1 - h01 * g0) / determinant;
  }
  // Few digits, so that the last bits of exp decide nothing.
  return { offset: Number(offset.toPrecision(4)), slope: Number((slope / 30).toPrecision(4)) };
}
