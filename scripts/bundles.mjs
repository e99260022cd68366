// What is bundled from what, for which host.
// @ts-check

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  minify: true,
  sourcemap: true,
  target: 'es2022',
  logLevel: 'warning',
  legalComments: 'none',
  // jsonc-parser's CommonJS build cannot be bundled.
  mainFields: ['module', 'main'],
  metafile: true,
};

/** @type {readonly import('esbuild').BuildOptions[]} */
export const bundles = [
  {
    ...common,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/extension.js',
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    alias: { '#host': './src/platform/node/host.ts' },
  },
  {
    ...common,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/web/extension.js',
    platform: 'browser',
    // The web host is a worker: no package may count on a DOM.
    conditions: ['worker'],
    format: 'cjs',
    external: ['vscode'],
    alias: { '#host': './src/platform/web/host.ts' },
  },
  {
    ...common,
    entryPoints: ['src/core/index.ts'],
    outfile: 'dist/core.mjs',
    platform: 'neutral',
    format: 'esm',
  },
  {
    ...common,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.js',
    platform: 'node',
    format: 'cjs',
    banner: { js: '#!/usr/bin/env node' },
  },
];
