#!/usr/bin/env node
// Builds dist/: the bundles, the compiled data and the core's type declarations.
//   node scripts/build.mjs [--watch]
// @ts-check
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { context } from 'esbuild';
import { buildData } from './build-data.mjs';
import { bundles } from './bundles.mjs';

/** An id of all that mentions depend on: whoever keeps mentions knows by it whether they still hold. */
function writeVersion() {
  const hash = createHash('sha256');
  for (const name of ['articleService.js', 'core.js']) hash.update(readFileSync(`dist/${name}`));
  for (const name of readdirSync('dist/data').sort()) hash.update(readFileSync(`dist/data/${name}`));
  writeFileSync('dist/data/version', hash.digest('hex'));
}

const watch = process.argv.includes('--watch');
// While watching there is no version: whoever keeps mentions must not take those of another build for this one's.
rmSync(watch ? 'dist/data/version' : 'dist', { recursive: true, force: true });

const contexts = await Promise.all(bundles.map((options) => context(options)));
if (watch) {
  await buildData();
  await Promise.all(contexts.map((bundle) => bundle.watch()));
  console.log('watching src/');
} else {
  await Promise.all(contexts.map((bundle) => bundle.rebuild()));
  await Promise.all(contexts.map((bundle) => bundle.dispose()));
  await buildData();
  writeVersion();
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'src/core/tsconfig.json'], {
    stdio: 'inherit',
  });
  writeFileSync('dist/core.d.mts', "export * from './types/index.js';\n");
}
