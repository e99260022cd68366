import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';

const made = [
  'The council of Tromsø met in March. It agreed on the size of the nets.',
  'The ministers will review the quota in autumn.',
  'The harbour stays open.\n',
].join('\n\n');
const moved = `A note to begin with.\n\n${made}`;
const replaced = made.replace('the quota', 'the catch limits');
const shortened = made.replace(' the quota', '');

/** What a program gets that finds “the quota” again in texts with the built core. */
function answersIn(...newTexts: readonly string[]): unknown {
  const program = `
    import { createAnchorer, describeSpan } from './dist/core.mjs';
    const [oldText, ...newTexts] = ${JSON.stringify([made, ...newTexts])};
    const start = oldText.indexOf('the quota');
    const stored = JSON.parse(JSON.stringify(describeSpan(oldText, { start, end: start + 9 })));
    const answers = newTexts.map((newText) => createAnchorer({ newText, oldText }).anchor(stored));
    process.stdout.write(JSON.stringify(answers));
  `;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
  });
  assert.equal(stderr, '');
  return JSON.parse(stdout);
}

describe('dist/core.mjs', () => {
  it('finds passages again for other programs, by plain JSON', () => {
    const start = moved.indexOf('the quota');
    const place = replaced.indexOf('the catch limits');
    const reason = (what: string) => ({ code: `anchoring.${what}`, args: {} });
    const answers = answersIn(moved, replaced, shortened);
    // How like a candidate is, is not compared.
    assert.deepEqual(JSON.parse(JSON.stringify(answers).replace(/,"likeness":[\d.]+/, '')), [
      { state: 'anchored', span: { start, end: start + 9 }, changed: false },
      {
        state: 'uncertain',
        candidates: [{ span: { start: place, end: place + 16 }, reason: reason('replaced') }],
      },
      { state: 'orphaned', reason: reason('deleted') },
    ]);
  });
});
