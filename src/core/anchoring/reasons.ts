import type { FoundAnchor, Candidate } from '../annotation/anchor.js';
import type { Message } from '../text/message.js';
import type { Span } from '../text/span.js';

/**
 * Why a place may be meant.
 *
 * - `sameWords`: the quote's words, in surroundings that are not clearly its own
 * - `similarWords`: words much like the quote's
 * - `replaced`: other words between what stood before and behind the quote
 */
export type CandidateReason = 'sameWords' | 'similarWords' | 'replaced';

/**
 * Why no place is left.
 *
 * - `deleted`: what stood around the quote is there, and the quote is not
 * - `notFound`: nothing in the text is enough like the quote and its surroundings
 * - `noWords`: the quote has no word or mark to look for, and its text has changed
 * - `gone`: the analyst said so
 */
export type OrphanReason = 'deleted' | 'notFound' | 'noWords' | 'gone';

/** A place that may be meant, with `anchoring.` and the reason as the message's code. */
export function candidate(span: Span, reason: CandidateReason, likeness: number): Candidate {
  return { span, reason: message(reason), likeness };
}

/** The answer that the passage is gone. */
export function orphaned(reason: OrphanReason): FoundAnchor {
  return { state: 'orphaned', reason: message(reason) };
}

function message(reason: string): Message {
  return { code: `anchoring.${reason}`, args: {} };
}
