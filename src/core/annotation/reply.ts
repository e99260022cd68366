import type { AnnotationHost } from './createAnnotation.js';

/** What an analyst thinks of another's annotation. */
export type Opinion = 'accepted' | 'rejected';

/** Whether what is said on an annotation is settled. */
export type ThreadStatus = 'resolved' | 'open';

/**
 * What an analyst says on an annotation, another's or their own: in words, by agreeing or not, or that it is settled.
 * It stands in the analyst's own file, so that nobody writes another's.
 */
export interface Reply {
  /** `urn:uuid:…` */
  readonly id: string;
  /** The analyst's name. */
  readonly creator: string;
  /** ISO 8601, UTC. */
  readonly created: string;
  /** ISO 8601, UTC; changes only by an act of the analyst. */
  readonly modified: string;
  /** The id of the annotation that it is said on, or of another reply. */
  readonly target: string;
  /** Markdown. */
  readonly note?: string;
  readonly verdict?: Opinion;
  /** The latest of all analysts counts. */
  readonly status?: ThreadStatus;
}

/** What the analyst said; everything else about a reply follows. */
export type ReplyDraft = Pick<Reply, 'creator' | 'target' | 'note' | 'verdict' | 'status'>;

/** What the analyst changed: a field left out stays as it is. */
export type ReplyChange = Pick<Reply, 'note' | 'verdict' | 'status'>;

/** Makes a reply with an id of its own, created now. */
export function createReply(draft: ReplyDraft, host: AnnotationHost): Reply {
  const now = host.now().toISOString();
  return { id: `urn:uuid:${host.uuid()}`, created: now, modified: now, ...draft };
}

/** The reply as changed now; the same one where the change changes nothing. */
export function changeReply(reply: Reply, change: ReplyChange, now: () => Date): Reply {
  const changed = { ...reply, ...change };
  const isSame =
    changed.note === reply.note && changed.verdict === reply.verdict && changed.status === reply.status;
  return isSame ? reply : { ...changed, modified: now().toISOString() };
}
