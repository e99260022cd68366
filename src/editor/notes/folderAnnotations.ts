import * as vscode from 'vscode';
import type { Annotation, Reply } from '../../core/index.js';
import type { AnnotationStore } from '../annotations/annotationStore.js';
import { articleStatus } from '../articleFilter.js';
import { exists } from '../exists.js';
import type { SidecarFiles } from '../sidecars/sidecarFiles.js';
import { articlesOf, sidecarsUnder } from '../sidecars/sidecarPlaces.js';

/** What analysts wrote on one article. */
export interface ArticleAnnotations {
  readonly article: vscode.Uri;
  readonly annotations: readonly Annotation[];
  readonly replies: readonly Reply[];
}

interface ReadFile extends ArticleAnnotations {
  /** What tells that the file is another one by now. */
  readonly state: string;
}

/** All annotations of the workspace: of open articles as they are, of the others as their files say. */
export class FolderAnnotations {
  readonly #files = new Map<string, ReadFile>();
  readonly #annotations: AnnotationStore;
  readonly #sidecars: SidecarFiles;

  constructor(annotations: AnnotationStore, sidecars: SidecarFiles) {
    this.#annotations = annotations;
    this.#sidecars = sidecars;
  }

  /** The annotated articles. A file that did not change since it was read is not read again. */
  async all(): Promise<ArticleAnnotations[]> {
    const found: ArticleAnnotations[] = [];
    const open = new Set<string>();
    for (const document of vscode.workspace.textDocuments) {
      if (document.isClosed || articleStatus(document) !== 'article') continue;
      open.add(document.uri.toString());
      const [annotations, decisions, replies] = await Promise.all([
        this.#annotations.placedSoFarIn(document),
        this.#annotations.decisionsIn(document),
        this.#annotations.repliesIn(document),
      ]);
      found.push({ article: document.uri, annotations: [...annotations, ...decisions], replies });
    }
    const sidecars = await Promise.all(
      (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => sidecarsUnder(uri)),
    );
    for (const sidecar of sidecars.flat()) {
      const file = await this.#read(sidecar);
      if (file !== undefined && !open.has(file.article.toString())) found.push(file);
    }
    return found;
  }

  async #read(sidecar: vscode.Uri): Promise<ReadFile | undefined> {
    const key = sidecar.toString();
    try {
      const { mtime, size } = await vscode.workspace.fs.stat(sidecar);
      const state = `${mtime} ${size}`;
      const known = this.#files.get(key);
      if (known?.state === state) return known;
      const set = (await this.#sidecars.read(sidecar))?.sidecar?.annotations;
      const article = await articleOf(sidecar);
      if (set === undefined || article === undefined) return undefined;
      const file = {
        state,
        article,
        annotations: [...set.annotations.values()],
        replies: [...set.replies.values()],
      };
      this.#files.set(key, file);
      return file;
    } catch {
      this.#files.delete(key);
      return undefined;
    }
  }
}

/** The article of a sidecar: of those that it may belong to the first one that is there. */
async function articleOf(sidecar: vscode.Uri): Promise<vscode.Uri | undefined> {
  for (const article of articlesOf(sidecar)) if (await exists(article)) return article;
  return undefined;
}
