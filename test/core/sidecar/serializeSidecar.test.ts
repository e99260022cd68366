import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { AnnotationSet } from '../../../src/core/annotation/annotationSet.js';
import { withAnnotation, withChange, withoutAnnotation } from '../../../src/core/annotation/annotationSet.js';
import { parseSidecar } from '../../../src/core/sidecar/parseSidecar.js';
import { serializeSidecar } from '../../../src/core/sidecar/serializeSidecar.js';
import { createSidecar, updateSidecar, type Sidecar } from '../../../src/core/sidecar/sidecar.js';
import { articleNames, annotationSets } from './arbitraries.js';
import { deletedId, example, firstId } from './example.js';

const seeded = { seed: 20240229, numRuns: 1000 };
const now = () => new Date('2026-03-03T10:00:00Z');

function parsed(json: string): Sidecar {
  const { sidecar, problems } = parseSidecar(json);
  assert.deepEqual(problems, []);
  assert.ok(sidecar);
  return sidecar;
}

/** The example with fields of other programs at every level. */
const extended = example
  .replace('"id": "",', '"id": "",\n  "label": "page",')
  .replace('"name": "Analyst One"', '"name": "Analyst One",\n        "email": "one@example.org"')
  .replace('"value": "disarmament"', '"value": "disarmament",\n          "language": "en"')
  .replace('"end": 41', '"end": 41,\n            "refinedBy": null')
  .replace('"source": "antarctica.md",', '"source": "antarctica.md",\n        "state": [],')
  .replace(
    '"deleted": "2026-03-02T09:31:12.480Z"',
    '"deleted": "2026-03-02T09:31:12.480Z",\n      "by": "tool"',
  )
  .replace('"motivation": "assessing"', '"motivation": [\n        "assessing",\n        "linking"\n      ]');

describe('serializeSidecar', () => {
  it('writes what it read, fields of other programs included', () => {
    for (const field of ['label', 'email', 'language', 'refinedBy', 'state', 'by', 'linking']) {
      assert.ok(extended.includes(`"${field}"`), field);
    }
    assert.deepEqual(JSON.parse(serializeSidecar(parsed(extended))), JSON.parse(extended));
    assert.equal(
      serializeSidecar(parsed(serializeSidecar(parsed(extended)))),
      serializeSidecar(parsed(extended)),
    );
  });

  it('writes the same bytes for the same content, however the file was laid out', () => {
    const page = parsed(example);
    const jumbled = JSON.stringify({
      items: [...page.records].reverse().map(({ json }) => json),
      ...page.page,
    });
    assert.equal(serializeSidecar(parsed(jumbled)), example);
  });

  it('writes fields of other programs behind its own, sorted by name', () => {
    const json = example.replace('"id": "",', '"id": "",\n  "zone": 1,\n  "audience": 2,');
    assert.match(
      serializeSidecar(parsed(json)),
      /"formatVersion": 1,\n {2}"audience": 2,\n {2}"zone": 1,\n {2}"items"/,
    );
  });

  it('makes an empty page of an empty sidecar', () => {
    const json = serializeSidecar(createSidecar());
    assert.match(json, /"formatVersion": 1,\n {2}"items": \[\]\n\}\n$/);
    assert.equal(serializeSidecar(parsed(json)), json);
  });

  it('reads back byte for byte what it wrote', () => {
    fc.assert(
      fc.property(annotationSets, articleNames, (annotations, article) => {
        const json = serializeSidecar(updateSidecar(createSidecar(), annotations, article));
        const sidecar = parsed(json);
        assert.deepEqual(sorted(sidecar.annotations), sorted(annotations));
        assert.equal(serializeSidecar(sidecar), json);
      }),
      seeded,
    );
  });
});

describe('updateSidecar', () => {
  it('changes only the lines of the change, and keeps the fields of other programs', () => {
    const before = parsed(extended);
    const changed = withChange(
      before.annotations,
      firstId,
      { note: 'Why?', tags: ['disarmament', 'ice'] },
      now,
    );
    const lines = serializeSidecar(updateSidecar(before, changed, 'antarctica.md')).split('\n');
    const linesBefore = serializeSidecar(before).split('\n');
    assert.deepEqual(
      lines.filter((line) => !linesBefore.includes(line)).map((line) => line.trim()),
      ['"modified": "2026-03-03T10:00:00.000Z",', '"value": "ice"', '"value": "Why?"'],
    );
    assert.deepEqual(
      linesBefore.filter((line) => !lines.includes(line)).map((line) => line.trim()),
      ['"modified": "2026-03-02T09:20:41.003Z",', '"value": "In force since *1961*."'],
    );
  });

  it('leaves only a tombstone of what is deleted', () => {
    const before = parsed(extended);
    const deleted = withoutAnnotation(before.annotations, firstId, now);
    const after = updateSidecar(before, deleted, 'antarctica.md');
    assert.deepEqual(
      after.records.map(({ json }) => json),
      [
        { id: deletedId, deleted: '2026-03-02T09:31:12.480Z', by: 'tool' },
        { id: firstId, deleted: '2026-03-03T10:00:00.000Z' },
      ],
    );
  });

  it('keeps records that it cannot read', () => {
    const { sidecar } = parseSidecar(example.replace(`"${deletedId}"`, '7'));
    assert.ok(sidecar);
    const after = updateSidecar(
      sidecar,
      withoutAnnotation(sidecar.annotations, firstId, now),
      'antarctica.md',
    );
    assert.deepEqual(
      after.records.map(({ json }) => json),
      [
        { id: firstId, deleted: '2026-03-03T10:00:00.000Z' },
        { id: 7, deleted: '2026-03-02T09:31:12.480Z' },
      ],
    );
  });

  it('names the article in new annotations, and leaves it in old ones as it is', () => {
    const before = parsed(example);
    const [annotation] = before.annotations.annotations.values();
    assert.ok(annotation);
    const added = withAnnotation(before.annotations, { ...annotation, id: 'urn:uuid:new' });
    const json = serializeSidecar(updateSidecar(before, added, 'Süd & Nord 50%.md'));
    assert.deepEqual(json.match(/(?<="source": ").*(?=")/g), ['antarctica.md', 'Süd%20&%20Nord%2050%25.md']);
  });
});

function sorted({ annotations, replies, deletions }: AnnotationSet): unknown {
  const byKey = <Value>(map: ReadonlyMap<string, Value>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  return { annotations: byKey(annotations), replies: byKey(replies), deletions: byKey(deletions) };
}
