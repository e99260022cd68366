/** Work that may be interrupted wherever it yields. */
export type Steps<Result> = Generator<undefined, Result>;

/** Milliseconds of work after which others are let through: less than a frame of a screen. */
const longestTurn = 8;

/** Says that nobody wanted the work's result any more. */
export class Abandoned extends Error {
  override readonly name = 'Abandoned';
}

/** Whether an error says so. Known by its name: a part of the core that is loaded later has a class of its own. */
export function isAbandoned(error: unknown): boolean {
  return error instanceof Error && error.name === 'Abandoned';
}

export interface Turns {
  /**
   * Awaited whenever the work has gone on for some milliseconds, so that what else waits on the same thread goes first; it
   * is told how many.
   */
  readonly pause?: ((worked: number) => Promise<void>) | undefined;
  /** Asked after each pause. */
  readonly isWanted?: (() => boolean) | undefined;
}

/** Does the work to its end. @throws {Abandoned} (as a rejection) where it is not wanted any more */
export async function inTurns<Result>(
  steps: Steps<Result>,
  { pause, isWanted }: Turns = {},
): Promise<Result> {
  let begun = Date.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    const worked = Date.now() - begun;
    if (pause === undefined || worked < longestTurn) continue;
    await pause(worked);
    if (isWanted?.() === false) throw new Abandoned('nobody wants to know any more');
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
