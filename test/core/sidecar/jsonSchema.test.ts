import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import * as z from 'zod';
import { sidecarJsonSchema } from '../../../src/core/sidecar/jsonSchema.js';
import { parseSidecar } from '../../../src/core/sidecar/parseSidecar.js';
import { damaged, pathsIn, withValueAt } from './damage.js';

const file: unknown = JSON.parse(readFileSync('test/fixtures/sidecar/version-1.annotations.json', 'utf8'));
const isValid = new Ajv2020({ strict: false, validateFormats: false }).compile(sidecarJsonSchema());

/** Whether reading finds nothing wrong but what no JSON Schema can say: the order of positions, ids that come twice. */
function isRead(json: string): boolean {
  return parseSidecar(json).problems.every(
    ({ code, args, severity }) =>
      severity === 'warning' || code === 'sidecar.duplicateId' || args['expected'] === 'custom',
  );
}

describe('the JSON Schema of the sidecar', () => {
  it('takes what reading takes, and nothing else', () => {
    let refused = 0;
    fc.assert(
      fc.property(damaged(file), (page) => {
        const json = JSON.stringify(page);
        const read = isRead(json);
        if (!read) refused++;
        assert.equal(isValid(JSON.parse(json)), read);
      }),
      { seed: 20240229, numRuns: 1500 },
    );
    assert.ok(refused > 400 && refused < 1300, `${refused} of 1500 are refused`);
  });

  it('takes the file of the format, and refuses it without any field that is demanded', () => {
    assert.ok(isValid(file));
    const demanded = [
      'type',
      'formatVersion',
      'items',
      'id',
      'created',
      'modified',
      'creator',
      'name',
      'body',
    ];
    const inAnnotations = [...demanded, 'target', 'source', 'exact', 'start', 'end', 'deleted', 'value'];
    for (const path of pathsIn(file)) {
      const name = String(path.at(-1));
      const isFree =
        path.includes('body') && name !== 'body'
          ? name !== 'value'
          : path.at(-2) === 'creator' && name === 'type';
      // The page's own id is free, and so is the kind of a body or a creator: it is then another program's.
      if (!inAnnotations.includes(name) || isFree || path.join() === 'id' || path.includes('@context'))
        continue;
      assert.equal(isValid(withValueAt(file, path, () => undefined)), false, path.join('/'));
    }
  });

  it('is what the manifest contributes for sidecars, as built', () => {
    const manifest = z
      .object({ contributes: z.object({ jsonValidation: z.array(z.record(z.string(), z.string())) }) })
      .parse(JSON.parse(readFileSync('package.json', 'utf8')));
    const contributed = manifest.contributes.jsonValidation.filter(
      ({ fileMatch }) => fileMatch === '*.annotations.json',
    );
    assert.equal(contributed.length, 1);
    assert.deepEqual(
      JSON.parse(readFileSync(contributed[0]?.['url'] ?? '', 'utf8')),
      JSON.parse(JSON.stringify(sidecarJsonSchema())),
    );
  });

  it('says what a field is, where the editor completes it', () => {
    const text = JSON.stringify(sidecarJsonSchema());
    for (const description of ['A note in Markdown', 'A tag', 'The analyst’s name'])
      assert.ok(text.includes(`"description":"${description}"`), description);
  });
});
