import assert from 'node:assert/strict';
import type { PlacedAnnotation } from '../../../src/core/annotation/anchor.js';
import type { Reply } from '../../../src/core/annotation/reply.js';
import { noteThreadsOf } from '../../../src/core/presentation/noteThreads.js';

function annotation(id: string, note?: string): PlacedAnnotation {
  return {
    id,
    creator: 'one',
    created: '2026-03-01T08:00:00.000Z',
    modified: '2026-03-01T08:00:00.000Z',
    verdict: 'added',
    type: 'actor',
    tags: [],
    ...(note !== undefined && { note }),
    anchor: { state: 'anchored', span: { start: 0, end: 5 }, changed: false },
  };
}

function reply(id: string, target: string, hour: number, said: Partial<Reply>): Reply {
  const time = new Date(Date.UTC(2026, 2, 2, hour)).toISOString();
  return { id, creator: 'two', created: time, modified: time, target, ...said };
}

/** The threads in short: what is said in each, and whether it is settled. */
function inShort(annotations: readonly PlacedAnnotation[], replies: readonly Reply[]): string[] {
  return noteThreadsOf(annotations, replies).map(
    ({ annotation: { id }, remarks, isResolved }) =>
      `${id}: ${remarks.map(({ text, opinion = '' }) => text + opinion).join(', ')}${isResolved ? ' (settled)' : ''}`,
  );
}

describe('noteThreadsOf', () => {
  it('gives a thread to what has a note or a reply, and to nothing else', () => {
    const threads = inShort(
      [annotation('a', 'Who?'), annotation('b'), annotation('c'), annotation('d', ' \n')],
      [reply('r', 'c', 8, { note: 'Sure?' }), reply('s', 'gone', 8, { note: 'Lost.' })],
    );
    assert.deepEqual(threads, ['a: Who?', 'c: Sure?']);
  });

  it('puts replies in the order they were made, those to replies too', () => {
    const threads = inShort(
      [annotation('a', 'Who?')],
      [
        reply('t', 's', 10, { note: 'third' }),
        reply('r', 'a', 8, { note: 'first' }),
        reply('s', 'a', 9, { note: 'second', verdict: 'rejected' }),
      ],
    );
    assert.deepEqual(threads, ['a: Who?, first, secondrejected, third']);
  });

  it('lets the latest word of all analysts tell whether it is settled', () => {
    const settled = reply('r', 'a', 8, { status: 'resolved' });
    const open = reply('s', 'a', 9, { creator: 'three', status: 'open' });
    assert.deepEqual(inShort([annotation('a', 'Who?')], [settled]), ['a: Who? (settled)']);
    assert.deepEqual(inShort([annotation('a', 'Who?')], [settled, open]), ['a: Who?']);
    assert.deepEqual(inShort([annotation('a', 'Who?')], [open, settled]), ['a: Who?']);
    const again = { ...settled, modified: '2026-03-03T00:00:00.000Z' };
    assert.deepEqual(inShort([annotation('a', 'Who?')], [again, open]), ['a: Who? (settled)']);
    assert.deepEqual(inShort([annotation('a')], [settled]), []);
  });

  it('ends where replies answer each other', () => {
    const circle = [reply('r', 's', 8, { note: 'r' }), reply('s', 'r', 9, { note: 's' })];
    assert.deepEqual(inShort([annotation('a', 'Who?')], circle), ['a: Who?']);
  });
});
