import * as vscode from 'vscode';
import {
  largestSidecar,
  type ParsedFile,
  parseSidecarFile,
  parseSidecarName,
  type SidecarProblem,
  tooLarge,
} from '../../core/index.js';
import { inWords } from '../messages.js';
import { isNotThere, readFailure } from './fileFailure.js';
import { folderOf, listSidecars, nameOf } from './sidecarPlaces.js';
import type { SidecarWriter } from './sidecarWriter.js';

/** One analyst's file beside an article, as last read or written. */
export interface SidecarFile extends ParsedFile {
  readonly uri: vscode.Uri;
  /** What the file's name calls the analyst. */
  readonly analyst: string;
}

/** A file that is there and cannot be read, or a folder that cannot be listed; why, as the second half of a sentence. */
export interface ReadFailure {
  readonly uri: vscode.Uri;
  readonly reason: string;
}

/** An article's sidecars. */
export interface ReadSidecars {
  readonly article: vscode.Uri;
  /** Of an open article's file that cannot be read any more, what was last read. */
  readonly files: readonly SidecarFile[];
  readonly failures: readonly ReadFailure[];
}

/** Reads the sidecars beside articles and reports what is wrong with them. */
export class SidecarReader implements vscode.Disposable {
  readonly #read = new vscode.EventEmitter<ReadSidecars>();
  readonly #diagnostics = vscode.languages.createDiagnosticCollection('policyAnnotator.sidecar');
  /** The files of the open articles, by the addresses of these. */
  readonly #lastRead = new Map<string, readonly SidecarFile[]>();
  readonly #subscriptions: vscode.Disposable;
  readonly #log: vscode.LogOutputChannel;
  readonly #writer: SidecarWriter;
  #isDisposed = false;

  /** Fires when an article's sidecars have been read. */
  readonly onDidRead = this.#read.event;

  constructor(log: vscode.LogOutputChannel, writer: SidecarWriter) {
    this.#log = log;
    this.#writer = writer;
    this.#subscriptions = vscode.Disposable.from(
      this.#read,
      this.#diagnostics,
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#lastRead.delete(uri.toString())),
    );
  }

  /** All analysts' sidecars of an article. */
  async readAll(article: vscode.Uri): Promise<ReadSidecars> {
    const key = article.toString();
    const known = this.#lastRead.get(key) ?? [];
    const files: SidecarFile[] = [];
    const failures: ReadFailure[] = [];
    const { sidecars, unlisted } = await listSidecars(article);
    for (const { folder, error } of unlisted) {
      const reason = readFailure(error);
      // A place that cannot list its folders at all has none of our files.
      if (reason === undefined) continue;
      failures.push({ uri: folder, reason });
      files.push(...known.filter(({ uri }) => folderOf(uri).toString() === folder.toString()));
    }
    for (const uri of sidecars) {
      const analyst = parseSidecarName(nameOf(uri))?.analyst;
      const read = await this.#readOne(uri);
      if (analyst === undefined || read === undefined) continue;
      if ('reason' in read) {
        failures.push(read);
        files.push(...known.filter((file) => file.uri.toString() === uri.toString()));
      } else files.push({ uri, analyst, ...read });
    }
    if (vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === key))
      this.#lastRead.set(key, files);
    const all = { article, files, failures };
    this.#read.fire(all);
    return all;
  }

  /** Reads a file and reports what is wrong with it; nothing where it is not there or cannot be read. */
  async read(uri: vscode.Uri): Promise<ParsedFile | undefined> {
    const read = await this.#readOne(uri);
    return read === undefined || 'reason' in read ? undefined : read;
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#subscriptions.dispose();
  }

  async #readOne(uri: vscode.Uri): Promise<ParsedFile | ReadFailure | undefined> {
    try {
      const { size } = await vscode.workspace.fs.stat(uri);
      const file: ParsedFile =
        size > largestSidecar
          ? { text: '', sidecar: undefined, problems: [tooLarge] }
          : parseSidecarFile(await this.#writer.read(uri));
      this.#report(uri, file.problems);
      return file;
    } catch (error) {
      if (isNotThere(error)) {
        this.#report(uri, []);
        return undefined;
      }
      const reason = readFailure(error) ?? String(error);
      this.#report(uri, [
        { code: 'sidecar.unreadable', args: { reason }, severity: 'error', line: 0, column: 0 },
      ]);
      return { uri, reason };
    }
  }

  /** What was begun to be read may come when nobody listens any more. */
  #report(uri: vscode.Uri, problems: readonly SidecarProblem[]): void {
    if (this.#isDisposed) return;
    this.#diagnostics.set(uri, problems.map(diagnosticOf));
    for (const { line, code } of problems) this.#log.warn(`${nameOf(uri)}:${line + 1}: ${code}`);
  }
}

function diagnosticOf(problem: SidecarProblem): vscode.Diagnostic {
  const place = new vscode.Position(problem.line, problem.column);
  const severity =
    problem.severity === 'error' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning;
  const diagnostic = new vscode.Diagnostic(new vscode.Range(place, place), inWords(problem), severity);
  diagnostic.source = 'Policy Annotator';
  diagnostic.code = problem.code;
  return diagnostic;
}
