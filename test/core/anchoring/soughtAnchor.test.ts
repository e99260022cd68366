import assert from 'node:assert/strict';
import { createGuesser, describeSpan } from '../../../src/core/index.js';

/** Where the words between the first `[[…]]` of the old text are shown in the new one: marked in it, or nowhere. */
function shown(old: string, text: string): string | undefined {
  const [start, end] = [old.indexOf('[['), old.indexOf(']]') - 2];
  const { span } = createGuesser(text)(describeSpan(old.replace(/\[\[|\]\]/g, ''), { start, end }));
  return span && `${text.slice(0, span.start)}[[${text.slice(span.start, span.end)}]]${text.slice(span.end)}`;
}

describe('what is still being looked for', () => {
  it('is shown where its words stand, the nearest ones', () => {
    assert.equal(shown('the [[port]] of Oslo', 'now the port of Oslo'), 'now the [[port]] of Oslo');
    assert.equal(
      shown('a port, the [[port]], no', 'a port, that the port, no'),
      'a port, that the [[port]], no',
    );
    assert.equal(
      shown('a port. A [[port]].', 'a port. A. And then a port.'),
      'a [[port]]. A. And then a port.',
    );
  });

  it('is shown nowhere where they do not stand near', () => {
    assert.equal(shown('the [[port]] of Oslo', 'the harbour of Oslo'), undefined);
    assert.equal(shown('the [[port]] of Oslo', `${'the city '.repeat(1000)} port`), undefined);
    assert.equal(shown('the [[port]]', ''), undefined);
  });

  it('is shown in UTF-16 code units, whatever the line ends', () => {
    assert.equal(
      shown('\u{1f6a2}\n\n\u{1f6a2} [[port]]', '\u{1f6a2}\r\n\r\n\u{1f6a2} port'),
      '\u{1f6a2}\r\n\r\n\u{1f6a2} [[port]]',
    );
  });
});
