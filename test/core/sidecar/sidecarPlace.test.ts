import assert from 'node:assert/strict';
import { articleFolder, mirroredFolder, sidecarRoot } from '../../../src/core/sidecar/sidecarPlace.js';

describe('sidecarRoot', () => {
  it('takes a folder of the workspace however it is written', () => {
    for (const setting of [
      'notes/annotations',
      './notes/annotations/',
      'notes\\annotations',
      ' notes//annotations ',
    ])
      assert.equal(sidecarRoot(setting), 'notes/annotations', setting);
    assert.equal(sidecarRoot('.policy/annotations'), '.policy/annotations');
  });

  it('takes nothing else', () => {
    for (const setting of [
      '',
      ' ',
      '.',
      './',
      '/notes',
      '\\\\server\\notes',
      'C:\\notes',
      '../notes',
      'notes/../..',
    ])
      assert.equal(sidecarRoot(setting), '', setting);
  });
});

describe('mirroredFolder', () => {
  const pairs = [
    ['', 'notes'],
    ['north', 'notes/north'],
    ['north/coast', 'notes/north/coast'],
  ] as const;

  it('mirrors the folders of articles', () => {
    for (const [articles, sidecars] of pairs) assert.equal(mirroredFolder('notes', articles), sidecars);
  });

  it('is undone by articleFolder', () => {
    for (const [articles, sidecars] of pairs) assert.equal(articleFolder('notes', sidecars), articles);
  });

  it('is the article’s own folder without a root', () => {
    assert.equal(mirroredFolder('', 'north'), 'north');
    assert.equal(articleFolder('', 'north'), undefined);
  });
});

describe('articleFolder', () => {
  it('knows no articles of folders that only begin with the same letters, or stand elsewhere', () => {
    for (const folder of ['', 'notes2', 'north/notes'])
      assert.equal(articleFolder('notes', folder), undefined);
  });
});
