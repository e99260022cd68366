/** What is to be saved next, and when it is. */
interface Batch<Change> {
  readonly changes: Change[];
  readonly saved: Promise<void>;
}

/**
 * Saves the changes of several things, each by a key, one save after the other. Changes that come while a save of the
 * same thing is under way are saved together by the next.
 */
export class SaveQueue<Change> {
  readonly #save: (key: string, changes: readonly Change[]) => Promise<void>;
  readonly #waiting = new Map<string, Batch<Change>>();
  readonly #running = new Map<string, Promise<void>>();

  constructor(save: (key: string, changes: readonly Change[]) => Promise<void>) {
    this.#save = save;
  }

  /** Adds a change; resolves when it is saved, and rejects as its save does. */
  add(key: string, change: Change): Promise<void> {
    const batch = this.#waiting.get(key) ?? this.#begin(key);
    batch.changes.push(change);
    return batch.saved;
  }

  #begin(key: string): Batch<Change> {
    const changes: Change[] = [];
    const before = this.#running.get(key) ?? Promise.resolve();
    const saved = before
      .catch(() => undefined)
      .then(() => {
        this.#waiting.delete(key);
        return this.#save(key, changes);
      })
      .finally(() => {
        if (this.#running.get(key) === saved) this.#running.delete(key);
      });
    const batch = { changes, saved };
    this.#waiting.set(key, batch);
    this.#running.set(key, saved);
    return batch;
  }
}
