import assert from 'node:assert/strict';
import type { ArticleFormat } from '../../src/core/index.js';
import { dataService } from './dataService.js';

/**
 * Checks what is recognised in a text with its mentions marked as [[words|type|entity]]; the entity may be
 * left out. Mentions of the kinds that the codebook calls optional are only compared where they are marked.
 */
export async function assertRecognises(marked: string, format: ArticleFormat = 'plain'): Promise<void> {
  const { text, marks } = readMarks(marked);
  const { mentions } = await dataService().analyze(text, { format });
  const found = mentions.map(({ span, type, entity, kind }) => ({
    text: text.slice(span.start, span.end),
    start: span.start,
    type,
    entity,
    optional: optionalKinds.has(kind),
  }));
  const expected = marks.map(({ start, text: words, type }) => `${start} ${type} ${words}`);
  const seen = found
    .filter(({ start, optional }) => !optional || marks.some((mark) => mark.start === start))
    .map(({ start, text: words, type }) => `${start} ${type} ${words}`);
  assert.deepEqual(seen, expected, text);
  for (const { start, entity } of marks)
    if (entity !== undefined)
      assert.equal(found.find((mention) => mention.start === start)?.entity, entity, text);
}

interface Mark {
  readonly start: number;
  readonly text: string;
  readonly type: string;
  readonly entity?: string;
}

const optionalKinds: ReadonlySet<string> = new Set(['role', 'demonym', 'place', 'generic', 'compound']);

function readMarks(marked: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(/\[\[([^|\]]+)\|(\w+)(?:\|([^\]]+))?\]\]/g)) {
    text += marked.slice(at, match.index);
    const [whole, words = '', type = '', entity] = match;
    marks.push({ start: text.length, text: words, type, ...(entity !== undefined && { entity }) });
    text += words;
    at = match.index + whole.length;
  }
  return { text: text + marked.slice(at), marks };
}
