import assert from 'node:assert/strict';
import fc from 'fast-check';
import { OffsetMap, OffsetMapBuilder } from '../../../src/core/text/offsetMap.js';

/** `x` is a letter that was taken over, `.` one that was left out, `(ab)` two letters that became one. */
function build(pattern: string): { map: OffsetMap; source: string; derived: string } {
  const builder = new OffsetMapBuilder();
  let source = '';
  let derived = '';
  for (const [part] of pattern.matchAll(/\([^)]*\)|\.|[^.()]+/g)) {
    const start = source.length;
    if (part === '.') {
      source += part;
    } else if (part.startsWith('(')) {
      source += part.slice(1, -1);
      derived += '*';
      builder.replace(start, source.length, 1);
    } else {
      source += part;
      derived += part;
      builder.copy(start, part.length);
    }
  }
  return { map: builder.build(), source, derived };
}

describe('OffsetMap', () => {
  it('maps every offset of a text that was taken over to itself, moved by where it starts', () => {
    const map = OffsetMap.identity(5, 100);
    assert.deepEqual(map.spanToSource({ start: 1, end: 3 }), { start: 101, end: 103 });
    assert.deepEqual(map.spanToDerived({ start: 101, end: 103 }), { start: 1, end: 3 });
  });

  it('lets a span cling to its own letters where letters are left out beside it', () => {
    const { map, source } = build('..ab..cd..');
    assert.deepEqual(map.spanToSource({ start: 0, end: 2 }), { start: 2, end: 4 });
    assert.deepEqual(map.spanToSource({ start: 2, end: 4 }), { start: 6, end: 8 });
    const across = map.spanToSource({ start: 1, end: 3 });
    assert.equal(source.slice(across.start, across.end), 'b..c');
  });

  it('does not divide letters that became one', () => {
    const { map, source } = build('x(sch)y');
    const span = map.spanToSource({ start: 1, end: 2 });
    assert.equal(source.slice(span.start, span.end), 'sch');
    assert.deepEqual(map.spanToDerived({ start: 2, end: 3 }), { start: 1, end: 2 });
  });

  it('gives the nearest edge for an offset outside and 0 for an empty text', () => {
    const { map } = build('.ab.');
    assert.equal(map.toSource(-4, 'start'), 1);
    assert.equal(map.toSource(99, 'end'), 3);
    assert.equal(map.toDerived(99, 'end'), 2);
    assert.equal(build('...').map.toSource(0, 'start'), 0);
    assert.equal(build('...').map.toDerived(2, 'end'), 0);
  });

  it('keeps an empty span empty and gives one for a span of which nothing is left', () => {
    const { map } = build('ab...cd');
    assert.deepEqual(map.spanToSource({ start: 2, end: 2 }), { start: 5, end: 5 });
    assert.deepEqual(map.spanToDerived({ start: 3, end: 4 }), { start: 2, end: 2 });
  });

  it('agrees with a plain list that has the source of every letter', () => {
    const part = fc.constantFrom('.', 'a', 'bc', '(de)', '(f)', '..');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        const { map, derived } = build(parts.join(''));
        const sources: { start: number; end: number }[] = [];
        let at = 0;
        for (const [text] of parts.join('').matchAll(/\([^)]*\)|[^()]/g)) {
          const length = text.startsWith('(') ? text.length - 2 : 1;
          if (text !== '.') sources.push({ start: at, end: at + length });
          at += length;
        }
        assert.equal(sources.length, derived.length);
        sources.forEach((source, index) => {
          assert.equal(map.toSource(index, 'start'), source.start);
          assert.equal(map.toSource(index + 1, 'end'), source.end);
          assert.deepEqual(map.spanToDerived(source), { start: index, end: index + 1 });
        });
      }),
      { seed: 20240229, numRuns: 500 },
    );
  });
});
