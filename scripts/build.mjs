#!/usr/bin/env node
// Builds dist/: the bundles, the compiled data and the core's type declarations.
//   node scripts/build.mjs [--watch]
// @ts-check
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { context } from 'esbuild';
import { buildData } from './build-data.mjs';
import { bundles } from './bundles.mjs';

const watch = process.argv.includes('--watch');
if (!watch) rmSync('dist', { recursive: true, force: true });

const contexts = await Promise.all(bundles.map((options) => context(options)));
if (watch) {
  await buildData();
  await Promise.all(contexts.map((bundle) => bundle.watch()));
  console.log('watching src/');
} else {
  await Promise.all(contexts.map((bundle) => bundle.rebuild()));
  await Promise.all(contexts.map((bundle) => bundle.dispose()));
  await buildData();
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'src/core/tsconfig.json'], {
    stdio: 'inherit',
  });
  const { writeFileSync } = await import('node:fs');
  writeFileSync('dist/core.d.mts', "export * from './types/index.js';\n");
}
