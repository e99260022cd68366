import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { parseSidecarFile } from '../../src/core/sidecar/parseSidecar.js';
import { temporaryFolder } from '../support/temporary.js';
import { buildWriter, runWriter } from './processes.js';

const seed = 20240229;
const kills = 1000;
const annotationsEach = 3;
/** More than the steps of saving three annotations on a fresh lock, fewer than those of four. */
const lastStep = 120;
const lanes = 4;
/** After how many deaths a lane begins a new file, so that no file grows long. */
const deathsOfFile = 25;

describe('a process that is killed while it saves', () => {
  const folder = temporaryFolder();
  let writer = '';
  before(async () => {
    writer = await buildWriter();
  });
  after(() => rm(dirname(writer), { recursive: true }));

  it(`breaks no sidecar and loses no acknowledged annotation, ${kills} times`, async () => {
    const deaths = fc.sample(
      fc.oneof(
        { weight: 4, arbitrary: fc.record({ step: fc.integer({ min: 1, max: lastStep }) }) },
        { weight: 1, arbitrary: fc.record({ after: fc.integer({ min: 0, max: 40 }) }) },
      ),
      { seed, numRuns: kills },
    );
    const waiting = deaths.entries();
    let killed = 0;
    let acknowledged = 0;
    const runLane = async (lane: number): Promise<void> => {
      let saved: string[] = [];
      let path = '';
      let count = 0;
      for (const [number, death] of waiting) {
        if (count++ % deathsOfFile === 0) {
          saved = [];
          path = join(folder(), `${lane}-${number}`, 'article.md.analyst.annotations.json');
          await mkdir(dirname(path));
        }
        const step = 'step' in death ? [String(death.step)] : [];
        const args = [path, `death-${number}`, String(annotationsEach), ...step];
        const ended = await runWriter(writer, args, 'after' in death ? death.after : undefined);
        assert.equal(ended.errors, '', `death ${number}`);
        if (ended.signal === 'SIGKILL') killed++;
        saved.push(...ended.saved);
        acknowledged += ended.saved.length;
        await checkSidecar(path, saved);
      }
    };
    await Promise.all(Array.from({ length: lanes }, (_, lane) => runLane(lane)));
    assert.ok(killed > 0.7 * kills, `${killed} of ${kills} were killed before they had ended`);
    assert.ok(acknowledged > kills / 2, `${acknowledged} annotations were acknowledged`);
  });

  it('leaves nothing behind that stops the next one, wherever it was killed', async () => {
    const path = join(folder(), 'article.md.analyst.annotations.json');
    let lastOfAll = 0;
    for (let step = 1; lastOfAll === 0; step++) {
      const { signal, errors } = await runWriter(writer, [path, `step-${step}`, '1', String(step)]);
      assert.equal(errors, '');
      if (signal !== 'SIGKILL') lastOfAll = step;
    }
    assert.ok(lastOfAll > 20, `a save has ${lastOfAll} steps`);
    const left = (await readdir(folder())).filter((name) => name.endsWith('.lock'));
    assert.deepEqual(left, []);
  });
});

async function checkSidecar(path: string, saved: readonly string[]): Promise<void> {
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined) {
    assert.deepEqual(saved, []);
    return;
  }
  const { sidecar, problems } = parseSidecarFile(bytes);
  assert.deepEqual(problems, []);
  for (const id of saved) assert.ok(sidecar?.annotations.annotations.has(id), id);
}
