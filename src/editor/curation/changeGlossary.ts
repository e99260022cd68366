import * as vscode from 'vscode';
import {
  differenceOf,
  editGlossary,
  type GlossaryChange,
  type GlossaryRefusal,
  revertEdit,
} from '../../core/index.js';
import type { Undo } from '../acts/acts.js';
import { toVsCodeRange, toVsCodeRangeIn } from '../convert.js';
import { exists } from '../exists.js';
import { glossaryNotWritten } from '../glossary/glossaryMessages.js';
import { inWords } from '../messages.js';
import { exampleGlossary } from './exampleGlossary.js';

/**
 * Changes a glossary file and saves it: the text that is open in the editor where it is open, with what is not saved of
 * it; a file that is not there is made as “Open Glossary” makes it. Gives what takes the change back, or nothing where
 * the file says so already.
 * @throws Error with words for a person where the file has errors or cannot be written; then it is as it was
 */
export async function changeGlossary(file: vscode.Uri, change: GlossaryChange): Promise<Undo | undefined> {
  const isNew = !(await exists(file));
  const before = isNew ? '' : (await vscode.workspace.openTextDocument(file)).getText();
  const edited = editGlossary(before.trim() === '' ? exampleGlossary() : before, change);
  if ('problem' in edited) throw new Error(whyNot(edited, before));
  if (edited.text === before) return undefined;
  const after = await (isNew ? createFile : writeText)(file, edited.text);
  return async () => {
    const current = (await vscode.workspace.openTextDocument(file)).getText();
    const reverted = revertEdit(current, before, after);
    if (reverted === undefined)
      throw new Error(vscode.l10n.t('The glossary was changed at that place since. Change it by hand.'));
    if (isNew && current === after) await deleteFile(file);
    else await writeText(file, reverted);
  };
}

async function createFile(file: vscode.Uri, text: string): Promise<string> {
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(file, { contents: new TextEncoder().encode(text) });
  if (!(await vscode.workspace.applyEdit(edit)) || !(await exists(file)))
    throw new Error(glossaryNotWritten(file));
  return (await vscode.workspace.openTextDocument(file)).getText();
}

async function deleteFile(file: vscode.Uri): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.deleteFile(file, { ignoreIfNotExists: true });
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error(glossaryNotWritten(file));
}

/** Makes the file's text another with the smallest edit, and saves it. Gives the text as it was saved. */
async function writeText(file: vscode.Uri, text: string): Promise<string> {
  const document = await vscode.workspace.openTextDocument(file);
  const former = document.getText();
  if ((await replaceText(document, text)) && (await document.save())) return document.getText();
  await replaceText(document, former);
  throw new Error(glossaryNotWritten(file));
}

async function replaceText(document: vscode.TextDocument, text: string): Promise<boolean> {
  const difference = differenceOf(document.getText(), text);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, toVsCodeRange(document, difference), difference.text);
  return vscode.workspace.applyEdit(edit);
}

/** Why a change was refused, in the person's language; `text` is the file's. */
function whyNot({ problem, cause }: GlossaryRefusal, text: string): string {
  if (cause === undefined) return inWords(problem);
  const words = `${inWords(problem)} ${inWords(cause.message)}`;
  if (problem.code !== 'glossaryEdit.broken') return words;
  const { line } = toVsCodeRangeIn(text)({ start: cause.offset, end: cause.offset }).start;
  return vscode.l10n.t('{0} (line {1})', words, line + 1);
}
