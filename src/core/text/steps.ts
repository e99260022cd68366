/** Work that may be interrupted wherever it yields. */
export type Steps<Result> = Generator<undefined, Result>;

/** Milliseconds of work after which others are let through: less than a frame of a screen. */
const longestTurn = 8;

/**
 * Does the work to its end. Where `pause` is given, it is awaited whenever the work has gone on for some milliseconds,
 * so that what else waits on the same thread goes first.
 */
export async function inTurns<Result>(steps: Steps<Result>, pause?: () => Promise<void>): Promise<Result> {
  let begun = Date.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (pause === undefined || Date.now() - begun < longestTurn) continue;
    await pause();
    begun = Date.now();
  }
}

/** Does the work to its end at once. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
