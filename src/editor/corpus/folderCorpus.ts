import * as vscode from 'vscode';
import {
  type ArticleMentions,
  compareFolder,
  CorpusIndex,
  formatOfName,
  type IndexingJob,
  type IndexingOutcome,
  IndexingQueue,
  type IndexingSettings,
  type IndexingTrouble,
  isAbandoned,
  unknownStamp,
} from '../../core/index.js';
import { ArticleFiles } from './articleFiles.js';
import type { CorpusStorage } from './corpusStorage.js';

/** What the corpora of all folders share. */
export interface CorpusTools {
  readonly storage: CorpusStorage;
  /** Has a job done, in whatever thread. */
  analyse(job: IndexingJob): Promise<IndexingOutcome>;
  /** How many jobs are done at once. */
  readonly threads: number;
  readonly log: vscode.LogOutputChannel;
  /** What the mentions in a folder depend on beside the program. */
  settingsFor(folder: vscode.WorkspaceFolder): Promise<IndexingSettings>;
  /** Tells one build of the program from another. */
  programVersion(): Promise<string>;
  /** Resolves when nobody types. */
  quiet(): Promise<void>;
}

/** Folders that come and go are looked for after so many milliseconds without another. */
const walkDelay = 500;
/** After so many milliseconds without work the corpus is written; while there is work, as often as `longestUnsaved`. */
const saveDelay = 2_000;
const longestUnsaved = 60_000;

/** The corpus of one workspace folder: read from storage, brought up to date, and kept so. */
export class FolderCorpus implements vscode.Disposable {
  readonly files: ArticleFiles;
  readonly #tools: CorpusTools;
  readonly #onChange: () => void;
  readonly #watcher: vscode.Disposable;
  readonly #open = new Set<string>();
  #index = new CorpusIndex();
  #queue: IndexingQueue;
  #made = '';
  #settings: IndexingSettings = { eagerness: 'middle', glossary: '', maximumLength: 0 };
  /** How often somebody asked for a start. */
  #starts = 0;
  #isWalkWanted = false;
  #isWalking = false;
  #isCancelled = false;
  #isDisposed = false;
  #walkAgain: ReturnType<typeof setTimeout> | undefined;
  #saveTimer: ReturnType<typeof setTimeout> | undefined;
  #unsavedSince: number | undefined;
  #unreadable: ReadonlyMap<string, IndexingTrouble> = new Map();
  #saveTrouble: string | undefined;
  #saving: Promise<void> = Promise.resolve();

  /** @param onChange is called after every article, and when the work begins or ends */
  constructor(folder: vscode.WorkspaceFolder, tools: CorpusTools, onChange: () => void) {
    this.files = new ArticleFiles(folder);
    this.#tools = tools;
    this.#onChange = onChange;
    this.#queue = this.#newQueue();
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**'));
    this.#watcher = vscode.Disposable.from(
      watcher,
      watcher.onDidCreate((uri) => void this.#onCreated(uri)),
      watcher.onDidChange((uri) => void this.#onChanged(uri)),
      watcher.onDidDelete((uri) => {
        this.#onDeleted(uri);
      }),
    );
  }

  get index(): CorpusIndex {
    return this.#index;
  }

  /** How much is done and left to do; the walk through the folders counts as one thing. */
  get progress(): { readonly done: number; readonly left: number } {
    return { done: this.#queue.done, left: this.#queue.left + (this.#isWalking ? 1 : 0) };
  }

  get isCancelled(): boolean {
    return this.#isCancelled;
  }

  /** What is to be told of files, and of folders that cannot be listed, by their paths. */
  get troubles(): ReadonlyMap<string, IndexingTrouble> {
    return new Map([...this.#unreadable, ...this.#queue.troubles]);
  }

  /** Why the corpus could not be kept for the next time. */
  get saveTrouble(): string | undefined {
    return this.#saveTrouble;
  }

  /**
   * Reads what was kept and brings it up to date. To be called again when settings or a glossary changed.
   *
   * @param walkAgain whether other files may be articles now
   */
  async start(walkAgain = false): Promise<void> {
    const start = ++this.#starts;
    this.#isWalkWanted ||= walkAgain;
    const settings = await this.#tools.settingsFor(this.files.folder);
    const made = JSON.stringify([await this.#tools.programVersion(), settings]);
    // Whoever asked later knows the newer settings, though they may have come first.
    if (this.#isDisposed || start !== this.#starts) return;
    const mustWalk = this.#isWalkWanted;
    this.#isWalkWanted = false;
    if (made === this.#made) {
      if (mustWalk) await this.#walk();
      return;
    }
    this.#settings = settings;
    this.#made = made;
    this.#queue.clear();
    // What is not written yet was made with something else.
    clearTimeout(this.#saveTimer);
    this.#unsavedSince = undefined;
    const kept = await this.#tools.storage.load(this.files.folder.uri, made);
    // There may be other settings again.
    if (made !== this.#made) return;
    // Else the old answers are better than none until the new ones are there.
    if (kept === undefined) this.#index.forgetStamps();
    this.#use(kept ?? this.#index);
    this.#onChange();
    await this.#walk();
  }

  /** Stops the work; what is in the corpus stays. */
  cancel(): void {
    this.#isCancelled = true;
    this.#queue.clear();
    this.#onChange();
  }

  /** Goes on where the work was stopped; `fromScratch` forgets all that is known. */
  async resume(fromScratch: boolean): Promise<void> {
    this.#isCancelled = false;
    if (fromScratch) {
      this.#queue.clear();
      this.#use(new CorpusIndex());
    }
    await this.#walk();
  }

  /** Whether a file is an article of the folder. Nobody asks the disk about one that is in the corpus. */
  async isArticle(path: string): Promise<boolean> {
    return this.#index.stampOf(path) !== undefined || (await this.files.isReached(path));
  }

  /** Puts what the editor knows of an open article in the place of what the disk has. */
  hold(path: string, article: ArticleMentions): void {
    this.#open.add(path);
    this.#index.replace(path, unknownStamp, article);
    this.#onChange();
  }

  /** Says that the article is no longer open: the disk counts again. */
  release(path: string): void {
    if (this.#open.delete(path)) this.#queue.add(path, true);
  }

  /** Looks at an article before all others. */
  hurry(path: string): void {
    if (this.#index.stampOf(path) === undefined && !this.#isCancelled) this.#queue.add(path, true);
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#queue.clear();
    this.#watcher.dispose();
    clearTimeout(this.#walkAgain);
    clearTimeout(this.#saveTimer);
  }

  /** Takes an index in the place of the one before; open articles stay in it as the editor knows them. */
  #use(index: CorpusIndex): void {
    for (const path of this.#open) index.replace(path, unknownStamp, this.#index.articleMentions(path));
    this.#index = index;
    this.#queue = this.#newQueue();
  }

  #newQueue(): IndexingQueue {
    const index = this.#index;
    const queue = new IndexingQueue(
      index,
      {
        read: (path) => this.files.read(path),
        analyse: (path, bytes, knownHash) => {
          const format = formatOfName(path);
          const known = knownHash === undefined || knownHash === '' ? {} : { knownHash };
          return this.#tools.analyse({ bytes, format, settings: this.#settings, ...known });
        },
        pause: () => this.#tools.quiet(),
        now: () => Date.now(),
      },
      this.#tools.threads,
      this.#open,
    );
    queue.onStep(() => {
      if (queue === this.#queue) this.#onStep();
    });
    return queue;
  }

  /** Has every article read that is not as the corpus knows it, and takes out those that are gone. */
  async #walk(): Promise<void> {
    clearTimeout(this.#walkAgain);
    if (this.#isWalking) {
      this.#walkSoon();
      return;
    }
    this.#isWalking = true;
    const { log } = this.#tools;
    const queue = this.#queue;
    const unreadable = new Map<string, IndexingTrouble>();
    try {
      await compareFolder(this.files, this.#index, {
        onOther: (path) => {
          if (!this.#open.has(path)) queue.add(path);
        },
        onGone: (path) => {
          this.#remove(path);
        },
        onUnreadable: (folder, error) => {
          log.warn(`corpus: ${folder} cannot be listed: ${String(error)}`);
          unreadable.set(folder, { error: inWords(error) });
        },
        isOver: () => this.#isCancelled || this.#isDisposed || queue !== this.#queue,
      });
    } catch (error) {
      log.warn(`corpus: ${this.files.folder.uri.toString(true)} cannot be listed: ${String(error)}`);
      unreadable.set('', { error: inWords(error) });
    } finally {
      this.#unreadable = unreadable;
      this.#isWalking = false;
      this.#onChange();
    }
  }

  #walkSoon(): void {
    clearTimeout(this.#walkAgain);
    this.#walkAgain = setTimeout(() => void this.#walk(), walkDelay);
  }

  async #onCreated(uri: vscode.Uri): Promise<void> {
    const path = this.files.pathOf(uri);
    if (path === undefined || this.#isCancelled) return;
    if (isIgnoreFile(path)) this.#walkSoon();
    else if (await this.isArticle(path)) this.#queue.add(path, true);
    else if (!this.files.isExcluded(path) && (await this.files.isFolder(path))) this.#walkSoon();
  }

  async #onChanged(uri: vscode.Uri): Promise<void> {
    const path = this.files.pathOf(uri);
    if (path === undefined || this.#isCancelled || this.#open.has(path)) return;
    if (isIgnoreFile(path)) this.#walkSoon();
    else if (await this.isArticle(path)) this.#queue.add(path, true);
  }

  #onDeleted(uri: vscode.Uri): void {
    const path = this.files.pathOf(uri);
    if (path === undefined) return;
    if (isIgnoreFile(path)) this.#walkSoon();
    if (this.#index.stampOf(path) !== undefined) this.#remove(path);
    else if (!this.files.isExcluded(path))
      // What is just being read is not in the index yet, and must not come into it afterwards.
      for (const known of new Set([...this.#index.paths(), ...this.#queue.paths()]))
        if (known === path || known.startsWith(`${path}/`)) this.#remove(known);
  }

  #remove(path: string): void {
    // Where it comes back unchanged the editor has nothing to say of it.
    this.#open.delete(path);
    this.#queue.remove(path);
    this.#onStep();
  }

  #onStep(): void {
    if (this.#isDisposed) return;
    this.#unsavedSince ??= Date.now();
    const delay = Math.max(0, Math.min(saveDelay, this.#unsavedSince + longestUnsaved - Date.now()));
    clearTimeout(this.#saveTimer);
    this.#saveTimer = setTimeout(() => {
      this.#save();
    }, delay);
    this.#onChange();
  }

  /** One after the other: an earlier one that takes long must not come last. */
  #save(): void {
    this.#saving = this.#saving.then(() => this.#saveNow());
  }

  async #saveNow(): Promise<void> {
    this.#unsavedSince = undefined;
    const [made, index] = [this.#made, this.#index];
    const isWanted = (): boolean => made === this.#made && index === this.#index;
    try {
      await this.#tools.storage.save(this.files.folder.uri, made, index, isWanted);
      this.#saveTrouble = undefined;
    } catch (error) {
      if (isAbandoned(error)) return;
      this.#saveTrouble = inWords(error);
      this.#tools.log.warn(`corpus: ${this.#saveTrouble}`);
    }
    this.#onChange();
  }
}

function inWords(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function isIgnoreFile(path: string): boolean {
  return path === '.gitignore' || path.endsWith('/.gitignore');
}
