import assert from 'node:assert/strict';
import type { Candidate } from '../../../../src/core/recognition/candidate.js';
import { fillKnown } from '../../../../src/core/recognition/tagger/knownBits.js';
import type { Reading } from '../../../../src/core/recognition/reading.js';
import { read } from './reading.js';

function bitsOf(reading: Reading, known: readonly Candidate[]): Uint8Array {
  const bits = new Uint8Array(reading.words.length).fill(255);
  fillKnown(bits, reading, known);
  return bits;
}

describe('known bits', () => {
  const reading = read('The Bank of Peru met', 'en');
  const candidate = (name: string, more: Partial<Candidate>): Candidate => {
    const start = reading.text.indexOf(name);
    const reason = { code: 'test', args: {} };
    return {
      start,
      end: start + name.length,
      type: 'actor',
      kind: 'name',
      confidence: 0.9,
      reason,
      ...more,
    };
  };

  it('tell the first word of a form from the others, and a longer form covers what lies in it', () => {
    const bank = candidate('Bank of Peru', { subtype: 'bank' });
    const state = candidate('Peru', { subtype: 'state' });
    const [the, first, second, third, met] = bitsOf(reading, [state, bank]);
    assert.deepEqual([the, met], [0, 0]);
    assert.notEqual(first, second);
    assert.equal(second, third);
  });

  it('tell kinds and doubt apart', () => {
    const bitsOfPeru = (more: Partial<Candidate>): number | undefined =>
      bitsOf(reading, [candidate('Peru', more)])[3];
    const values = [
      bitsOfPeru({ subtype: 'state' }),
      bitsOfPeru({ subtype: 'state', confidence: 0.4 }),
      bitsOfPeru({ subtype: 'person' }),
      bitsOfPeru({ subtype: 'company' }),
      bitsOfPeru({ kind: 'demonym' }),
      bitsOfPeru({ type: 'resource' }),
      bitsOfPeru({ type: 'agreement' }),
      bitsOfPeru({ type: 'measure' }),
    ];
    assert.equal(new Set(values).size, values.length);
  });
});
