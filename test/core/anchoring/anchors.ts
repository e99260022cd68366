import type { Anchor } from '../../../src/core/index.js';

const reason = { code: 'anchoring.deleted', args: {} };

/** Anchored for certain at five code units. */
export function at(start: number): Anchor {
  return { state: 'anchored', span: { start, end: start + 5 }, changed: false };
}

export const orphan: Anchor = { state: 'orphaned', reason };

export const asked: Anchor = {
  state: 'uncertain',
  candidates: [{ span: { start: 0, end: 1 }, reason, likeness: 0.4 }],
};
