import assert from 'node:assert/strict';
import { encodeNames, mayBeName } from '../../../../src/core/recognition/tagger/nameFilter.js';

describe('name filter', () => {
  const names = (letter: string): string[] => Array.from({ length: 1000 }, (_, at) => `${letter}${at}`);
  const filter = encodeNames({ first: names('f'), last: names('l'), any: [] });

  it('holds every name it was made of', () => {
    for (const name of names('f')) assert.ok(mayBeName(filter, 'first', name));
    for (const name of names('l')) assert.ok(mayBeName(filter, 'last', name));
  });

  it('takes few other words for names, and none where it is empty', () => {
    const taken = (part: 'first' | 'last' | 'any', letter: string): number =>
      names(letter).filter((name) => mayBeName(filter, part, name)).length;
    for (const count of [taken('first', 'l'), taken('last', 'f'), taken('any', 'f'), taken('first', 'x')])
      assert.ok(count < 30, `${count} of 1000`);
    assert.equal(mayBeName(new Uint8Array(0), 'any', 'x'), false);
  });
});
