import assert from 'node:assert/strict';
import { pageAddress } from '../../scripts/vscode/address.mjs';

const authority = '127.0.0.1:7000';

function payloadOf(address: string): unknown {
  return JSON.parse(new URL(address).searchParams.get('payload') ?? '');
}

describe('the address of the page', () => {
  it('names folder, file, extension and tests as the server has them', () => {
    const address = pageAddress({
      authority,
      folder: '/a b',
      file: '/a b/ü.md',
      extension: '/ext',
      tests: '/t.js',
    });
    assert.equal(new URL(address).searchParams.get('folder'), '/a b');
    assert.deepEqual(payloadOf(address), [
      ['skipWelcome', 'true'],
      ['openFile', 'vscode-remote://127.0.0.1:7000/a%20b/%C3%BC.md'],
      ['extensionDevelopmentPath', 'vscode-remote://127.0.0.1:7000/ext'],
      ['extensionTestsPath', 'vscode-remote://127.0.0.1:7000/t.js'],
    ]);
  });

  it('opens several folders by the file that names them', () => {
    const { searchParams } = new URL(pageAddress({ authority, folder: '/a/both.code-workspace' }));
    assert.equal(searchParams.get('workspace'), '/a/both.code-workspace');
    assert.equal(searchParams.get('folder'), null);
  });

  it('carries the token only where there is one', () => {
    assert.equal(new URL(pageAddress({ authority, token: 's3' })).searchParams.get('tkn'), 's3');
    assert.equal(new URL(pageAddress({ authority })).searchParams.get('tkn'), null);
  });

  it('asks for an empty window where there is no folder', () => {
    assert.equal(new URL(pageAddress({ authority })).searchParams.get('ew'), 'true');
  });
});
