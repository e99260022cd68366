import assert from 'node:assert/strict';
import { readableMessage } from '../../scripts/vscode/noise.mjs';

describe('what is shown of a message', () => {
  it('is nothing where a native part is missing', () => {
    const missing =
      'Error: Could not locate the bindings file. Tried:\n → /x/@vscode/spdlog/build/spdlog.node';
    assert.equal(readableMessage(missing), undefined);
  });

  it('is an error without the stack lines of VS Code', () => {
    const error = [
      'Error: no such entity',
      '    at find (/project/out/test/editor/index.cjs:4:7)',
      '    at o.fire (file:///cache/vscode-1.100.3/out/vs/workbench/api/node/extensionHostProcess.js:27:2591)',
      '    at process.processTimers (node:internal/timers:519:7)',
    ].join('\n');
    assert.equal(
      readableMessage(error),
      'Error: no such entity\n    at find (/project/out/test/editor/index.cjs:4:7)',
    );
  });

  it('is what a test prints, empty lines included', () => {
    assert.equal(readableMessage('  2 passing (574ms)'), '  2 passing (574ms)');
    assert.equal(readableMessage(''), '');
  });
});
