import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  atOnce,
  type CorpusIndex,
  createArticleService,
  createIndexer,
  type FileRead,
  formatOfName,
  IndexingPool,
  IndexingQueue,
  type IndexingSettings,
  type IndexingTrouble,
  parseCorpus,
} from '../core/index.js';
import { dataReader } from '../platform/node/dataReader.js';
import { prepareIndexing } from '../platform/node/indexingThread.js';
import { findArticles } from './articleFiles.js';
import { maximumLength, mostBytes, reasonOf, tooLong } from './readInput.js';

/** What is to be told of a file, without the program's name. */
export interface Complaint {
  readonly complaint: string;
  /** Whether it could not be read; a file that is skipped on purpose has not failed. */
  readonly isFailed: boolean;
}

/** A folder's articles as an index has them, by their paths in the folder. */
export interface FolderIndex {
  readonly corpus: CorpusIndex;
  readonly complaints: readonly Complaint[];
}

/** What an index depends on beside the articles, in the form that the index keeps: the program and the settings. */
export async function madeWith(settings: IndexingSettings): Promise<string> {
  return JSON.stringify([await readFile(join(__dirname, 'data', 'version'), 'utf8'), settings]);
}

/** The index in a file; nothing where there is none, or one that is damaged or was made with something else. */
export async function readIndex(path: string, made: string): Promise<CorpusIndex | undefined> {
  try {
    return atOnce(parseCorpus(await readFile(path), made));
  } catch {
    return undefined;
  }
}

/**
 * Brings a folder's index up to date: reads what is new or has changed by size and time, and takes out what is gone.
 *
 * @param kept what is known of the folder; is changed
 * @param onArticle is called after each article that was read
 */
export async function updateIndex(
  folder: string,
  kept: CorpusIndex,
  settings: IndexingSettings,
  jobs: number,
  onArticle: () => void,
): Promise<FolderIndex> {
  const base = folder.replace(/[/\\]+$/, '');
  const pool = new IndexingPool(
    await prepareIndexing({ folder: __dirname, read: dataReader(__dirname) }),
    createIndexer(
      createArticleService({
        readData: dataReader(join(__dirname, 'data')),
        logger: { info: () => undefined },
      }),
    ),
    jobs,
  );
  const queue = new IndexingQueue(
    kept,
    {
      read: (path) => readArticle(`${base}/${path}`),
      analyse: (path, bytes, knownHash) =>
        pool.run({
          bytes,
          format: formatOfName(path),
          settings,
          ...(knownHash !== undefined && { knownHash }),
        }),
      pause: () => Promise.resolve(),
      now: Date.now,
    },
    jobs,
  );
  const complaints: Complaint[] = [];
  const seen = new Set<string>();
  // The threads alone do not keep the process alive.
  const alive = setInterval(() => undefined, 1_000);
  const end = queue.onStep(onArticle);
  try {
    for await (const found of findArticles([folder])) {
      if ('error' in found) {
        complaints.push({ complaint: `${found.file}: ${found.error}`, isFailed: true });
        continue;
      }
      const path = found.file.slice(base.length + 1);
      seen.add(path);
      if (!(await isUnchanged(found.file, kept, path))) queue.add(path);
    }
    await queue.settled();
  } finally {
    end();
    clearInterval(alive);
    pool.stop();
  }
  for (const path of [...kept.paths()]) if (!seen.has(path) || queue.troubles.has(path)) kept.remove(path);
  for (const [path, trouble] of [...queue.troubles].sort(([a], [b]) => (a < b ? -1 : 1)))
    complaints.push(complaintOf(`${base}/${path}`, trouble));
  return { corpus: kept, complaints };
}

async function isUnchanged(file: string, corpus: CorpusIndex, path: string): Promise<boolean> {
  const known = corpus.stampOf(path);
  if (known === undefined) return false;
  try {
    const { size, mtimeMs } = await stat(file);
    return known.size === size && known.modified === Math.round(mtimeMs);
  } catch {
    return false;
  }
}

async function readArticle(
  file: string,
): Promise<FileRead | 'missing' | 'tooLong' | { readonly error: string }> {
  try {
    const { size, mtimeMs } = await stat(file);
    if (size > maximumLength * mostBytes) return 'tooLong';
    return { size, modified: mtimeMs, bytes: await readFile(file) };
  } catch (error) {
    return { error: reasonOf(error) };
  }
}

function complaintOf(file: string, trouble: IndexingTrouble): Complaint {
  if (trouble === 'binary') return { complaint: `${file}: is not text, skipped`, isFailed: false };
  if (trouble === 'tooLong') return { complaint: `${file}: ${tooLong.error}`, isFailed: true };
  const reason = typeof trouble === 'string' ? `is not valid ${trouble.toUpperCase()} text` : trouble.error;
  return { complaint: `${file}: ${reason}`, isFailed: true };
}
