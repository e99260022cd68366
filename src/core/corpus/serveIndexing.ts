import type { IndexingJob, IndexingOutcome } from './indexingJob.js';

/** What a thread that asks sends to one that indexes. */
export interface IndexingRequest {
  readonly id: number;
  readonly job: IndexingJob;
}

/** What it gets back: what came of the job, or why nothing did. */
export type IndexingReply =
  | { readonly id: number; readonly outcome: IndexingOutcome }
  | { readonly id: number; readonly error: string };

/** One end of a channel between two threads. `transfer` moves buffers instead of copying them. */
export interface Channel<Sent, Received> {
  send(message: Sent, transfer: ArrayBuffer[]): void;
  /** Sets who gets what comes. */
  receive(listener: (message: Received) => void): void;
}

/** Does whatever jobs come through a channel, one after the other. */
export function serveIndexing(
  channel: Channel<IndexingReply, IndexingRequest>,
  index: (job: IndexingJob) => Promise<IndexingOutcome>,
): void {
  let last: Promise<void> = Promise.resolve();
  channel.receive(({ id, job }) => {
    last = last.then(async () => {
      try {
        const outcome = await index(job);
        channel.send({ id, outcome }, outcome.kind === 'indexed' ? buffersOf(outcome.article.mentions) : []);
      } catch (error) {
        channel.send({ id, error: error instanceof Error ? error.message : String(error) }, []);
      }
    });
  });
}

/** The buffer that holds the numbers and nothing else; none where it cannot be moved. */
function buffersOf({ buffer }: Uint32Array): ArrayBuffer[] {
  return buffer instanceof ArrayBuffer ? [buffer] : [];
}

/** The other end: gives jobs to a thread. */
export class IndexingClient {
  readonly #channel: Channel<IndexingRequest, IndexingReply>;
  readonly #waiting = new Map<
    number,
    { readonly resolve: (outcome: IndexingOutcome) => void; readonly reject: (error: Error) => void }
  >();
  #count = 0;
  #ended: Error | undefined;

  constructor(channel: Channel<IndexingRequest, IndexingReply>) {
    this.#channel = channel;
    channel.receive((reply) => {
      const asked = this.#waiting.get(reply.id);
      this.#waiting.delete(reply.id);
      if ('outcome' in reply) asked?.resolve(reply.outcome);
      else asked?.reject(new Error(reply.error));
    });
  }

  /** How many jobs it has. */
  get load(): number {
    return this.#waiting.size;
  }

  get hasEnded(): boolean {
    return this.#ended !== undefined;
  }

  /** Has a job done. The bytes are copied. @throws (as a rejection) where the thread ended or the job failed */
  run(job: IndexingJob): Promise<IndexingOutcome> {
    return new Promise((resolve, reject) => {
      if (this.#ended !== undefined) {
        reject(this.#ended);
        return;
      }
      const id = this.#count++;
      this.#waiting.set(id, { resolve, reject });
      this.#channel.send({ id, job }, []);
    });
  }

  /** Says that the thread has ended: whatever it had to do fails. */
  end(reason: Error): void {
    this.#ended ??= reason;
    for (const { reject } of this.#waiting.values()) reject(reason);
    this.#waiting.clear();
  }
}
