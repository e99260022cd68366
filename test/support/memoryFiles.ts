import * as vscode from 'vscode';

/** A file system in memory, with one folder, that can be told to refuse reading or writing, to fail at it, or to lose its folder. */
export class MemoryFiles implements vscode.FileSystemProvider {
  readonly #files = new Map<string, Uint8Array>();
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();

  readonly onDidChangeFile = this.#changed.event;

  /** What is thrown by whoever writes; nothing where writing works. */
  refusal: Error | undefined;
  /** What is thrown by whoever reads a sidecar; nothing where reading works. */
  readRefusal: Error | undefined;
  /** What becomes of a file that is written: half of it stands there, or nobody ever hears of it; nothing where all goes well. */
  fault: 'half' | 'silence' | undefined;
  hasFolder = true;

  constructor(
    readonly folder: vscode.Uri,
    files: Readonly<Record<string, string>>,
  ) {
    for (const [name, text] of Object.entries(files))
      this.#files.set(this.at(name).path, new TextEncoder().encode(text));
  }

  /** The address of a file in the folder. */
  at(name: string): vscode.Uri {
    return vscode.Uri.joinPath(this.folder, name);
  }

  /** The text of a file; nothing where it is not there. */
  textOf(name: string): string | undefined {
    const bytes = this.#files.get(this.at(name).path);
    return bytes && new TextDecoder().decode(bytes);
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const isFolder = uri.path === '/' || (uri.path === this.folder.path && this.hasFolder);
    const size = isFolder ? 0 : this.readFile(uri).length;
    return { type: isFolder ? vscode.FileType.Directory : vscode.FileType.File, ctime: 0, mtime: 0, size };
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    if (uri.path !== this.folder.path || !this.hasFolder) throw vscode.FileSystemError.FileNotFound(uri);
    const names = [...this.#files.keys()].map((path) => path.slice(path.lastIndexOf('/') + 1));
    return names.map((name) => [name, vscode.FileType.File]);
  }

  readFile(uri: vscode.Uri): Uint8Array {
    if (this.readRefusal !== undefined && uri.path.endsWith('.annotations.json')) throw this.readRefusal;
    const bytes = this.hasFolder ? this.#files.get(uri.path) : undefined;
    if (bytes === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return bytes;
  }

  /** Refuses by its promise: what VS Code is told by an exception keeps it from writing the file ever after. */
  async writeFile(uri: vscode.Uri, bytes: Uint8Array): Promise<void> {
    await this.#askLeave();
    if (this.fault === 'silence') await new Promise(() => undefined);
    this.#files.set(uri.path, this.fault === 'half' ? bytes.slice(0, bytes.length / 2) : bytes);
  }

  async createDirectory(): Promise<void> {
    await this.#askLeave();
    this.hasFolder = true;
  }

  #askLeave(): Promise<void> {
    return this.refusal === undefined ? Promise.resolve() : Promise.reject(this.refusal);
  }

  delete(uri: vscode.Uri): void {
    this.#files.delete(uri.path);
  }

  rename(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }
}
