import * as vscode from 'vscode';

/** A file system with one file that nobody may write, nor anything beside it. */
export class LockedFiles implements vscode.FileSystemProvider {
  readonly #bytes: Uint8Array;
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();

  readonly onDidChangeFile = this.#changed.event;

  constructor(
    readonly file: vscode.Uri,
    text: string,
  ) {
    this.#bytes = new TextEncoder().encode(text);
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const type = uri.path === this.file.path ? vscode.FileType.File : vscode.FileType.Directory;
    if (type === vscode.FileType.Directory && uri.path !== '/')
      throw vscode.FileSystemError.FileNotFound(uri);
    return { type, ctime: 0, mtime: 0, size: this.#bytes.length };
  }

  readDirectory(): [string, vscode.FileType][] {
    return [[this.file.path.slice(1), vscode.FileType.File]];
  }

  readFile(uri: vscode.Uri): Uint8Array {
    if (uri.path !== this.file.path) throw vscode.FileSystemError.FileNotFound(uri);
    return this.#bytes;
  }

  createDirectory(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  writeFile(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }
}
