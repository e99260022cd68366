/** The suite for the web worker extension host; VS Code's test runner calls `run()`. */
import 'mocha/mocha.js';
import { runEditorTests } from './editorSuite.js';

export async function run(): Promise<void> {
  if (!('importScripts' in globalThis)) throw new Error('This is not the web worker extension host.');
  await runEditorTests(Mocha);
}
