import assert from 'node:assert/strict';
import { withChange } from '../../../src/core/annotation/annotationSet.js';
import { mergeConflict } from '../../../src/core/sidecar/mergeConflict.js';
import { parseSidecar } from '../../../src/core/sidecar/parseSidecar.js';
import { serializeSidecar } from '../../../src/core/sidecar/serializeSidecar.js';
import { updateSidecar } from '../../../src/core/sidecar/sidecar.js';
import { example, firstId } from './example.js';

const note = '"value": "In force since *1961*."';
const time = '"modified": "2026-03-02T09:20:41.003Z"';

/** The example with one line in two versions, as git leaves it. */
function conflict(line: string, ours: string, theirs: string, base?: string): string {
  const before = base === undefined ? '' : `||||||| 1234567\n${base}\n`;
  assert.ok(example.includes(line));
  return example.replace(line, `\n<<<<<<< HEAD\n${ours}\n${before}=======\n${theirs}\n>>>>>>> branch\n`);
}

describe('mergeConflict', () => {
  it('merges both sides by id', () => {
    const text = conflict(note, '"value": "Mine."', '"value": "Yours."');
    const json = mergeConflict(text);
    assert.ok(json);
    const { sidecar, problems } = parseSidecar(json);
    assert.deepEqual(problems, []);
    assert.match(
      sidecar?.annotations.annotations.get(firstId)?.note ?? '',
      /^(Mine\.\n\nYours\.|Yours\.\n\nMine\.)$/,
    );
  });

  it('asks the common version, where git wrote it', () => {
    const [one, two] = ['8', '9'].map((hour) => time.replace('09:20', `1${hour}:20`));
    const text = conflict(`${time},`, `${one ?? ''},`, `${two ?? ''},`, `${time},`);
    assert.equal(mergeConflict(text), example.replace(time, two ?? ''));
    const removed = conflict(note, note.replace('In', 'Not in'), note, note);
    assert.equal(mergeConflict(removed), example.replace('In force', 'Not in force'));
  });

  it('reads CRLF line ends', () => {
    const text = conflict(note, note, note).replaceAll('\n', '\r\n');
    assert.equal(mergeConflict(text), example);
  });

  it('leaves to a person what has no two readable sides', () => {
    const text = conflict(note, note, note);
    for (const other of [
      example,
      text.replace('=======\n', ''),
      text.replace(/>{7} branch\n/, ''),
      text.replace('=======\n', '=======\n=======\n'),
      `${text}>>>>>>> branch\n`,
      conflict(note, '"value": "Mine.', note),
      text.replace('"formatVersion": 1', '"formatVersion": 99'),
      text.replace('"items"', '"others"'),
    ])
      assert.equal(mergeConflict(other), undefined, other.slice(0, 200));
  });

  it('shows what both sides hold, reports the marker and writes nothing', () => {
    const text = conflict(note, '"value": "Mine."', '"value": "Yours."');
    const { sidecar, problems } = parseSidecar(text);
    assert.equal(sidecar?.annotations.annotations.size, 1);
    assert.equal(sidecar.annotations.deletions.size, 1);
    const lines = text.split('\n');
    assert.deepEqual(
      problems.map(({ code, line, column }) => ({ code, line, column })),
      [{ code: 'sidecar.conflict', line: lines.indexOf('<<<<<<< HEAD'), column: 0 }],
    );
    const changed = withChange(sidecar.annotations, firstId, { note: null }, () => new Date());
    assert.throws(() => serializeSidecar(updateSidecar(sidecar, changed, 'a.md')), /read-only/);
  });

  it('shows the records of the side that can be read', () => {
    const { sidecar } = parseSidecar(conflict(note, '"value": "Mine.', '"value": "Yours."'));
    assert.equal(sidecar?.annotations.annotations.get(firstId)?.note, 'Yours.');
  });
});
