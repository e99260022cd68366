import assert from 'node:assert/strict';
import { describeSpan, type Excerpt, passageNow, passageThen } from '../../../src/core/index.js';

const words = Array.from({ length: 100 }, (_, index) => `word${index}`);
const before = words.join(' ');

function spanOf(text: string, part: string): { start: number; end: number } {
  const start = text.indexOf(part);
  assert.notEqual(start, -1, part);
  return { start, end: start + part.length };
}

function passageIn({ text, span }: Excerpt): string {
  return text.slice(span.start, span.end);
}

describe('a passage then and now', () => {
  const stored = describeSpan(before, spanOf(before, 'word50 word51'));

  it('was what the sidecar keeps of it', () => {
    const then = passageThen(stored);
    assert.equal(passageIn(then), 'word50 word51');
    assert.ok(before.includes(then.text));
    assert.ok(then.text.length > 400);
  });

  it('is as much of the article, in whole words', () => {
    const after = `Some words more. ${before.replace('word50 word51', 'another passage')}`;
    const now = passageNow(after, spanOf(after, 'another passage'), stored);
    assert.equal(passageIn(now), 'another passage');
    assert.ok(after.split(' ').join('|').includes(now.text.trim().split(' ').join('|')));
    for (const word of now.text.trim().split(' ')) assert.ok(after.split(' ').includes(word), word);
    assert.ok(Math.abs(now.text.length - passageThen(stored).text.length) < 20);
  });

  it('is the whole article where that is shorter', () => {
    const now = passageNow('One two.', { start: 4, end: 7 }, stored);
    assert.deepEqual(now, { text: 'One two.', span: { start: 4, end: 7 } });
  });

  it('is the same where nothing changed', () => {
    assert.deepEqual(passageNow(before, spanOf(before, 'word50 word51'), stored), passageThen(stored));
  });
});
