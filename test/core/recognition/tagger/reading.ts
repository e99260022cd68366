import assert from 'node:assert/strict';
import { readSegment, type Reading } from '../../../../src/core/recognition/reading.js';
import { createSpeller } from '../../../../src/core/recognition/spelling.js';
import { vocabulary } from '../../../support/vocabulary.js';
import type { Language } from '../../../../src/core/text/language.js';

/** A paragraph as recognition reads it with an empty glossary. */
export function read(text: string, language: Language): Reading {
  const span = { start: 0, end: text.length };
  const pieces = [{ span, opaque: false }];
  const [reading] = readSegment(
    { kind: 'paragraph', span, pieces, text, headingPath: [], language },
    createSpeller(vocabulary, { beginningWith: () => null }),
  );
  assert.ok(reading !== undefined);
  return reading;
}
