import assert from 'node:assert/strict';
import fc from 'fast-check';
import { canonicalText, createPositionMap } from '../../../src/core/text/codePoints.js';

const seeded = { seed: 20240229, numRuns: 3000 };

const nastyText = fc
  .array(
    fc.constantFrom('a', 'ü', '\r\n', '\r', '\n', '😀', '\ud83d', '\ude00', '\ufeff', '\u2028', 'e\u0301'),
  )
  .map((parts) => parts.join(''));

describe('canonicalText', () => {
  it('drops a leading byte-order mark and makes every line end one LF', () => {
    assert.equal(canonicalText('\ufeffa\r\nb\rc\r\r\nd\n'), 'a\nb\nc\n\nd\n');
    assert.equal(canonicalText('a\ufeffb'), 'a\ufeffb');
  });
});

describe('createPositionMap', () => {
  it('counts CRLF, CR and astral characters as one and a byte-order mark as none', () => {
    const text = '\ufeffTreaty\r\n🇩🇪\rend';
    const { length, toPosition } = createPositionMap(text);
    assert.equal(length, 13);
    assert.equal(toPosition(0), 0);
    assert.equal(toPosition(text.indexOf('\r\n')), 6);
    assert.equal(toPosition(text.indexOf('🇩🇪')), 7);
    assert.equal(toPosition(text.indexOf('end')), 10);
  });

  it('takes an offset inside a pair for the start of the pair', () => {
    const { toPosition } = createPositionMap('a\r\n😀b');
    assert.deepEqual([2, 4].map(toPosition), [1, 2]);
  });

  it('keeps offsets and positions within the text', () => {
    const { toPosition, toOffset } = createPositionMap('a😀');
    assert.deepEqual([toPosition(-1), toPosition(99), toOffset(-1), toOffset(99)], [0, 2, 0, 3]);
  });

  it('agrees with counting the code points of the canonical text', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        const positions = createPositionMap(text);
        const points = Array.from(canonicalText(text));
        assert.equal(positions.length, points.length);
        points.forEach((point, position) => {
          const start = positions.toOffset(position);
          const end = positions.toOffset(position + 1);
          // A byte-order mark must not be taken for one at the text's start when it is cut out.
          assert.equal(canonicalText(`-${text.slice(start, end)}`).slice(1), point);
          assert.equal(positions.toPosition(start), position);
          for (let inside = start; inside < end; inside++)
            assert.equal(positions.toPosition(inside), position);
        });
        assert.equal(positions.toPosition(text.length), points.length);
        assert.equal(positions.toOffset(points.length), text.length);
      }),
      seeded,
    );
  });
});
