import assert from 'node:assert/strict';
import { recoverItems } from '../../../src/core/sidecar/recoverItems.js';

const item = (number: number) =>
  JSON.stringify(
    { id: `urn:uuid:${number}`, deleted: '2026-03-02T09:31:12.480Z', note: 'a "{" \\' },
    undefined,
    2,
  );

/** The numbers of the items that are found. */
function found(text: string): readonly string[] {
  return recoverItems(text).map(({ json, offset }) => {
    assert.ok(text.startsWith('{', offset));
    return /"urn:uuid:(\d+)"/.exec(JSON.stringify(json))?.[1] ?? '';
  });
}

describe('recoverItems', () => {
  it('finds the items before and behind what is damaged', () => {
    for (const damaged of [
      '',
      '{',
      '}',
      '"',
      '{ "id": "urn:uuid:2", "deleted": "2026',
      item(2).slice(0, -1),
      item(2).slice(1),
      item(2).replace('":', '"'),
      item(2).replace('2"', '2\\'),
      item(2).replace('uuid', 'uid'),
      '{'.repeat(500),
      '}'.repeat(500),
      `{ "id": ${'['.repeat(100_000)}`,
    ])
      assert.deepEqual(found(`[${item(1)},\n${damaged}\n,${item(3)}`), ['1', '3'], damaged.slice(0, 50));
  });

  it('finds them in a page that is whole, and takes nothing else for an item', () => {
    assert.deepEqual(found(`{ "id": "", "items": [${item(1)}, { "id": 1 }, ${item(2)}] }`), ['1', '2']);
    assert.deepEqual(found('{ "id": "urn:uuid:1", "name": "x" }'), []);
  });

  it('does not go deeper than what is read', () => {
    const deep = item(1).replace('"note"', `"more": ${'['.repeat(200)}${']'.repeat(200)}, "note"`);
    assert.deepEqual(found(`${deep} ${item(2)}`), ['2']);
    assert.deepEqual(found(`${'{"id":'.repeat(100_000)}${'}'.repeat(100_000)}${item(2)}`), ['2']);
  });
});
