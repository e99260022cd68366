#!/usr/bin/env node
// Packs the extension into policy-annotator-VERSION.vsix and holds it to its size budget.
// @ts-check
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';

const budget = 3 * 1024 * 1024;
const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
const file = `${name}-${version}.vsix`;

node('scripts/build.mjs');
// Everything is bundled, and the README's pictures stay where they are.
const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
node('node_modules/@vscode/vsce/vsce', 'package', ...options, '--out', file);

const { size } = statSync(file);
const percent = ((100 * size) / budget).toFixed(0);
console.log(`${file}: ${(size / 1024).toFixed(0)} kB, ${percent} % of the budget of ${budget / 1024} kB`);
if (size > budget) {
  console.error('The package is over its budget. See which file grew, or raise the budget and say why.');
  process.exitCode = 1;
}

/** @param {readonly string[]} args */
function node(...args) {
  execFileSync(process.execPath, args, { stdio: 'inherit' });
}
