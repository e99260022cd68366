import { writeFileSync } from 'node:fs';
import Module from 'node:module';
import { join } from 'node:path';
import { monitorEventLoopDelay, PerformanceObserver } from 'node:perf_hooks';
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { workspaceFolder } from '../support/inEditor.js';

interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly most?: number;
}

const sentence =
  ' Then the government of Egypt bought wheat from Ukraine under the Black Sea Grain Initiative.';
const sentences = 8;
const extension = vscode.extensions.getExtension('policy-annotator.policy-annotator');
const rows: Row[] = [];
/** When the change event came of which the highlights were not followed yet. */
let came = 0;
let taken: number[] = [];

describe('how long it takes', () => {
  before(() => {
    // Before those of the extension, which is not active yet.
    vscode.workspace.onDidChangeTextDocument(() => {
      came = performance.now();
    });
    new PerformanceObserver((list) => {
      for (const { name, startTime, duration } of list.getEntries())
        if (name === 'policyAnnotator.type') taken.push(startTime + duration - came);
    }).observe({ entryTypes: ['measure'] });
  });
  after(() => {
    assert.ok(extension);
    writeFileSync(join(extension.extensionPath, 'out', 'bench-editor.json'), JSON.stringify(rows));
  });

  it('to activate', async () => {
    assert.equal(extension?.isActive, false);
    const own = watchLoading(join(extension.extensionPath, 'dist', 'extension.js'));
    const begun = performance.now();
    await extension.activate();
    rows.push(
      { name: 'activation: loading and activating', value: own(), unit: 'ms', most: 100 },
      { name: 'the same with what VS Code does for it', value: performance.now() - begun, unit: 'ms' },
    );
  });

  it('to follow a key', async function () {
    this.timeout(600_000);
    const medians: number[] = [];
    for (const kilobytes of [100, 1000]) {
      const uri = vscode.Uri.joinPath(workspaceFolder(), `long-${kilobytes}.txt`);
      const opened = performance.now();
      const editor = await vscode.window.showTextDocument(uri);
      const line = Math.floor(editor.document.lineCount / 2);
      editor.revealRange(new vscode.Range(line, 0, line, 0));
      // Answered when the article is analysed.
      await vscode.commands.executeCommand('vscode.executeHoverProvider', uri, new vscode.Position(line, 3));
      const first = performance.now() - opened;
      await type(editor, line);
      taken = [];
      const delay = monitorEventLoopDelay({ resolution: 1 });
      delay.enable();
      for (let round = 0; round < sentences; round++) await type(editor, line);
      delay.disable();
      assert.ok(taken.length > sentences * sentence.length * 0.9);
      const name = `plain text, ${kilobytes} KB`;
      medians.push(quantile(taken, 0.5));
      rows.push(
        { name: `first hover after opening, ${name}`, value: first, unit: 'ms' },
        { name: `keystroke, ${name}, median`, value: quantile(taken, 0.5), unit: 'ms' },
        { name: `keystroke, ${name}, p99`, value: quantile(taken, 0.99), unit: 'ms', most: 16 },
        {
          name: `other work that a key waits for, ${name}, p99`,
          value: delay.percentile(99) / 1e6,
          unit: 'ms',
        },
        { name: `other work that a key waits for, ${name}, longest`, value: delay.max / 1e6, unit: 'ms' },
      );
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
    const [short = NaN, long = NaN] = medians;
    rows.push({ name: 'keystroke, 1 MB to 100 KB', value: long / short, unit: 'times', most: 1.5 });
  });
});

/**
 * Measures what VS Code itself shows as an extension's activation: how long its module loads and `activate` runs, in
 * milliseconds.
 */
function watchLoading(file: string): () => number {
  let taken = 0;
  const timed = <Value>(run: () => Value): Value => {
    const begun = performance.now();
    const value = run();
    taken += performance.now() - begun;
    return value;
  };
  const plain = Object.getOwnPropertyDescriptor(Module.prototype, 'require');
  const load: unknown = plain?.value;
  assert.ok(plain !== undefined && typeof load === 'function');
  Module.prototype.require = function (this: Module, id: string): unknown {
    if (id !== file) return Reflect.apply(load, this, [id]);
    Object.defineProperty(Module.prototype, 'require', plain);
    const loaded = timed((): unknown => Reflect.apply(load, this, [id]));
    assert.ok(isExtension(loaded));
    return { activate: (context: unknown) => timed(() => loaded.activate(context)) };
  };
  return () => {
    assert.ok(taken > 0);
    return taken;
  };
}

function isExtension(module: unknown): module is { activate(context: unknown): unknown } {
  return typeof module === 'object' && module !== null && 'activate' in module;
}

/** Types a sentence, a key about every thirtieth of a second, and waits for what comes after it. */
async function type(editor: vscode.TextEditor, line: number): Promise<void> {
  for (let at = 0; at < sentence.length; at++) {
    await editor.edit(
      (edit) => {
        edit.insert(new vscode.Position(line, at), sentence.charAt(at));
      },
      { undoStopBefore: false, undoStopAfter: false },
    );
    await pause(30);
  }
  await pause(1500);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function quantile(all: readonly number[], share: number): number {
  const sorted = all.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}
