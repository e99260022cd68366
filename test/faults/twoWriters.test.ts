import assert from 'node:assert/strict';
import { readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseSidecarFile } from '../../src/core/sidecar/parseSidecar.js';
import { temporaryFolder } from '../support/temporary.js';
import { buildWriter, runWriter } from './processes.js';

describe('several processes that annotate one article as one analyst', () => {
  const folder = temporaryFolder();
  let writer = '';
  before(async () => {
    writer = await buildWriter();
  });
  after(() => rm(dirname(writer), { recursive: true }));

  for (const [count, each] of [
    [2, 100],
    [5, 20],
  ] as const)
    it(`lose nothing where ${count} save ${each} annotations each at once`, async () => {
      const path = join(folder(), 'article.md.analyst.annotations.json');
      const names = Array.from({ length: count }, (_, number) => `writer-${number}`);
      const ended = await Promise.all(names.map((name) => runWriter(writer, [path, name, String(each)])));
      for (const { code, errors } of ended) assert.deepEqual({ code, errors }, { code: 0, errors: '' });
      const saved = ended.flatMap((one) => one.saved).sort();
      assert.equal(saved.length, count * each);
      const { sidecar, problems } = parseSidecarFile(await readFile(path));
      assert.deepEqual(problems, []);
      assert.deepEqual([...(sidecar?.annotations.annotations.keys() ?? [])].sort(), saved);
      assert.deepEqual(await readdir(folder()), ['article.md.analyst.annotations.json']);
    });
});
