import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** The workspace folder that the suite runs on: a copy of the samples that may be written to. */
export function workspaceFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'no folder is open');
  return folder.uri;
}

/** Writes a file of the workspace folder. */
export async function writeFile(name: string, text: string): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(workspaceFolder(), name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** The text of a file of the workspace folder, or undefined where there is none. */
export async function readFile(name: string): Promise<string | undefined> {
  try {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(workspaceFolder(), name));
    return new TextDecoder().decode(bytes);
  } catch {
    return undefined;
  }
}

/** Writes an article into the workspace folder and shows it. */
export async function showArticle(name: string, text: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(await writeFile(name, text)));
}

/** Puts the cursor into the nth place where the words stand. */
export function putCursorOn(editor: vscode.TextEditor, words: string, nth = 1): void {
  editor.selection = new vscode.Selection(placeOf(editor, words, nth), placeOf(editor, words, nth));
}

/** Selects the nth place where the words stand. */
export function select(editor: vscode.TextEditor, words: string, nth = 1): void {
  const start = placeOf(editor, words, nth);
  editor.selection = new vscode.Selection(start, start.translate(0, words.length));
}

function placeOf({ document }: vscode.TextEditor, words: string, nth: number): vscode.Position {
  let at = -1;
  for (let count = 0; count < nth; count++) at = document.getText().indexOf(words, at + 1);
  assert.notEqual(at, -1, `“${words}” does not stand in the article`);
  return document.positionAt(at);
}

/** The Markdown of our hover card at the nth place where the words stand; empty where there is none. */
export async function hoverOn(editor: vscode.TextEditor, words: string, nth = 1): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    editor.document.uri,
    placeOf(editor, words, nth).translate(0, 1),
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
    .join('\n');
}

/** So long is waited for one thing, in milliseconds: less than a test's time limit, so that nothing waits on behind it. */
const patience = 30_000;

/**
 * Resolves with the first value that is not undefined.
 * @param last what was seen last, for the message
 * @throws (as a rejection) where there was none for too long
 */
export async function eventually<Value>(
  probe: () => Promise<Value | undefined> | Value | undefined,
  last?: () => string,
): Promise<Value> {
  for (const end = Date.now() + patience; ;) {
    const value = await probe();
    if (value !== undefined) return value;
    if (Date.now() > end)
      throw new Error(`waited in vain${last === undefined ? '' : `; the last that was seen: ${last()}`}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Resolves when the condition holds. @throws (as a rejection) where it did not for too long */
export async function until(condition: () => Promise<boolean> | boolean): Promise<void> {
  await eventually(async () => ((await condition()) ? true : undefined));
}

/** The hover card at the nth place where the words stand, as soon as it holds the expected text, or matches it. */
export async function untilHover(
  editor: vscode.TextEditor,
  words: string,
  expected: string | RegExp,
  nth = 1,
): Promise<string> {
  let card = '';
  return eventually(
    async () => {
      card = await hoverOn(editor, words, nth);
      const isExpected = typeof expected === 'string' ? card.includes(expected) : expected.test(card);
      return isExpected ? card : undefined;
    },
    () => card,
  );
}

/**
 * Accepts whatever quick picks and input boxes propose until a command has ended; it may take a while to ask.
 * `before` names commands that change what is proposed.
 */
export async function acceptProposalsOf(
  command: Thenable<unknown>,
  before: readonly string[] = [],
): Promise<void> {
  const ended = Promise.resolve(command).then(() => true);
  const moment = () => new Promise<boolean>((resolve) => setTimeout(resolve, 300, false));
  while (!(await Promise.race([ended, moment()]))) {
    const commands = [...before, 'workbench.action.acceptSelectedQuickOpenItem'];
    await Promise.all(commands.map((name) => vscode.commands.executeCommand(name)));
  }
}

/** Gives the analyst's name to the settings. */
export async function setAnalyst(name: string): Promise<void> {
  await vscode.workspace
    .getConfiguration('policyAnnotator')
    .update('analyst', name, vscode.ConfigurationTarget.Global);
}

/** Annotates the selection with whatever is proposed at each of the three steps. */
export async function annotateSelection(): Promise<void> {
  await acceptProposalsOf(vscode.commands.executeCommand('policyAnnotator.annotateSelection'));
}
