import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describeSpan } from '../../../src/core/anchoring/describeSpan.js';
import { emptyAnnotationSet } from '../../../src/core/annotation/annotationSet.js';
import { largestSidecar, parseSidecar, tooLarge } from '../../../src/core/sidecar/parseSidecar.js';
import type { SidecarProblem } from '../../../src/core/sidecar/problem.js';
import { serializeSidecar } from '../../../src/core/sidecar/serializeSidecar.js';
import { deletedId, example, exampleArticle, exampleWithReply, firstId, replyId } from './example.js';

const seeded = { seed: 20240229, numRuns: 500 };

/** The example with one piece of it replaced. */
function broken(find: string, replacement: string): string {
  assert.ok(example.includes(find), `the example holds ${find}`);
  return example.replace(find, replacement);
}

/** A problem with what stands at its place. */
function summary(json: string, { line, column, code }: SidecarProblem): string {
  const there = json.split('\n')[line]?.slice(column, column + 12) ?? '';
  return `${code} at ${there}`;
}

describe('parseSidecar', () => {
  it('reads the example of the format', () => {
    const { sidecar, problems } = parseSidecar(example);
    assert.deepEqual(problems, []);
    assert.ok(sidecar);
    assert.equal(sidecar.readOnly, undefined);
    assert.deepEqual(sidecar.annotations.annotations.get(firstId), {
      id: firstId,
      creator: 'Analyst One',
      created: '2026-03-02T09:14:05.120Z',
      modified: '2026-03-02T09:20:41.003Z',
      verdict: 'accepted',
      type: 'agreement',
      entity: 'antarctic-treaty',
      note: 'In force since *1961*.',
      tags: ['disarmament'],
      certainty: 'probable',
      selectors: describeSpan(exampleArticle, { start: 25, end: 41 }),
    });
    assert.deepEqual([...sidecar.annotations.deletions], [[deletedId, '2026-03-02T09:31:12.480Z']]);
  });

  it('reads what is said on an annotation, and writes it as it was', () => {
    const { sidecar, problems } = parseSidecar(exampleWithReply);
    assert.deepEqual(problems, []);
    assert.ok(sidecar);
    assert.equal(serializeSidecar(sidecar), exampleWithReply);
    assert.deepEqual(
      [...sidecar.annotations.replies.values()],
      [
        {
          id: replyId,
          creator: 'Analyst One',
          created: '2026-03-02T09:30:00.000Z',
          modified: '2026-03-02T09:30:00.000Z',
          target: 'urn:uuid:0d4c7e52-8b1a-4e0f-8c63-7a5b9d2e4f10',
          note: 'Is the protocol meant too?',
        },
      ],
    );
  });

  it('reads a decision for the whole article', () => {
    const json = example.replace(/,\n {8}"textId".*?\]\n/s, '\n');
    const { sidecar, problems } = parseSidecar(json);
    assert.deepEqual(problems, []);
    assert.ok(sidecar);
    assert.ok(sidecar.annotations.annotations.has(firstId));
    assert.equal(sidecar.annotations.annotations.get(firstId)?.selectors, undefined);
    assert.equal(serializeSidecar(sidecar), json);
  });

  it('reads a file with byte-order mark and CRLF', () => {
    const { sidecar, problems } = parseSidecar(`\ufeff${example.replaceAll('\n', '\r\n')}`);
    assert.deepEqual(problems, []);
    assert.ok(sidecar);
    assert.equal(serializeSidecar(sidecar), example);
  });

  it('gives place and reason for what is no JSON, and shows the records that are whole', () => {
    for (const [json, place, shown] of [
      [broken('"type": "AnnotationPage",', '"type": "AnnotationPage"'), 'sidecar.syntax at "formatVersi', 2],
      [broken('  "id": "",', '<<<<<<< ours\n  "id": "",'), 'sidecar.conflict at <<<<<<< ours', 2],
      [
        broken('"exact": "Antarctic Treaty"', '"exact": "Antarctic Treaty'),
        'sidecar.syntax at "Antarctic T',
        1,
      ],
      [broken('"Analyst One"\n      },', '"Analyst One"\n'), 'sidecar.syntax at "created": "', 1],
      [example.slice(0, example.indexOf('"2026')), 'sidecar.syntax at ', 0],
      ['', 'sidecar.syntax at ', 0],
    ] as const) {
      const { sidecar, problems } = parseSidecar(json);
      const { annotations, deletions } = sidecar?.annotations ?? emptyAnnotationSet;
      assert.equal(annotations.size + deletions.size, shown);
      assert.equal(sidecar?.readOnly, shown === 0 ? undefined : 'damaged');
      assert.deepEqual(
        problems.map((problem) => summary(json, problem)),
        [place],
      );
    }
  });

  it('leaves a file unread that is larger than it reads', () => {
    const { sidecar, problems } = parseSidecar(' '.repeat(largestSidecar + 1));
    assert.equal(sidecar, undefined);
    assert.deepEqual(problems, [tooLarge]);
  });

  it('counts lines and columns from 0', () => {
    const { problems } = parseSidecar('{\r\n  "type": "AnnotationPage",\r\n  "formatVersion": 0\r\n}');
    assert.deepEqual(
      problems.map(({ line, column }) => ({ line, column })),
      [{ line: 2, column: 19 }],
    );
  });

  it('gives place and reason for JSON that is no page of annotations, and shows the items it has', () => {
    for (const [json, place, args, shown = 0] of [
      ['[]', 'sidecar.notAPage at []', { field: '', expected: 'object' }],
      ['{"type": "Person"}', 'sidecar.notAPage at "Person"}', { field: '/type', expected: 'AnnotationPage' }],
      [
        broken('"items": [', '"others": ['),
        'sidecar.notAPage at {',
        { field: '/items', expected: 'array' },
        2,
      ],
      [
        broken('Version": 1', 'Version": "1"'),
        'sidecar.notAPage at "1",',
        { field: '/formatVersion', expected: 'number' },
        2,
      ],
    ] as const) {
      const { sidecar, problems } = parseSidecar(json);
      assert.equal(sidecar?.records.length ?? 0, shown);
      assert.equal(sidecar?.readOnly, shown === 0 ? undefined : 'damaged');
      assert.deepEqual(
        problems.map((problem) => summary(json, problem)),
        [place],
      );
      assert.deepEqual(problems[0]?.args, args);
    }
  });

  it('reports a bad record with its place, keeps it letter for letter and shows the others', () => {
    for (const [json, place] of [
      [broken('"exact": "Antarctic Treaty"', '"exact": 7'), 'sidecar.unreadableRecord at 7,'],
      [broken('"start": 25', '"start": 41'), 'sidecar.unreadableRecord at 41'],
      [broken('"value": "accepted"', '"value": "maybe"'), 'sidecar.unreadableRecord at "maybe"'],
      [broken('"probable"', '"likely"'), 'sidecar.unreadableRecord at "likely",'],
      [broken('"purpose": "identifying"', '"purpose": "classifying"'), 'sidecar.unreadableRecord at {'],
      [broken('"purpose": "classifying"', '"purpose": "bookmarking"'), 'sidecar.unreadableRecord at ['],
      [
        broken('"created": "2026-03-02T', '"created": "2026-13-02T'),
        'sidecar.unreadableRecord at "2026-13-02T',
      ],
      [broken('"type": "Annotation"', '"type": "Note"'), 'sidecar.unreadableRecord at "Note",'],
      [broken('"TextPositionSelector"', '"XPathSelector"'), 'sidecar.unreadableRecord at ['],
      [broken('"antarctica.md"', '"/antarctica.md"'), 'sidecar.unreadableRecord at "/antarctica'],
      [broken('"antarctica.md"', '".."'), 'sidecar.unreadableRecord at "..",'],
      [broken('"antarctica.md"', '"%2E."'), 'sidecar.unreadableRecord at "%2E.",'],
      [broken('"antarctica.md"', '"../antarctica.md"'), 'sidecar.unreadableRecord at "../antarcti'],
      [broken('"antarctica.md"', '"file:a.md"'), 'sidecar.unreadableRecord at "file:a.md",'],
    ] as const) {
      const { sidecar, problems } = parseSidecar(json);
      assert.deepEqual(
        problems.map((problem) => summary(json, problem)),
        [place],
      );
      assert.equal(sidecar?.annotations.annotations.size, 0);
      assert.equal(sidecar.annotations.deletions.size, 1);
      assert.equal(serializeSidecar(sidecar), json);
    }
  });

  it('counts the first of two records with one id, and keeps the second', () => {
    const json = broken(deletedId, firstId);
    const { sidecar, problems } = parseSidecar(json);
    assert.deepEqual(
      problems.map((problem) => summary(json, problem)),
      [`sidecar.duplicateId at "urn:uuid:3d`],
    );
    assert.equal(sidecar?.annotations.annotations.size, 1);
    assert.equal(serializeSidecar(sidecar), json);
  });

  it('shows a file of a newer format, and refuses to write it', () => {
    const json = broken('Version": 1', 'Version": 2');
    const { sidecar, problems } = parseSidecar(json);
    assert.deepEqual(
      problems.map((problem) => summary(json, problem)),
      ['sidecar.newerFormat at 2,'],
    );
    assert.equal(sidecar?.annotations.annotations.size, 1);
    assert.equal(sidecar.readOnly, 'newerFormat');
    assert.throws(() => serializeSidecar(sidecar), /read-only/);
  });

  it('does not write a file in which one field stands twice', () => {
    const json = broken('"value": "accepted"', '"value": "accepted",\n          "value": "rejected"');
    const { sidecar, problems } = parseSidecar(json);
    assert.deepEqual(
      problems.map((problem) => summary(json, problem)),
      ['sidecar.duplicateKey at "value": "re'],
    );
    assert.equal(sidecar?.readOnly, 'damaged');
  });

  it('takes __proto__ for a field like any other', () => {
    const json = broken('"id": "",', '"id": "",').replace(
      '"type": "Annotation",',
      '"type": "Annotation",\n      "__proto__": {\n        "deleted": "now"\n      },',
    );
    const { sidecar, problems } = parseSidecar(json);
    assert.deepEqual(problems, []);
    assert.equal(sidecar?.annotations.annotations.size, 1);
    assert.match(serializeSidecar(sidecar), /"__proto__": \{\n +"deleted": "now"/);
    assert.equal(Object.hasOwn(Object.prototype, 'deleted'), false);
  });

  it('reads a hundred thousand records, and reports the one that is bad', function () {
    // No bound of speed: a machine may be busy.
    this.timeout(120_000);
    const good = JSON.stringify({ id: 'urn:uuid:', deleted: '2026-03-02T09:31:12.480Z' });
    const items = Array.from({ length: 100_000 }, (_, index) => good.replace('uuid:', `uuid:${index}`));
    items[70_000] = '{"id": 7}';
    const json = `{"type": "AnnotationPage", "formatVersion": 1, "items": [${items.join(',\n')}]}`;
    const { sidecar, problems } = parseSidecar(json);
    assert.deepEqual(
      problems.map((problem) => summary(json, problem)),
      ['sidecar.unreadableRecord at 7},'],
    );
    assert.equal(sidecar?.annotations.deletions.size, 99_999);
    assert.equal(parseSidecar(serializeSidecar(sidecar)).problems.length, 1);
  });

  it('survives nesting that would overflow the stack', () => {
    for (const json of [
      '['.repeat(100_000),
      '[}'.repeat(100_000),
      `"\n${'['.repeat(100_000)}`,
      `{"a":${'['.repeat(200)}${']'.repeat(200)}}`,
    ]) {
      const { sidecar, problems } = parseSidecar(json);
      assert.equal(sidecar, undefined);
      assert.deepEqual(
        problems.map(({ code }) => code),
        ['sidecar.tooDeep'],
      );
    }
  });

  it('never throws and never hides a good record, wherever one value of another record is replaced', () => {
    const start = example.indexOf('"id": "urn:uuid:3d');
    const record = example.slice(start, example.indexOf(deletedId));
    const values = [...record.matchAll(/"(?:[^"\\]|\\.)*":?|\b\d+\b/g)].filter(
      ([token]) => !token.endsWith(':'),
    );
    fc.assert(
      fc.property(fc.nat(values.length - 1), fc.json({ maxDepth: 3 }), (index, replacement) => {
        const value = values[index];
        assert.ok(value);
        const at = start + value.index;
        const json = example.slice(0, at) + replacement + example.slice(at + value[0].length);
        const { sidecar } = parseSidecar(json);
        assert.equal(sidecar?.annotations.deletions.get(deletedId), '2026-03-02T09:31:12.480Z');
        assert.deepEqual(leaves(serializeSidecar(sidecar)), leaves(json));
      }),
      seeded,
    );
  });

  it('never throws on a file cut or torn anywhere', () => {
    fc.assert(
      fc.property(
        fc.nat(example.length),
        fc.nat(40),
        fc.string({ maxLength: 4, unit: 'binary' }),
        (at, cut, put) => {
          const { sidecar, problems } = parseSidecar(example.slice(0, at) + put + example.slice(at + cut));
          assert.ok(sidecar !== undefined || problems.length > 0);
          for (const { line, column } of problems) assert.ok(line >= 0 && column >= 0);
        },
      ),
      seeded,
    );
  });
});

/** Every value of the file that is neither an object nor a list, with its name if it has one. */
function leaves(json: string): readonly string[] {
  const found: string[] = [];
  JSON.parse(json, (name: string, value: unknown) => {
    if (typeof value !== 'object') found.push(`${/^\d+$/.test(name) ? '' : name} ${JSON.stringify(value)}`);
    return value;
  });
  return found.sort();
}
