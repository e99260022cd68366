/** The suite for the Node extension host; VS Code's test runner calls `run()`. */
import { writeFileSync } from 'node:fs';
import { runEditorTests } from './editorSuite.js';

export async function run(): Promise<void> {
  // Mocha is an ES module and stays outside the bundle; this is how CommonJS reaches it.
  const { default: MochaClass } = await import('mocha');
  await runEditorTests(MochaClass, (line) => {
    const file = process.env['POLICY_ANNOTATOR_REPORT'];
    if (file !== undefined) writeFileSync(file, line);
  });
}
