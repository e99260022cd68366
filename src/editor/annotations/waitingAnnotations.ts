import * as vscode from 'vscode';
import * as z from 'zod/mini';
import {
  annotationKey,
  type AnnotationSet,
  changedIds,
  createSidecar,
  emptyAnnotationSet,
  joinAnnotationSets,
  mergeAnnotationSets,
  parseSidecar,
  partOf,
  serializeSidecar,
  updateSidecar,
} from '../../core/index.js';

/** What one analyst did to an article that is not written yet. */
export interface Waiting {
  readonly analyst: string;
  /** The annotations concerned as they stood beside the article. */
  readonly base: AnnotationSet;
  /** The same annotations as the analyst wants them. */
  readonly wanted: AnnotationSet;
}

const waitingPrefix = 'waiting:';
const stored = z.object({ analyst: z.string(), base: z.string(), wanted: z.string() });

/** Keeps in the extension's storage, over a restart too, what could not be written beside an article. */
export class WaitingAnnotations {
  readonly #storage: vscode.Memento;

  constructor(storage: vscode.Memento) {
    this.#storage = storage;
  }

  /** What waits for an article, of every analyst. */
  of(article: vscode.Uri): Waiting[] {
    const prefix = keyOf(article, '');
    return this.#storage
      .keys()
      .filter((key) => key.startsWith(prefix))
      .flatMap((key) => {
        const { data } = stored.safeParse(this.#storage.get(key));
        return data ? [{ analyst: data.analyst, base: setOf(data.base), wanted: setOf(data.wanted) }] : [];
      });
  }

  /** The files for which something waits; articles that are no files yet wait for being saved. */
  articles(): vscode.Uri[] {
    const addresses = this.#storage
      .keys()
      .filter((key) => key.startsWith(waitingPrefix))
      .map((key) => key.slice(waitingPrefix.length).split(' ', 1).join(''));
    return [...new Set(addresses)]
      .map((address) => vscode.Uri.parse(address))
      .filter(({ scheme }) => scheme !== 'untitled');
  }

  /** The keys of an article's annotations that wait, made or changed. */
  keysOf(article: vscode.Uri): ReadonlySet<string> {
    return new Set(
      this.of(article).flatMap(({ wanted }) => [...wanted.annotations.values()].map(annotationKey)),
    );
  }

  /**
   * Keeps an act beside those that wait already.
   *
   * @param known the analyst's annotations as last read
   */
  async add(
    article: vscode.Uri,
    analyst: string,
    known: AnnotationSet,
    change: (set: AnnotationSet) => AnnotationSet,
  ): Promise<void> {
    const former = this.of(article).find((waiting) => waiting.analyst === analyst);
    const before = former === undefined ? known : withWaiting(known, former);
    const after = change(before);
    const formerIds = former === undefined ? new Set<string>() : idsOf(former);
    const ids = new Set([...formerIds, ...changedIds(before, after)]);
    const newIds = new Set([...ids].filter((id) => !formerIds.has(id)));
    const base =
      former === undefined ? partOf(known, ids) : joinAnnotationSets([partOf(known, newIds), former.base]);
    await this.put(article, { analyst, base, wanted: partOf(after, ids) });
  }

  /** Keeps this in place of what the analyst had waiting. */
  async put(article: vscode.Uri, { analyst, base, wanted }: Waiting): Promise<void> {
    const record = { analyst, base: textOf(base), wanted: textOf(wanted) };
    await this.#storage.update(keyOf(article, analyst), record);
  }

  /** Lets what waits for an article, or for the articles in a folder, wait for it at another address. */
  async move(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    const former = waitingPrefix + from.toString();
    for (const key of this.#storage.keys()) {
      const rest = key.startsWith(former) ? key.slice(former.length) : '';
      // The analyst's name, or the path of an article in the folder.
      if (!rest.startsWith(' ') && !rest.startsWith('/')) continue;
      await this.#storage.update(waitingPrefix + to.toString() + rest, this.#storage.get(key));
      await this.#storage.update(key, undefined);
    }
  }

  /** Forgets what the analyst had waiting: it is written. */
  async remove(article: vscode.Uri, analyst: string): Promise<void> {
    if (this.#storage.get(keyOf(article, analyst)) !== undefined)
      await this.#storage.update(keyOf(article, analyst), undefined);
  }
}

/** The set with what waits put into it, merged with what else came into it since. */
export function withWaiting(set: AnnotationSet, { base, wanted }: Waiting): AnnotationSet {
  return mergeAnnotationSets({ base, ours: wanted, theirs: set });
}

function idsOf({ base, wanted }: Waiting): ReadonlySet<string> {
  return new Set(
    [base, wanted].flatMap((set) => [
      ...set.annotations.keys(),
      ...set.replies.keys(),
      ...set.deletions.keys(),
    ]),
  );
}

function keyOf(article: vscode.Uri, analyst: string): string {
  return `${waitingPrefix}${article.toString()} ${analyst}`;
}

function textOf(set: AnnotationSet): string {
  return serializeSidecar(updateSidecar(createSidecar(), set, 'article'));
}

function setOf(text: string): AnnotationSet {
  return parseSidecar(text).sidecar?.annotations ?? emptyAnnotationSet;
}
