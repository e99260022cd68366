import assert from 'node:assert/strict';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import type { CorpusIndex } from '../../src/core/corpus/corpusIndex.js';
import { parseCorpus } from '../../src/core/corpus/storedCorpus.js';
import { atOnce } from '../../src/core/text/steps.js';
import { temporaryFolder } from '../support/temporary.js';
import { buildWriter, runWriter } from './processes.js';

const kills = 100;
const killsOfFile = 25;

describe('a process that is killed while it keeps the index of a folder', () => {
  const folder = temporaryFolder();
  let writer = '';
  before(async () => {
    writer = await buildWriter('test/faults/corpusWriter.ts');
  });
  after(() => rm(dirname(writer), { recursive: true }));

  it(`leaves a whole one behind, ${kills} times`, async () => {
    const delays = fc.sample(fc.integer({ min: 0, max: 60 }), { seed: 20240229, numRuns: kills });
    let file = '';
    let kept = 0;
    let killed = 0;
    for (const [number, delay] of delays.entries()) {
      if (number % killsOfFile === 0) {
        file = join(folder(), String(number), 'corpus');
        await mkdir(dirname(file));
        kept = 0;
      }
      const { signal, saved, errors } = await runWriter(writer, [file], delay);
      assert.equal(errors, '', `death ${number}`);
      if (signal === 'SIGKILL') killed++;
      const corpus = await readKept(file);
      const acknowledged = Number(saved.at(-1)?.slice('urn:'.length) ?? kept);
      // The one that was on its way may have been written and not acknowledged.
      assert.ok([acknowledged, acknowledged + 1].includes(corpus?.articles ?? 0), `death ${number}`);
      kept = corpus?.articles ?? 0;
      for (const path of corpus?.paths() ?? []) assert.equal(corpus?.mentionsIn(path).length, 10);
    }
    assert.ok(killed > kills / 2, `${killed} of ${kills} were killed before they had ended`);
    assert.ok(kept > killsOfFile / 5, `${kept} articles were kept`);
  });
});

async function readKept(file: string): Promise<CorpusIndex | undefined> {
  const bytes = await readFile(file).catch(() => undefined);
  if (bytes === undefined) return undefined;
  const corpus = atOnce(parseCorpus(bytes, 'made'));
  assert.ok(corpus, 'what was kept is damaged');
  return corpus;
}
