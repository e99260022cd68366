import type { Annotation } from '../annotation/annotation.js';
import type { Opinion, Reply } from '../annotation/reply.js';

/** What one analyst says in a thread: the annotation's note, or a reply. */
export interface Remark {
  readonly kind: 'note' | 'reply';
  /** The id of the annotation or of the reply. */
  readonly id: string;
  readonly creator: string;
  /** ISO 8601, UTC. */
  readonly created: string;
  readonly modified: string;
  /** Markdown, as written; empty where only an opinion is given. */
  readonly text: string;
  /** What the analyst thinks of the annotation. */
  readonly opinion?: Opinion;
}

/** Everything that is said on one annotation. */
export interface NoteThread<On extends Annotation = Annotation> {
  readonly annotation: On;
  /** The note first, then the replies in the order they were made. */
  readonly remarks: readonly Remark[];
  readonly isResolved: boolean;
}

/**
 * The threads of an article, one for each annotation that something is said on, in the order of the annotations. A reply
 * to a reply stands in the thread of the annotation; one whose target is not there stands in none.
 */
export function noteThreadsOf<On extends Annotation>(
  annotations: readonly On[],
  replies: readonly Reply[],
): NoteThread<On>[] {
  const byTarget = new Map<string, Reply[]>();
  for (const reply of replies) {
    const known = byTarget.get(reply.target);
    if (known === undefined) byTarget.set(reply.target, [reply]);
    else known.push(reply);
  }
  return annotations.flatMap((annotation) => {
    const said = repliesTo(annotation.id, byTarget);
    const remarks = [...noteOf(annotation), ...said.flatMap(remarkOf)];
    return remarks.length === 0 ? [] : [{ annotation, remarks, isResolved: isResolved(said) }];
  });
}

/** The replies to an annotation and to its replies, oldest first. Replies that answer each other end nowhere. */
function repliesTo(id: string, byTarget: ReadonlyMap<string, readonly Reply[]>): Reply[] {
  const found = new Map<string, Reply>();
  const targets = [id];
  for (let target = targets.pop(); target !== undefined; target = targets.pop())
    for (const reply of byTarget.get(target) ?? [])
      if (!found.has(reply.id)) {
        found.set(reply.id, reply);
        targets.push(reply.id);
      }
  return [...found.values()].sort((a, b) => inOrder(a.created, b.created) || inOrder(a.id, b.id));
}

function noteOf({ id, creator, created, modified, note }: Annotation): Remark[] {
  return note === undefined || note.trim() === ''
    ? []
    : [{ kind: 'note', id, creator, created, modified, text: note }];
}

function remarkOf({ id, creator, created, modified, note = '', verdict }: Reply): Remark[] {
  if (note.trim() === '' && verdict === undefined) return [];
  const opinion = verdict === undefined ? {} : { opinion: verdict };
  return [{ kind: 'reply', id, creator, created, modified, text: note, ...opinion }];
}

/** Whether the latest word on it is that it is settled. */
function isResolved(replies: readonly Reply[]): boolean {
  const latest = replies
    .filter(({ status }) => status !== undefined)
    .reduce<Reply | undefined>(
      (last, reply) => (last === undefined || last.modified <= reply.modified ? reply : last),
      undefined,
    );
  return latest?.status === 'resolved';
}

function inOrder(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
