import assert from 'node:assert/strict';
import { largestSidecar, parseSidecarFile, tooLarge } from '../../../src/core/sidecar/parseSidecar.js';
import { example } from './example.js';

describe('parseSidecarFile', () => {
  it('reads the bytes of a file, with or without byte-order mark', () => {
    for (const mark of ['', '\ufeff']) {
      const { sidecar, problems, text } = parseSidecarFile(Buffer.from(mark + example));
      assert.deepEqual(problems, []);
      assert.equal(text, example);
      assert.equal(sidecar?.readOnly, undefined);
    }
  });

  it('shows what is no UTF-8, with its place, and does not write it', () => {
    const bytes = Buffer.from(example.replace('In force', 'In f\u00f6rce'), 'latin1');
    const { sidecar, problems } = parseSidecarFile(bytes);
    const line = example.split('\n').findIndex((one) => one.includes('In force'));
    assert.deepEqual(
      problems.map((problem) => [problem.code, problem.line, problem.column]),
      [['sidecar.encoding', line, '          "value": "In f'.length]],
    );
    assert.equal(sidecar?.readOnly, 'damaged');
    assert.equal(sidecar.annotations.annotations.size, 1);
  });

  it('reads nothing of a file that is too large', () => {
    const { sidecar, problems } = parseSidecarFile(new Uint8Array(largestSidecar + 1));
    assert.equal(sidecar, undefined);
    assert.deepEqual(problems, [tooLarge]);
  });
});
