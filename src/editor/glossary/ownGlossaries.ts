import * as vscode from 'vscode';
import { type GlossaryParsed, isUsable, parseGlossary } from '../../core/index.js';
import { toVsCodeRangeIn } from '../convert.js';
import type { GlossaryPlaces } from './glossaryPlaces.js';
import { inWords } from '../messages.js';

/** A glossary file as last read. */
interface Known {
  /** Nothing where there is no file. */
  readonly text?: string;
  /** The last one without errors; nothing where there was none, or the file is gone. */
  readonly inForce?: GlossaryParsed;
  /** The text that was read into it. */
  readonly inForceText?: string;
}

/**
 * The analyst's own glossaries, read when first asked for and again at every change on disk. What is wrong with
 * one stands in the Problems view, and until it is repaired the last good one stays in force.
 */
export class OwnGlossaries implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #diagnostics = vscode.languages.createDiagnosticCollection('policyAnnotator.glossary');
  readonly #known = new Map<string, Promise<Known>>();
  readonly #subscriptions: vscode.Disposable;
  readonly #places: GlossaryPlaces;
  readonly #log: vscode.LogOutputChannel;

  /** Fires with a glossary's file when another glossary, or none, is in force. */
  readonly onDidChange = this.#changed.event;

  constructor(places: GlossaryPlaces, log: vscode.LogOutputChannel) {
    this.#places = places;
    this.#log = log;
    const readAgain = (): void => {
      for (const key of this.#known.keys()) void this.#readAgain(vscode.Uri.parse(key, true));
    };
    const watchers = places.watchers();
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      this.#diagnostics,
      ...watchers,
      ...watchers.flatMap((watcher) => [
        watcher.onDidCreate(readAgain),
        watcher.onDidChange(readAgain),
        watcher.onDidDelete(readAgain),
      ]),
      // Not every file system can be watched; what is done in the editor is known without.
      vscode.workspace.onDidSaveTextDocument(({ uri }) => {
        if (this.#known.has(uri.toString())) readAgain();
      }),
      vscode.workspace.onDidCreateFiles(readAgain),
      vscode.workspace.onDidDeleteFiles(readAgain),
      vscode.workspace.onDidRenameFiles(readAgain),
      vscode.workspace.onDidChangeWorkspaceFolders(({ removed }) => {
        for (const folder of removed) this.#forget(places.fileIn(folder));
        this.#readFolders();
      }),
    );
    this.#readFolders();
  }

  /** The analyst's glossary that is in force for a document; nothing where there is none. */
  async inForceFor(document: vscode.TextDocument): Promise<GlossaryParsed | undefined> {
    return (await this.#read(this.#places.fileFor(document))).inForce;
  }

  /** The text of a folder's glossary that is in force; empty where there is none. */
  async textInForceIn(folder: vscode.WorkspaceFolder): Promise<string> {
    return (await this.#read(this.#places.fileIn(folder))).inForceText ?? '';
  }

  /** Whether the glossary in that file is the document's. */
  isFor(file: vscode.Uri, document: vscode.TextDocument): boolean {
    return this.#places.fileFor(document).toString() === file.toString();
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  /** Reads all folders' glossaries, so that their problems are seen before an article is opened. */
  #readFolders(): void {
    for (const file of this.#places.inFolders()) void this.#read(file);
  }

  #forget(file: vscode.Uri): void {
    this.#known.delete(file.toString());
    this.#diagnostics.delete(file);
  }

  #read(file: vscode.Uri): Promise<Known> {
    const key = file.toString();
    const known = this.#known.get(key) ?? this.#readFile(file, {});
    this.#known.set(key, known);
    return known;
  }

  async #readAgain(file: vscode.Uri): Promise<void> {
    const before = this.#read(file);
    const after = before.then((known) => this.#readFile(file, known));
    this.#known.set(file.toString(), after);
    if ((await after).inForce !== (await before).inForce) this.#changed.fire(file);
  }

  async #readFile(file: vscode.Uri, before: Known): Promise<Known> {
    let bytes: Uint8Array;
    try {
      bytes = await vscode.workspace.fs.readFile(file);
    } catch (error) {
      if (!isMissing(error)) {
        this.#log.warn(`${file.toString(true)}: ${String(error)}`);
        return before;
      }
      this.#diagnostics.delete(file);
      return {};
    }
    const text = new TextDecoder().decode(bytes);
    if (text === before.text) return before;
    const parsed = parseGlossary(text);
    this.#report(file, text, parsed);
    const isInForce = isUsable(parsed);
    const inForce = isInForce ? parsed : before.inForce;
    const inForceText = isInForce ? text : before.inForceText;
    this.#log.info(
      `${file.toString(true)}: ${parsed.entries.length} entries, ${parsed.problems.length} problems`,
    );
    return {
      text,
      ...(inForce !== undefined && { inForce }),
      ...(inForceText !== undefined && { inForceText }),
    };
  }

  #report(file: vscode.Uri, text: string, { problems }: GlossaryParsed): void {
    const toRange = toVsCodeRangeIn(text);
    const diagnostics = problems.map(({ message, severity, offset, length }) => {
      const diagnostic = new vscode.Diagnostic(
        toRange({ start: offset, end: offset + length }),
        inWords(message),
        severity === 'error' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning,
      );
      diagnostic.source = 'Policy Annotator';
      diagnostic.code = message.code;
      return diagnostic;
    });
    this.#diagnostics.set(file, diagnostics);
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}
