import * as vscode from 'vscode';
import { withoutRoom } from '../../core/index.js';

/**
 * Deletes the oldest files of a folder until the others take no more bytes than they may.
 *
 * @param ending what the names of the files in question end in
 * @returns the files that were deleted
 */
export async function makeRoom(folder: vscode.Uri, ending: string, room: number): Promise<vscode.Uri[]> {
  const files: { readonly uri: vscode.Uri; readonly size: number; readonly mtime: number }[] = [];
  for (const [name] of await vscode.workspace.fs.readDirectory(folder)) {
    if (!name.endsWith(ending)) continue;
    const uri = vscode.Uri.joinPath(folder, name);
    const { size, mtime } = await vscode.workspace.fs.stat(uri);
    files.push({ uri, size, mtime });
  }
  const old = withoutRoom(files, room).map(({ uri }) => uri);
  for (const uri of old) await vscode.workspace.fs.delete(uri);
  return old;
}
