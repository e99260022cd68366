import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { emptyAnnotationSet } from '../../../src/core/annotation/annotationSet.js';
import { isJsonObject } from '../../../src/core/sidecar/json.js';
import { sidecarJsonSchema } from '../../../src/core/sidecar/jsonSchema.js';
import { parseSidecar } from '../../../src/core/sidecar/parseSidecar.js';
import { pathsIn, withValueAt } from './damage.js';

const file: unknown = JSON.parse(readFileSync('test/fixtures/sidecar/version-1.annotations.json', 'utf8'));
const schema = sidecarJsonSchema();
const isValid = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
const paths = pathsIn(file);

/** A value of each type that JSON has. */
const values = [null, true, 7, 'seven', [], {}];

/** The names of all fields that a schema gives a rule for. */
function fieldsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(fieldsOf);
  if (!isJsonObject(value)) return [];
  const { properties } = value;
  return [
    ...(isJsonObject(properties) ? Object.keys(properties) : []),
    ...Object.values(value).flatMap(fieldsOf),
  ];
}

describe('a value of a wrong type in a sidecar', () => {
  it('is tried for every field of the schema', () => {
    const tried = new Set(paths.flat());
    assert.deepEqual(
      fieldsOf(schema).filter((field) => !tried.has(field)),
      [],
    );
  });

  it('is reported in its record, wherever it stands, and no other record is hidden', () => {
    let refused = 0;
    for (const path of paths)
      for (const value of values) {
        const page = withValueAt(file, path, () => value);
        if (isValid(page)) continue;
        refused++;
        const text = JSON.stringify(page, undefined, 2);
        const { sidecar, problems } = parseSidecar(text);
        const where = `${JSON.stringify(value)} at ${path.join('/')}`;
        assert.ok(problems.length > 0, where);
        if (path[0] !== 'items' || path.length < 2) continue;
        const { annotations, replies, deletions } = sidecar?.annotations ?? emptyAnnotationSet;
        assert.equal(annotations.size + replies.size + deletions.size, 4, where);
        const lines = linesOfItem(text, Number(path[1]));
        for (const { line } of problems) assert.ok(line >= lines.start && line < lines.end, where);
      }
    assert.ok(refused > 300, `${refused} are refused`);
  });
});

/** Where an item stands on a page of one field a line: its first line, and the one behind its last. */
function linesOfItem(text: string, index: number): { start: number; end: number } {
  const lines = text.split('\n');
  const first = lines.indexOf('  "items": [') + 1;
  const starts = lines.flatMap((line, at) => (at >= first && /^ {4}[^ }]/.test(line) ? [at] : []));
  return { start: starts[index] ?? 0, end: starts[index + 1] ?? lines.length };
}
