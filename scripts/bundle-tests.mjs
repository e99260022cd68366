// @ts-check
/**
 * Bundles test/editor into one suite for the Node extension host (out/test/editor/index.cjs) and one for the
 * web worker host (web.js: an old VS Code adds that ending
 * by itself). Files named `*.node.test.ts` run in the Node host only.
 */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { projectFolder } from './vscode/cache.mjs';

const testFolder = join(projectFolder, 'test', 'editor');
const outFolder = join(projectFolder, 'out', 'test', 'editor');

/** @typedef {'node' | 'web'} HostKind which extension host: the Node process or the web worker */

/** @type {Readonly<Record<HostKind, string>>} */
export const suiteFiles = { node: join(outFolder, 'index.cjs'), web: join(outFolder, 'web.js') };

/**
 * Bundles the suite for a host.
 * @param {HostKind} host
 * @param {string} [only] a part of the names of the test files to take
 * @param {'test' | 'bench'} [kind] of files: what holds, or how long it takes
 */
export async function bundleTests(host, only = '', kind = 'test') {
  const all = await readdir(testFolder, { recursive: true });
  const files = all
    .filter((name) => name.endsWith(`.${kind}.ts`) && name.includes(only))
    .filter((name) => host === 'node' || !name.endsWith(`.node.${kind}.ts`))
    .sort();
  await build({
    entryPoints: [join(projectFolder, 'test', 'support', `editorSuite.${host}.ts`)],
    outfile: suiteFiles[host],
    bundle: true,
    format: 'cjs',
    target: 'es2022',
    platform: host === 'node' ? 'node' : 'browser',
    // The web host is a worker: no package may count on a DOM.
    ...(host === 'web' && { conditions: ['worker'] }),
    // jsonc-parser's CommonJS build cannot be bundled.
    ...(host === 'node' && { mainFields: ['module', 'main'] }),
    external: ['vscode', ...(host === 'node' ? ['mocha'] : [])],
    alias:
      host === 'node'
        ? {}
        : { 'node:assert/strict': join(projectFolder, 'test', 'support', 'assertInWeb.ts') },
    sourcemap: 'inline',
    sourcesContent: false,
    logLevel: 'warning',
    plugins: [editorTests(files), globalMocha],
  });
}

/**
 * Lets the import `editor-tests` stand for the given test files.
 * @param {readonly string[]} files relative to test/editor
 * @returns {import('esbuild').Plugin}
 */
function editorTests(files) {
  return {
    name: 'editor-tests',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^editor-tests$/ }, ({ path }) => ({ path, namespace: 'editor-tests' }));
      onLoad({ filter: /.*/, namespace: 'editor-tests' }, () => ({
        contents: files
          .map((file) => `import ${JSON.stringify(`./${file.replaceAll('\\', '/')}`)};`)
          .join('\n'),
        resolveDir: testFolder,
      }));
    },
  };
}

/**
 * Mocha's build for browsers takes the `module` of the bundle for its own where it sees one; here it finds
 * none and puts `Mocha` into the global scope.
 * @type {import('esbuild').Plugin}
 */
const globalMocha = {
  name: 'global-mocha',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, async ({ path }) => ({
      contents: `(function (module, exports, define) {\n${await readFile(path, 'utf8')}\n}).call(globalThis);`,
    }));
  },
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await Promise.all([bundleTests('node'), bundleTests('web')]);
}
