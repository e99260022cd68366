// What is bundled from what, for which host.
// @ts-check
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** @type {readonly string[]} */
const asked = JSON.parse(readFileSync('src/core/document/trigramLanguages.json', 'utf8'));

/**
 * Leaves out of franc's trigrams those of languages that it is never asked for, which are nine tenths of them.
 * @type {import('esbuild').Plugin}
 */
const askedTrigrams = {
  name: 'asked trigrams',
  setup(build) {
    build.onLoad({ filter: /franc-min[\\/]data\.js$/ }, async ({ path }) => {
      /** @type {{ data: Record<string, Record<string, string>> }} */
      const { data } = await import(pathToFileURL(path).href);
      const kept = Object.entries(data).map(([script, languages]) => [
        script,
        Object.fromEntries(Object.entries(languages).filter(([language]) => asked.includes(language))),
      ]);
      return { contents: `export const data = ${JSON.stringify(Object.fromEntries(kept))};` };
    });
  },
};

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
  plugins: [askedTrigrams],
};

/**
 * Leaves the core out of a bundle that lies beside dist/core.js: the desktop's extension and all indexing threads
 * share that one file.
 * @type {import('esbuild').Plugin}
 */
const sharedCore = {
  name: 'shared core',
  setup(build) {
    // Packages have a core of their own.
    build.onResolve({ filter: /\/core\/index\.js$/ }, ({ resolveDir }) =>
      resolveDir.includes('node_modules') ? undefined : { path: './core.js', external: true },
    );
  },
};

/**
 * Leaves what the core loads later out of its bundle: it lies beside it in a file of its own.
 * @type {import('esbuild').Plugin}
 */
const loadedLater = {
  name: 'loaded later',
  setup(build) {
    build.onResolve({ filter: /\/articleService\.js$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './articleService.js', external: true } : undefined,
    );
  },
};

/**
 * Takes the article service in at once where a bundle is one file: modules that may be loaded later are wrapped, and run
 * slower than others.
 * @type {import('esbuild').Plugin}
 */
const inOneFile = {
  name: 'in one file',
  setup(build) {
    build.onResolve({ filter: /\/serviceOnDemand\.js$/ }, () => ({
      path: resolve('src/core/articleService.ts'),
    }));
  },
};

/**
 * Lets all files of a bundle share one namespace of VS Code's API: each would otherwise copy its several hundred names
 * when the extension is loaded.
 * @type {import('esbuild').Plugin}
 */
const oneVscode = {
  name: 'one vscode',
  setup(build) {
    build.onResolve({ filter: /^vscode$/ }, ({ namespace }) =>
      namespace === 'vscode' ? { path: 'vscode', external: true } : { path: 'vscode', namespace: 'vscode' },
    );
    build.onLoad({ filter: /^vscode$/, namespace: 'vscode' }, () => ({
      contents: "export * from 'vscode';",
    }));
  },
};

/** @type {readonly import('esbuild').BuildOptions[]} */
export const bundles = [
  {
    ...common,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/extension.js',
    platform: 'node',
    format: 'cjs',
    alias: { '#host': './src/platform/node/host.ts' },
    plugins: [askedTrigrams, sharedCore, oneVscode],
  },
  {
    ...common,
    entryPoints: ['src/core/index.ts'],
    outfile: 'dist/core.js',
    platform: 'neutral',
    format: 'cjs',
    // A worker of the browser has `require` only.
    supported: { 'dynamic-import': false },
    plugins: [askedTrigrams, loadedLater],
  },
  {
    ...common,
    entryPoints: ['src/core/articleService.ts'],
    outfile: 'dist/articleService.js',
    platform: 'neutral',
    format: 'cjs',
  },
  {
    ...common,
    entryPoints: ['src/platform/node/indexingWorker.ts'],
    outfile: 'dist/indexingWorker.js',
    platform: 'node',
    format: 'cjs',
    plugins: [askedTrigrams, sharedCore],
  },
  {
    ...common,
    entryPoints: ['src/platform/web/indexingWorker.ts'],
    outfile: 'dist/web/indexingWorker.js',
    platform: 'neutral',
    format: 'cjs',
    plugins: [askedTrigrams, sharedCore],
  },
  {
    ...common,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/web/extension.js',
    platform: 'browser',
    // The web host is a worker: no package may count on a DOM.
    conditions: ['worker'],
    format: 'cjs',
    alias: { '#host': './src/platform/web/host.ts' },
    plugins: [askedTrigrams, inOneFile, oneVscode],
  },
  {
    ...common,
    entryPoints: ['src/core/index.ts'],
    outfile: 'dist/core.mjs',
    platform: 'neutral',
    format: 'esm',
    plugins: [askedTrigrams, inOneFile],
  },
  {
    ...common,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.js',
    platform: 'node',
    format: 'cjs',
    plugins: [askedTrigrams, inOneFile],
    banner: { js: '#!/usr/bin/env node' },
  },
];
