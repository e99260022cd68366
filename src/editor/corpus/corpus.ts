import * as vscode from 'vscode';
import {
  type ArticleHits,
  type ArticleService,
  companionsOf,
  type CorpusEntity,
  type CorpusSpan,
  type EntityId,
  entitiesNewIn,
  type EntityType,
  type EntityReference,
  type HitsInArticle,
  type IndexingTrouble,
  joinEntities,
  knownActorsAbsentIn,
  meetingsOf,
  type Reach,
} from '../../core/index.js';
import type { Articles } from '../articles.js';
import type { OwnGlossaries } from '../glossary/ownGlossaries.js';
import { settingsFor, touchesSettings } from '../settings.js';
import type { ArticleFiles } from './articleFiles.js';
import { CorpusStorage } from './corpusStorage.js';
import { type CorpusTools, FolderCorpus } from './folderCorpus.js';
import type { FolderIndex, IndexingProgress } from './folderIndex.js';
import { type CorpusPlace, OpenArticles } from './openArticles.js';
import { QuietTime } from './quietTime.js';
import { RestingThreads } from './restingThreads.js';

/** The mentions of an entity in one article of the workspace. */
export interface CorpusHits extends HitsInArticle {
  readonly article: vscode.Uri;
  /** Sorted by place; the article's text is without byte-order mark. */
  readonly spans: () => readonly CorpusSpan[];
}

/** Nothing is read in the first moments after the start: others want to show something. */
const startDelay = 1_000;
/** Listeners hear of changes at most this often, in milliseconds. */
const tellDelay = 250;
/** Work that takes no longer than this is not shown, in milliseconds. */
const showDelay = 1_000;

/** All articles of the workspace's folders, and who is named where in them; indexed in the background. */
export class Corpus implements FolderIndex, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #folders = new Map<string, FolderCorpus>();
  readonly #quiet = new QuietTime();
  readonly #threads: RestingThreads;
  readonly #tools: CorpusTools;
  readonly #open: OpenArticles;
  readonly #subscriptions: vscode.Disposable;
  readonly #starting: ReturnType<typeof setTimeout>;
  #telling: ReturnType<typeof setTimeout> | undefined;
  #workingSince: number | undefined;

  /** Fires, not more than a few times a second, when there are other mentions or the work went on. */
  readonly onDidChange = this.#changed.event;

  constructor(
    { extensionUri, storageUri, globalStorageUri }: vscode.ExtensionContext,
    service: ArticleService,
    articles: Articles,
    glossaries: OwnGlossaries,
    log: vscode.LogOutputChannel,
  ) {
    const dist = vscode.Uri.joinPath(extensionUri, 'dist');
    const read = (name: string): Thenable<Uint8Array> =>
      vscode.workspace.fs.readFile(vscode.Uri.joinPath(dist, name));
    this.#threads = new RestingThreads(dist, read, service, log);
    this.#tools = {
      storage: new CorpusStorage(storageUri ?? globalStorageUri, log),
      threads: this.#threads.count,
      log,
      analyse: (job) => this.#threads.run(job),
      settingsFor: async (folder) => {
        const { eagerness, maximumLength } = settingsFor(folder.uri);
        return { eagerness, maximumLength, glossary: await glossaries.textInForceIn(folder) };
      },
      // Without the file nothing that is kept counts: somebody is at work on the program.
      programVersion: async () => {
        try {
          return new TextDecoder().decode(await read('data/version'));
        } catch {
          return `unknown at ${Date.now()}`;
        }
      },
      quiet: () => this.#quiet.wait(),
    };
    this.#open = new OpenArticles(articles, (uri) => this.#placeOf(uri));
    const update = (): void => {
      this.#updateFolders();
    };
    this.#starting = setTimeout(update, startDelay);
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      this.#quiet,
      this.#threads,
      this.#open,
      vscode.workspace.onDidChangeWorkspaceFolders(update),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (touchesSettings(event) || touchesFiles(event)) this.#updateFolders(true);
      }),
      glossaries.onDidChange(update),
    );
  }

  /** All entities that the folders' articles name. */
  entities(): CorpusEntity[] {
    return joinEntities([...this.#folders.values()].flatMap(({ index }) => index.entities()));
  }

  /** One entity, if any article of the folders names it. */
  entity(type: EntityType, id: EntityId): CorpusEntity | undefined {
    return joinEntities([...this.#folders.values()].flatMap(({ index }) => index.entity(type, id) ?? []))[0];
  }

  /** The articles that name an entity, folder by folder, sorted by path. */
  mentionsOf(type: EntityType, id: EntityId): CorpusHits[] {
    return [...this.#folders.values()].flatMap(({ index, files }) =>
      index.mentionsOf(type, id).map((hits) => new Hits(files, hits)),
    );
  }

  /** The address of an article by its path, see `pathOf`. */
  uriOf(path: string): vscode.Uri {
    const all = [...this.#folders.values()];
    const corpus = all.find(({ files }) => path.startsWith(prefixOf(files)));
    return corpus?.files.uriOf(path.slice(prefixOf(corpus.files).length)) ?? vscode.Uri.parse(path);
  }

  /** An article's path in its folder, behind the folder's name where there are several; elsewhere its address. */
  pathOf(article: vscode.Uri): string {
    const place = this.#placeOf(article);
    return place === undefined ? article.toString() : `${prefixOf(place.corpus.files)}${place.path}`;
  }

  /** Where all of the entities are named together, sorted by folder, path and place. */
  meetingsOf(
    entities: readonly EntityReference[],
    reach: Reach,
  ): { readonly article: vscode.Uri; readonly spans: readonly CorpusSpan[] }[] {
    return [...this.#folders.values()].flatMap(({ index, files }) =>
      meetingsOf(index, entities, reach).map(({ path, spans }) => ({ article: files.uriOf(path), spans })),
    );
  }

  /** The entities that are named in an article with all of these, told by such articles alone. */
  companionsOf(entities: readonly EntityReference[]): CorpusEntity[] {
    return joinEntities([...this.#folders.values()].flatMap(({ index }) => companionsOf(index, entities)));
  }

  /** The entities that no other article of its folder names; nothing where the article is in no corpus. */
  entitiesNewIn(article: vscode.Uri): CorpusEntity[] | undefined {
    const place = this.#placeOf(article);
    return place && entitiesNewIn(place.corpus.index, place.path);
  }

  /** The known actors of its folder that the article does not name; nothing where the article is in no corpus. */
  knownActorsAbsentIn(article: vscode.Uri): CorpusEntity[] | undefined {
    const place = this.#placeOf(article);
    return place && knownActorsAbsentIn(place.corpus.index, place.path);
  }

  get progress(): IndexingProgress {
    const all = [...this.#folders.values()];
    return {
      done: all.reduce((sum, { progress }) => sum + progress.done, 0),
      left: all.reduce((sum, { progress }) => sum + progress.left, 0),
      isLong: this.#workingSince !== undefined && Date.now() - this.#workingSince >= showDelay,
      isCancelled: all.some(({ isCancelled }) => isCancelled),
    };
  }

  /** What is to be told of articles that are not in the corpus. */
  get troubles(): { readonly article: vscode.Uri; readonly trouble: IndexingTrouble }[] {
    return [...this.#folders.values()].flatMap(({ troubles, files }) =>
      [...troubles].map(([path, trouble]) => ({ article: files.uriOf(path), trouble })),
    );
  }

  /** Why the corpus could not be kept for the next time. */
  get saveTrouble(): string | undefined {
    return [...this.#folders.values()].find(({ saveTrouble }) => saveTrouble !== undefined)?.saveTrouble;
  }

  /** Stops the work in the background. */
  cancel(): void {
    for (const folder of this.#folders.values()) folder.cancel();
  }

  /** Goes on, or begins anew. */
  async resume(fromScratch: boolean): Promise<void> {
    await Promise.all([...this.#folders.values()].map((folder) => folder.resume(fromScratch)));
  }

  dispose(): void {
    clearTimeout(this.#starting);
    clearTimeout(this.#telling);
    for (const folder of this.#folders.values()) folder.dispose();
    this.#subscriptions.dispose();
  }

  #updateFolders(walkAgain = false): void {
    const wanted = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => {
      const { enabled, indexing } = settingsFor(uri);
      return enabled && indexing;
    });
    const keys = new Set(wanted.map(({ uri }) => uri.toString()));
    for (const [key, folder] of this.#folders)
      if (!keys.has(key)) {
        folder.dispose();
        this.#folders.delete(key);
      }
    for (const folder of wanted) {
      const key = folder.uri.toString();
      const known = this.#folders.get(key);
      const corpus =
        known ??
        new FolderCorpus(folder, this.#tools, () => {
          this.#tell();
        });
      this.#folders.set(key, corpus);
      void corpus.start(walkAgain && known !== undefined);
    }
    this.#open.takeAll();
    this.#tell();
  }

  #placeOf(uri: vscode.Uri): CorpusPlace | undefined {
    for (const corpus of this.#folders.values()) {
      const path = corpus.files.pathOf(uri);
      if (path !== undefined) return { corpus, path };
    }
    return undefined;
  }

  #tell(): void {
    this.#telling ??= setTimeout(() => {
      this.#telling = undefined;
      const { left } = this.progress;
      this.#workingSince = left === 0 ? undefined : (this.#workingSince ?? Date.now());
      this.#changed.fire();
      if (left === 0) this.#threads.restSoon();
    }, tellDelay);
  }
}

/** The mentions in one article; its address is made when somebody asks. */
class Hits implements CorpusHits {
  readonly #files: ArticleFiles;
  readonly #hits: ArticleHits;
  readonly count: number;
  readonly spans: () => readonly CorpusSpan[];

  constructor(files: ArticleFiles, hits: ArticleHits) {
    this.#files = files;
    this.#hits = hits;
    this.count = hits.count;
    this.spans = hits.spans;
  }

  get article(): vscode.Uri {
    return this.#files.uriOf(this.#hits.path);
  }

  get path(): string {
    return `${prefixOf(this.#files)}${this.#hits.path}`;
  }
}

/** What stands before the paths of a folder's articles: its name, where there are several. */
function prefixOf({ folder }: ArticleFiles): string {
  return (vscode.workspace.workspaceFolders ?? []).length > 1 ? `${folder.name}/` : '';
}

function touchesFiles(event: vscode.ConfigurationChangeEvent): boolean {
  return event.affectsConfiguration('files.exclude') || event.affectsConfiguration('search.useIgnoreFiles');
}
