import assert from 'node:assert/strict';
import { Failure } from '../../scripts/vscode/failures.mjs';
import { parseLauncherFlags } from '../../scripts/vscode/flags.mjs';

const needed = ['--extensionDevelopmentPath=/ext', '--extensionTestsPath=/ext/suite.cjs'];

describe('the flags of the launcher', () => {
  it('take what test-electron gives, and leave the rest alone', () => {
    const args = [
      '/work space',
      '--user-data-dir=/data',
      '--no-sandbox',
      '--extensions-dir=/more',
      ...needed,
    ];
    assert.deepEqual(parseLauncherFlags(args), {
      extension: '/ext',
      tests: '/ext/suite.cjs',
      folder: '/work space',
      profile: { dataFolder: '/data', extensionsFolder: '/more' },
      vscode: 'newest',
      port: 0,
      timeout: 300_000,
    });
  });

  it('read values with an equals sign inside', () => {
    assert.equal(parseLauncherFlags([...needed, '--report=/a=b']).report, '/a=b');
  });

  const wrong = {
    'no tests': ['--extensionDevelopmentPath=/ext'],
    'an unknown VS Code': [...needed, '--vscode=older'],
    'a time that is no number': [...needed, '--timeout=soon'],
  };
  for (const [what, args] of Object.entries(wrong)) {
    it(`refuse ${what}`, () => {
      assert.throws(
        () => parseLauncherFlags(args),
        (error) => error instanceof Failure && error.kind === 'usage',
      );
    });
  }
});
