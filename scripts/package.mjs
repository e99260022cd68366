#!/usr/bin/env node
// Packs the extension into policy-annotator-VERSION.vsix and holds it to its size budget.
// @ts-check
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { createVSIX } from '@vscode/vsce';

const budget = 3 * 1024 * 1024;

execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
const packagePath = `${name}-${version}.vsix`;
await createVSIX({ packagePath, dependencies: false, allowMissingRepository: true });

const { size } = statSync(packagePath);
const percent = ((100 * size) / budget).toFixed(0);
console.log(
  `${packagePath}: ${(size / 1024).toFixed(0)} kB, ${percent} % of the budget of ${budget / 1024} kB`,
);
if (size > budget) {
  console.error('The package is over its budget. See which file grew: unzip -lv', packagePath);
  process.exitCode = 1;
}
