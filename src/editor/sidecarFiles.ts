import * as vscode from 'vscode';
import { writeAtomically } from '#host';
import {
  type AnnotationSet,
  createSidecar,
  parseSidecar,
  parseSidecarName,
  serializeSidecar,
  type Sidecar,
  sidecarName,
  updateSidecar,
} from '../core/index.js';
import { inWords } from './messages.js';

/** One analyst's file beside an article, as last read or written. */
export interface SidecarFile {
  readonly uri: vscode.Uri;
  /** What the file's name calls the analyst. */
  readonly analyst: string;
  readonly text: string;
  /** Nothing where the file cannot be read; it must then stay as it is. */
  readonly sidecar: Sidecar | undefined;
}

/** Why a file was not written, in the person's language. */
export class SidecarNotWritten extends Error {}

/** Reads, writes and watches the sidecars beside articles, and reports what is wrong with them. */
export class SidecarFiles implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #diagnostics = vscode.languages.createDiagnosticCollection('policyAnnotator.sidecar');
  readonly #known = new Map<string, string>();
  readonly #watcher = vscode.workspace.createFileSystemWatcher('**/*.annotations.json');
  readonly #subscriptions: vscode.Disposable;
  readonly #log: vscode.LogOutputChannel;

  /** Fires with an article's address when somebody else changed one of its sidecars. */
  readonly onDidChange = this.#changed.event;

  constructor(log: vscode.LogOutputChannel) {
    this.#log = log;
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      this.#diagnostics,
      this.#watcher,
      this.#watcher.onDidChange((uri) => void this.#onFileEvent(uri)),
      this.#watcher.onDidCreate((uri) => void this.#onFileEvent(uri)),
      this.#watcher.onDidDelete((uri) => void this.#onFileEvent(uri)),
    );
  }

  /** All analysts' sidecars of an article. A folder that cannot be listed has none. */
  async readAll(article: vscode.Uri): Promise<SidecarFile[]> {
    const folder = vscode.Uri.joinPath(article, '..');
    const articleName = nameOf(article);
    let names: string[];
    try {
      names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
    } catch {
      return [];
    }
    const files: SidecarFile[] = [];
    for (const name of names) {
      const parsed = parseSidecarName(name);
      if (parsed?.article !== articleName) continue;
      const uri = vscode.Uri.joinPath(folder, name);
      const text = await this.#readText(uri);
      if (text !== undefined)
        files.push({ uri, analyst: parsed.analyst, text, sidecar: this.#parse(uri, text) });
    }
    return files;
  }

  /**
   * Changes the analyst's own sidecar of an article: reads it again, applies the change, writes it whole.
   * @throws SidecarNotWritten where the file is broken, of a newer format, or cannot be written.
   */
  async update(
    article: vscode.Uri,
    analyst: string,
    change: (annotations: AnnotationSet) => AnnotationSet,
  ): Promise<void> {
    const files = await this.readAll(article);
    const own = ownFile(files, nameOf(article), analyst);
    const uri = vscode.Uri.joinPath(article, '..', own.name);
    const before = own.file === undefined ? createSidecar() : own.file.sidecar;
    if (before === undefined)
      throw new SidecarNotWritten(
        vscode.l10n.t(
          'The file {0} cannot be read and was left as it is. Repair it first: its errors stand in the Problems view.',
          own.name,
        ),
      );
    if (before.readOnly)
      throw new SidecarNotWritten(
        vscode.l10n.t(
          'The file {0} holds more than this version of Policy Annotator understands and was left as it is.',
          own.name,
        ),
      );
    const text = serializeSidecar(updateSidecar(before, change(before.annotations), nameOf(article)));
    if (text === own.file?.text) return;
    try {
      const bytes = new TextEncoder().encode(text);
      this.#known.set(uri.toString(), text);
      if (uri.scheme === 'file' && writeAtomically !== undefined) await writeAtomically(uri.fsPath, bytes);
      else await vscode.workspace.fs.writeFile(uri, bytes);
    } catch (error) {
      throw new SidecarNotWritten(
        vscode.l10n.t('The file {0} cannot be written: {1}.', own.name, reasonOf(error)),
      );
    }
    this.#parse(uri, text);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  async #onFileEvent(uri: vscode.Uri): Promise<void> {
    const parsed = parseSidecarName(nameOf(uri));
    if (parsed === undefined) return;
    const key = uri.toString();
    const text = await this.#readText(uri);
    // Our own writing comes back as an event too.
    if (text === this.#known.get(key)) return;
    if (text === undefined) {
      this.#known.delete(key);
      this.#diagnostics.delete(uri);
    }
    this.#changed.fire(vscode.Uri.joinPath(uri, '..', parsed.article));
  }

  async #readText(uri: vscode.Uri): Promise<string | undefined> {
    try {
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    } catch {
      return undefined;
    }
  }

  #parse(uri: vscode.Uri, text: string): Sidecar | undefined {
    this.#known.set(uri.toString(), text);
    const { sidecar, problems } = parseSidecar(text);
    this.#diagnostics.set(
      uri,
      problems.map((problem) => {
        const place = new vscode.Position(problem.line, problem.column);
        const severity =
          problem.severity === 'error' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning;
        const diagnostic = new vscode.Diagnostic(new vscode.Range(place, place), inWords(problem), severity);
        diagnostic.source = 'Policy Annotator';
        return diagnostic;
      }),
    );
    for (const problem of problems) this.#log.warn(`${nameOf(uri)}:${problem.line + 1}: ${problem.code}`);
    return sidecar;
  }
}

/** The last part of an address: a file's name. */
export function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/** The analyst's own file among an article's sidecars, or the name that a new one gets. */
function ownFile(
  files: readonly SidecarFile[],
  articleName: string,
  analyst: string,
): { readonly name: string; readonly file?: SidecarFile } {
  const taken: string[] = [];
  for (;;) {
    const name = sidecarName(articleName, analyst, taken);
    const file = files.find(({ uri }) => nameOf(uri) === name);
    if (file === undefined) return { name };
    const [first] = file.sidecar?.annotations.annotations.values() ?? [];
    if (first === undefined || first.creator === analyst) return { name, file };
    taken.push(file.analyst);
  }
}

const failures: Readonly<Record<string, () => string>> = {
  noSpace: () => vscode.l10n.t('the disk is full'),
  noPermission: () => vscode.l10n.t('the folder may not be written to'),
  noFolder: () => vscode.l10n.t('its folder is gone'),
  notAFile: () => vscode.l10n.t('something else than a file has its name'),
  busy: () => vscode.l10n.t('another program holds it'),
};

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const failure =
    'failure' in error && typeof error.failure === 'string' ? failures[error.failure] : undefined;
  return failure?.() ?? error.message;
}
