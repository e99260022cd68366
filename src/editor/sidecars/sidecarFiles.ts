import * as vscode from 'vscode';
import {
  type AnnotationSet,
  emptyAnnotationSet,
  type ParsedFile,
  rewriteSidecar,
  SaveQueue,
  sidecarName,
  SidecarReadOnly,
} from '../../core/index.js';
import { writeFailure } from './fileFailure.js';
import { articlesOf, folderOf, nameOf, sidecarFolderFor } from './sidecarPlaces.js';
import { type ReadSidecars, type SidecarFile, SidecarReader } from './sidecarReader.js';
import type { SidecarWriter } from './sidecarWriter.js';

/** A change of the analyst's annotations of an article. */
interface AnnotationsChange {
  readonly article: vscode.Uri;
  readonly analyst: string;
  readonly change: (annotations: AnnotationSet) => AnnotationSet;
}

/** Why a file was not written, in the person's language. */
export class SidecarNotWritten extends Error {}

/** Reads, writes and watches the sidecars beside articles. */
export class SidecarFiles implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  /** What we wrote last, by the addresses of the files, until somebody else writes there. */
  readonly #written = new Map<string, string>();
  readonly #queue = new SaveQueue<AnnotationsChange>((_key, changes) => this.#save(changes));
  readonly #reader: SidecarReader;
  readonly #writer: SidecarWriter;
  readonly #watcher = vscode.workspace.createFileSystemWatcher('**/*.annotations.json');
  readonly #subscriptions: vscode.Disposable;

  /** Fires with an article's address when somebody else changed one of its sidecars. */
  readonly onDidChange = this.#changed.event;

  /** Fires when an article's sidecars have been read. */
  readonly onDidRead: vscode.Event<ReadSidecars>;

  constructor(log: vscode.LogOutputChannel, writer: SidecarWriter) {
    this.#reader = new SidecarReader(log, writer);
    this.onDidRead = this.#reader.onDidRead;
    this.#writer = writer;
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      this.#reader,
      this.#watcher,
      this.#watcher.onDidChange((uri) => void this.#onFileEvent(uri)),
      this.#watcher.onDidCreate((uri) => void this.#onFileEvent(uri)),
      this.#watcher.onDidDelete((uri) => void this.#onFileEvent(uri)),
    );
  }

  /** All analysts' sidecars of an article. A folder that cannot be listed has none but those last read of an open article. */
  async readAll(article: vscode.Uri): Promise<readonly SidecarFile[]> {
    return (await this.#reader.readAll(article)).files;
  }

  /** Reads a file and reports what is wrong with it; nothing where it is not there or cannot be read. */
  read(uri: vscode.Uri): Promise<ParsedFile | undefined> {
    return this.#reader.read(uri);
  }

  /** Has everybody who shows an article's annotations read them again. */
  readAgain(article: vscode.Uri): void {
    this.#changed.fire(article);
  }

  /** The analyst's own annotations of an article, as last read. */
  async ownAnnotations(article: vscode.Uri, analyst: string): Promise<AnnotationSet> {
    const own = ownFile(await this.readAll(article), nameOf(article), analyst);
    return own.file?.sidecar?.annotations ?? emptyAnnotationSet;
  }

  /**
   * Changes the analyst's own sidecar of an article, merged with what others wrote into it meanwhile. Changes that
   * come while the file is being written are written together.
   * @throws SidecarNotWritten where the file is broken, of a newer format, or cannot be read or written.
   */
  update(
    article: vscode.Uri,
    analyst: string,
    change: (annotations: AnnotationSet) => AnnotationSet,
  ): Promise<void> {
    return this.#queue.add(`${article.toString()} ${analyst}`, { article, analyst, change });
  }

  async #save(changes: readonly AnnotationsChange[]): Promise<void> {
    const [first] = changes;
    if (first === undefined) return;
    const { article, analyst } = first;
    const { files, failures } = await this.#reader.readAll(article);
    const { name, file } = ownFile(files, nameOf(article), analyst);
    const uri = file?.uri ?? vscode.Uri.joinPath(sidecarFolderFor(article), name);
    // Which file is the analyst's own, and what it holds, is known only where both can be read.
    const unread = failures.find((failure) => [uri, folderOf(uri)].some((one) => isSame(one, failure.uri)));
    if (unread !== undefined)
      throw new SidecarNotWritten(
        vscode.l10n.t('“{0}” cannot be read: {1}.', nameOf(unread.uri), unread.reason),
      );
    const before = file?.sidecar?.annotations ?? emptyAnnotationSet;
    const wanted = changes.reduce((set, { change }) => change(set), before);
    const rewrite = { base: file, wanted, articleName: nameOf(article) };
    const found: (string | undefined)[] = [];
    try {
      if (!isSame(folderOf(uri), folderOf(article))) await vscode.workspace.fs.createDirectory(folderOf(uri));
      await this.#writer.update(uri, (current) => {
        const text = rewriteSidecar(rewrite, current);
        found.push(current && new TextDecoder().decode(current));
        // Known before it is written, so that the event of our own writing finds it.
        if (text !== undefined) this.#written.set(uri.toString(), text);
        return text;
      });
    } catch (error) {
      this.#written.delete(uri.toString());
      throw new SidecarNotWritten(whyNotWritten(name, error));
    }
    // What came in meanwhile is in the file now, and not yet shown.
    if (found.some((text) => text !== file?.text)) this.#changed.fire(article);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  async #onFileEvent(uri: vscode.Uri): Promise<void> {
    const articles = articlesOf(uri);
    if (articles.length === 0) return;
    const file = await this.read(uri);
    // Our own writing comes back as an event too.
    if (file !== undefined && file.text === this.#written.get(uri.toString())) return;
    this.#written.delete(uri.toString());
    for (const article of articles) this.#changed.fire(article);
  }
}

function isSame(one: vscode.Uri, other: vscode.Uri): boolean {
  return one.toString() === other.toString();
}

/** The analyst's own file among an article's sidecars, or the name that a new one gets. */
export function ownFile(
  files: readonly SidecarFile[],
  articleName: string,
  analyst: string,
): { readonly name: string; readonly file?: SidecarFile } {
  const taken: string[] = [];
  for (;;) {
    const name = sidecarName(articleName, analyst, taken);
    const file = files.find(({ uri }) => nameOf(uri) === name);
    if (file === undefined) return { name };
    const { annotations, replies } = file.sidecar?.annotations ?? emptyAnnotationSet;
    const [annotation] = annotations.values();
    const [reply] = replies.values();
    const creator = (annotation ?? reply)?.creator;
    if (creator === undefined || creator === analyst) return { name, file };
    taken.push(file.analyst);
  }
}

function whyNotWritten(name: string, error: unknown): string {
  if (!(error instanceof SidecarReadOnly))
    return vscode.l10n.t('The file {0} cannot be written: {1}.', name, writeFailure(error));
  return error.reason === 'damaged'
    ? vscode.l10n.t(
        'The file {0} cannot be read whole and was left as it is. Repair it first: its errors stand in the Problems view.',
        name,
      )
    : vscode.l10n.t(
        'The file {0} holds more than this version of Policy Annotator understands and was left as it is.',
        name,
      );
}
