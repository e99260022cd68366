import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { writeFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { emptyAnnotationSet, withoutAnnotation } from '../../src/core/annotation/annotationSet.js';
import { mergeConflict } from '../../src/core/sidecar/mergeConflict.js';
import { parseSidecar } from '../../src/core/sidecar/parseSidecar.js';
import type { Sidecar } from '../../src/core/sidecar/sidecar.js';
import { rewriteSidecar, SidecarReadOnly } from '../../src/core/sidecar/rewriteSidecar.js';
import { updateFile } from '../../src/platform/node/updateFile.js';
import { damaged } from '../core/sidecar/damage.js';
import { temporaryFolder } from '../support/temporary.js';

const seed = 20240229;
const good = readFileSync('test/fixtures/sidecar/version-1.annotations.json', 'utf8');
const none = emptyAnnotationSet;
const now = () => new Date('2026-06-01T00:00:00Z');

/** The items of the good file: the text of each, and its id. */
const items = Array.from(good.matchAll(/^ {4}\{\n {6}"id": "(?<id>.*?)",$.*?^ {4}\}/gms), (match) => ({
  id: match.groups?.['id'] ?? '',
  text: match[0],
}));

/** A broken file, and the ids of the items that it holds whole and once. */
interface Broken {
  readonly text: string;
  readonly whole: readonly string[];
}

const pieces = fc.oneof(
  fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    '"',
    ',',
    ':',
    '\\',
    '\n',
    '{{{',
    '}}',
    '\u0000',
    '\ufeff',
    'null',
    '//',
    '"id": 7,',
  ),
  fc.constantFrom('\n<<<<<<< HEAD\n', '\n=======\n', '\n>>>>>>> branch\n', '"__proto__": {"id": 1},'),
  fc.string({ unit: 'binary', maxLength: 5 }),
);

/** The file with a piece of it replaced by another. */
const torn: fc.Arbitrary<Broken> = fc
  .tuple(fc.nat(good.length), fc.oneof(fc.nat(3), fc.nat(400)), pieces)
  .map(([at, cut, put]) => ({ text: good.slice(0, at) + put + good.slice(at + cut), at, end: at + cut }))
  .map(({ text, at, end }) => ({ text, whole: itemsOutside(at, end) }));

const truncated: fc.Arbitrary<Broken> = fc
  .nat(good.length)
  .map((at) => ({ text: good.slice(0, at), whole: itemsOutside(at, good.length) }));

/** Valid JSON with a value of a wrong type, or a field that is missing, in one item or on the page. */
const wrong: fc.Arbitrary<Broken> = fc.oneof(
  fc.tuple(fc.nat(items.length - 1), fc.nat()).chain(([index]) => {
    const item = items[index];
    const json: unknown = JSON.parse(item?.text ?? '');
    return damaged(json).map((other) => ({
      text: good.replace(item?.text ?? '', () => JSON.stringify(other)),
      whole: items.filter((one) => one !== item).map(({ id }) => id),
    }));
  }),
  fc.constantFrom('"formatVersion": "1"', '"formatVersion": 99', '"formatVersion": null').map((version) => ({
    text: good.replace('"formatVersion": 1', version),
    whole: items.map(({ id }) => id),
  })),
);

/** Two versions of one line between git's markers. */
const conflicts: fc.Arbitrary<Broken> = fc
  .tuple(fc.nat(items.length - 1), fc.nat(12), fc.boolean())
  .map(([index, line, hasBase]) => {
    const item = items[index];
    const lines = (item?.text ?? '').split('\n');
    const one = lines[line % lines.length] ?? '';
    const base = hasBase ? `||||||| 1234567\n${one}\n` : '';
    lines[line % lines.length] = `<<<<<<< HEAD\n${one}\n${base}=======\n${one}\n>>>>>>> branch`;
    return {
      text: good.replace(item?.text ?? '', () => lines.join('\n')),
      whole: items.map(({ id }) => id),
    };
  });

function itemsOutside(start: number, end: number): readonly string[] {
  return items
    .filter(({ text }) => {
      const at = good.indexOf(text);
      return at + text.length <= start || at >= end;
    })
    .map(({ id }) => id);
}

const files = fc.oneof(
  { weight: 5, arbitrary: torn },
  { weight: 1, arbitrary: truncated },
  { weight: 3, arbitrary: wrong },
  { weight: 1, arbitrary: conflicts },
);

/** Whether an annotation, a reply or a tombstone has the id. */
function holds(sidecar: Sidecar | undefined, id: string): boolean {
  const { annotations, replies, deletions } = sidecar?.annotations ?? none;
  return annotations.has(id) || replies.has(id) || deletions.has(id);
}

describe('ten thousand broken sidecars', () => {
  const folder = temporaryFolder();

  it('show every record that is whole, and are not written where that would lose something', () => {
    assert.equal(items.length, 5);
    const counts = { readOnly: 0, unreadable: 0, written: 0 };
    fc.assert(
      fc.property(files, ({ text, whole }) => {
        const { sidecar, problems } = parseSidecar(text);
        // A torn place may make a second item of an id, or an item that holds another.
        for (const id of whole) assert.ok(holds(sidecar, id), `${id} is not shown`);
        if (sidecar?.readOnly !== undefined || sidecar === undefined)
          assert.ok(problems.length > 0, 'what is not written has a reason');
        const merged = mergeConflict(text);
        if (merged !== undefined) assert.deepEqual(parseSidecar(merged).problems, []);
        const [id = ''] = whole;
        const wanted = withoutAnnotation(
          sidecar?.annotations ?? parseSidecar(good).sidecar?.annotations ?? none,
          id,
          now,
        );
        try {
          const next = rewriteSidecar(
            { base: { text, sidecar }, wanted, articleName: 'a.md' },
            Buffer.from(text),
          );
          counts.written++;
          if (problems.length > 0) counts.unreadable++;
          const after = parseSidecar(next ?? text).sidecar;
          for (const other of whole) assert.ok(holds(after, other), `${other} is lost`);
        } catch (error) {
          assert.ok(error instanceof SidecarReadOnly);
          counts.readOnly++;
        }
      }),
      { seed, numRuns: 10_000 },
    );
    assert.ok(Math.min(...Object.values(counts)) > 500, JSON.stringify(counts));
  });

  it('stay on the disk byte for byte', async () => {
    const path = join(folder(), 'a.md.one.annotations.json');
    for (const { text } of fc.sample(torn, { seed, numRuns: 200 })) {
      const { sidecar } = parseSidecar(text);
      if (sidecar !== undefined && sidecar.readOnly === undefined) continue;
      const bytes = Buffer.from(text);
      await writeFile(path, bytes);
      const wanted = sidecar?.annotations ?? none;
      const rewrite = { base: { text, sidecar }, wanted, articleName: 'a.md' };
      await assert.rejects(
        updateFile(path, (current) => rewriteSidecar(rewrite, current)),
        SidecarReadOnly,
      );
      assert.deepEqual(await readFile(path), bytes);
    }
  });
});
