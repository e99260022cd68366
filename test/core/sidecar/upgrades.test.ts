import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { isJsonObject, type JsonObject } from '../../../src/core/sidecar/json.js';
import { parseSidecar } from '../../../src/core/sidecar/parseSidecar.js';
import { serializeSidecar } from '../../../src/core/sidecar/serializeSidecar.js';
import { formatVersion, upgradePage } from '../../../src/core/sidecar/upgrades.js';

/** A file that each version of the format has written, by its number. */
const fileOf = (version: number | string) =>
  readFileSync(`test/fixtures/sidecar/version-${version}.annotations.json`, 'utf8');

describe('the versions of the format', () => {
  for (let version = 1; version <= formatVersion; version++) {
    it(`reads a file of version ${version} and writes it in the version of today`, () => {
      const { sidecar, problems } = parseSidecar(fileOf(version));
      assert.deepEqual(problems, []);
      assert.equal(sidecar?.annotations.annotations.size, 3);
      assert.equal(sidecar.annotations.deletions.size, 1);
      const written = serializeSidecar(sidecar);
      assert.equal(written, fileOf(formatVersion));
    });
  }

  it('gives a file of the first days of version 1 the terms that it had not got, and changes nothing else', () => {
    const first = fileOf('1-first');
    const { sidecar, problems } = parseSidecar(first);
    assert.deepEqual(problems, []);
    assert.ok(sidecar);
    const items = (file: string) => file.slice(file.indexOf('"items"'));
    const written = serializeSidecar(sidecar);
    assert.equal(items(written), items(first));
    const head = (file: string) => file.slice(0, file.indexOf('"items"'));
    assert.equal(head(written), head(fileOf(formatVersion)));
    assert.notEqual(head(first), head(written));
  });
});

describe('upgradePage', () => {
  const add = (name: string) => (page: JsonObject) => ({ ...page, [name]: Object.keys(page).length });
  const steps = [add('second'), add('third')];
  const page: unknown = JSON.parse(fileOf(1));
  assert.ok(isJsonObject(page));
  const fields = Object.keys(page).length;

  it('takes every step from the version of the page on, in their order', () => {
    assert.deepEqual(upgradePage(page, 1, steps), { ...page, second: fields, third: fields + 1 });
    assert.deepEqual(upgradePage(page, 2, steps), { ...page, third: fields });
  });

  it('leaves a page of today or of a newer version as it is', () => {
    assert.equal(upgradePage(page, 3, steps), page);
    assert.equal(upgradePage(page, 9, steps), page);
  });
});
