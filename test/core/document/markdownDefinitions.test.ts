import assert from 'node:assert/strict';
import { findReferences } from '../../../src/core/document/markdownDefinitions.js';

describe('what a text refers to', () => {
  const referencesIn = findReferences(['[^1]', '[^2]', '[Ref]', '[long label]', '[longlabel]', '[a\\]b]']);

  it('is what stands in brackets in it, and no more', () => {
    assert.deepEqual(referencesIn('See [^2] and [this][REF], not [Reference] or ^1.'), ['[^2]', '[Ref]']);
    assert.deepEqual(referencesIn('No brackets, and [one that is open'), []);
  });

  it('may go on in the next line, in a quotation too', () => {
    for (const text of ['[long\nlabel]', '> [Long\r\n> label]', '[long   label]'])
      assert.deepEqual(referencesIn(text), ['[long label]', '[longlabel]']);
  });

  it('may have brackets of its own, if they are escaped', () => {
    assert.deepEqual(referencesIn('[outside [a\\]b] still]'), ['[a\\]b]']);
  });
});
