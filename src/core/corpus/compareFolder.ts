import type { CorpusIndex } from './corpusIndex.js';

/** The size and the time of a file, or why it is none to be read. */
export type FileState =
  { readonly size: number; readonly modified: number } | 'missing' | 'tooLong' | { readonly error: string };

/** A folder of articles, by their paths in it. */
export interface ArticleFolder {
  /**
   * The paths of all articles. Folders below that cannot be listed are told of and left out.
   * @throws (as a rejection) where the folder itself cannot be listed
   */
  walk(onUnreadable: (folder: string, error: unknown) => void, isOver: () => boolean): AsyncIterable<string>;
  stateOf(path: string): Promise<FileState>;
}

/** What comes of the comparison, article by article. */
export interface ComparisonListener {
  /** An article's file is not as the corpus knows it. */
  onOther(path: string): void;
  /** The corpus knows an article that is not there any more. */
  onGone(path: string): void;
  /** A folder cannot be listed: what is known of its articles stays. */
  onUnreadable(folder: string, error: unknown): void;
  /** Whether nobody wants to know any more. */
  isOver(): boolean;
}

/** How many files are looked at together. */
const batch = 32;

/**
 * Holds the corpus against the files of its folder, by size and time. Nothing is said to be gone where the folder, or
 * the one that it was in, cannot be listed: it may have been renamed, or its file system be away.
 *
 * @throws (as a rejection) where the folder itself cannot be listed
 */
export async function compareFolder(
  folder: ArticleFolder,
  corpus: CorpusIndex,
  listener: ComparisonListener,
): Promise<void> {
  const unseen = new Map(Array.from(corpus.paths(), (path) => [path, corpus.stampOf(path)]));
  const unreadable: string[] = [];
  const compare = async (path: string): Promise<void> => {
    const state = await folder.stateOf(path);
    const known = corpus.stampOf(path);
    const isSame =
      typeof state !== 'string' &&
      'size' in state &&
      known?.size === state.size &&
      known.modified === Math.round(state.modified);
    if (!isSame && !listener.isOver()) listener.onOther(path);
  };
  const onUnreadable = (path: string, error: unknown): void => {
    unreadable.push(`${path}/`);
    listener.onUnreadable(path, error);
  };
  let paths: string[] = [];
  for await (const path of folder.walk(onUnreadable, () => listener.isOver())) {
    unseen.delete(path);
    if (paths.push(path) < batch) continue;
    await Promise.all(paths.map(compare));
    paths = [];
  }
  await Promise.all(paths.map(compare));
  if (listener.isOver()) return;
  for (const [path, stamp] of unseen) {
    // What came, or came back, after its folder was listed was read by somebody else.
    const isAsBefore = corpus.stampOf(path) === stamp;
    if (isAsBefore && !unreadable.some((start) => path.startsWith(start))) listener.onGone(path);
  }
}
