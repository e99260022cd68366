import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { editorVersions } from '../../scripts/vscode/versions.mjs';

describe('the pinned versions', () => {
  it('test on the oldest VS Code that the manifest promises', async () => {
    const manifest = await readFile('package.json', 'utf8');
    const promised = /"vscode": "\^(\d+\.\d+)\.\d+"/.exec(manifest)?.[1];
    assert.equal(editorVersions.oldest.vscode.split('.').slice(0, 2).join('.'), promised);
  });

  it('name for each VS Code the package that carries it', () => {
    for (const { vscode, codeServer } of Object.values(editorVersions)) {
      assert.equal(codeServer.replace(/^4\./, '1.'), vscode);
    }
  });
});
