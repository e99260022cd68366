/**
 * Says in the host's timeline how long something took, for profilers and benches (`PerformanceObserver`); nothing is kept.
 * @param begun what `performance.now()` said when it began
 */
export function measure(name: string, begun: number): void {
  const full = `policyAnnotator.${name}`;
  performance.measure(full, { start: begun });
  performance.clearMeasures(full);
}
