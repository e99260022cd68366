import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import dataFlow from '../../src/core/dataFlow.json' with { type: 'json' };
import { join, posix, relative, sep } from 'node:path';

/** The folders are the data flow: what each room of the core may import beside itself and text/. */
const upstream: Readonly<Record<string, readonly string[]>> = dataFlow;

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => posix.join('src', name.split(sep).join('/')));

function importsOf(file: string): string[] {
  const lines = readFileSync(file, 'utf8').matchAll(/^(?:import|export)\b[^'"]*?from '([^']+)';/gm);
  return Array.from(lines, ([, target = '']) =>
    target.startsWith('.') ? posix.join(posix.dirname(file), target).replace(/\.js$/, '.ts') : target,
  );
}

describe('the data flow', () => {
  it('has every room of the core in the table', () => {
    const rooms = readdirSync('src/core', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    assert.deepEqual(rooms.map(({ name }) => name).sort(), Object.keys(upstream).sort());
  });

  for (const file of files)
    it(`is kept by ${relative('src', join(file))}`, () => {
      for (const target of importsOf(file)) assert.equal(complaint(file, target), undefined);
    });
});

function complaint(file: string, target: string): string | undefined {
  const inEditor = file === 'src/extension.ts' || file.startsWith('src/editor/');
  const nearNode = file.startsWith('src/platform/') || file.startsWith('src/cli/');
  if (target === 'vscode') return inEditor ? undefined : 'only the editor knows vscode';
  if (target.startsWith('node:')) return nearNode ? undefined : 'only platform and cli know Node';
  const room = /^src\/core\/(\w+)\//.exec(file)?.[1];
  if (!file.startsWith('src/core/') && target.startsWith('src/core/'))
    return target === 'src/core/index.ts' ? undefined : 'the core has one door: src/core/index.ts';
  if (room === undefined || !target.startsWith('src/')) return undefined;
  const other = /^src\/core\/(\w+)\//.exec(target)?.[1];
  if (other === undefined) return 'a room of the core imports nothing from outside the rooms';
  return other === room || other === 'text' || upstream[room]?.includes(other) === true
    ? undefined
    : `core/${room} is upstream of core/${other}`;
}
