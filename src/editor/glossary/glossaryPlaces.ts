import * as vscode from 'vscode';

const inFolder = ['.policy', 'glossary.jsonc'] as const;

/** Where the analyst's own glossaries lie: one in each workspace folder, one in the extension's storage. */
export class GlossaryPlaces {
  readonly #storage: vscode.Uri;

  /** @param storage folder for the glossary of articles that are in no workspace folder */
  constructor(storage: vscode.Uri) {
    this.#storage = storage;
  }

  /** The file of the glossary that holds for a document; an untitled one is in the only folder there is. */
  fileFor(document: vscode.TextDocument): vscode.Uri {
    const { workspaceFolders = [] } = vscode.workspace;
    const only = document.isUntitled && workspaceFolders.length === 1 ? workspaceFolders[0] : undefined;
    return this.fileIn(vscode.workspace.getWorkspaceFolder(document.uri) ?? only);
  }

  /** The file of a folder's glossary, or of the one for articles that are in none. */
  fileIn(folder: vscode.WorkspaceFolder | undefined): vscode.Uri {
    return vscode.Uri.joinPath(folder?.uri ?? this.#storage, ...inFolder);
  }

  /** The files of all workspace folders, whether they are there or not. */
  inFolders(): vscode.Uri[] {
    return (vscode.workspace.workspaceFolders ?? []).map((folder) => this.fileIn(folder));
  }

  /** What tells of every change of the files on disk, and of their folder, which may go with all that is in it. */
  watchers(): vscode.FileSystemWatcher[] {
    const [folder, name] = inFolder;
    return [
      `**/${folder}/${name}`,
      `**/${folder}`,
      new vscode.RelativePattern(vscode.Uri.joinPath(this.#storage, folder), name),
    ].map((pattern) => vscode.workspace.createFileSystemWatcher(pattern));
  }
}
