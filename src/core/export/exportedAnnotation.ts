import type { Certainty, Verdict } from '../annotation/annotation.js';
import type { Remark } from '../presentation/noteThreads.js';

/** An annotation as it leaves the editor: what a report or a table says of it. */
export interface ExportedAnnotation {
  /** The article's path as a person knows it. */
  readonly article: string;
  /** The article's address, relative to the file that is written. */
  readonly link: string;
  /** The line of the passage, from 1; nothing where its place is not certain. */
  readonly line?: number;
  /** `article` where it is said of an entity in the whole article. */
  readonly state: 'anchored' | 'uncertain' | 'orphaned' | 'article';
  /** The annotated words; nothing where it is on none. */
  readonly quote: string;
  readonly type: string;
  /** The type in the person's language. */
  readonly typeName: string;
  readonly entity?: string;
  readonly label?: string;
  readonly verdict: Verdict;
  readonly certainty?: Certainty;
  readonly tags: readonly string[];
  /** The note and the replies to it. */
  readonly remarks: readonly Remark[];
  readonly analyst: string;
  /** ISO 8601, UTC. */
  readonly created: string;
  readonly modified: string;
}
