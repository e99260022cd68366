import * as vscode from 'vscode';
import type { AnnotationEdit, Span } from '../../core/index.js';
import type { AnnotationStore, Edited } from '../annotations/annotationStore.js';
import { tellWhereStored } from '../annotations/storedMessage.js';
import type { Acts } from './acts.js';

/** What an analyst does to the own annotations of one article at once. */
export interface AnnotationAct {
  /** In the person's language, as the command is called. */
  readonly title: string;
  /** The analyst's name. */
  readonly analyst: string;
  readonly edits: readonly AnnotationEdit[];
  /** The version of the document that the edits' anchors are for; the current one where nothing is said. */
  readonly version?: number;
  /** The span of the article that it is about. */
  readonly place?: Span;
}

/** The acts on annotations: everything that an analyst adds, changes and deletes goes through here. */
export class AnnotationActs {
  readonly #acts: Acts;
  readonly #store: AnnotationStore;
  /** Where it was told already that annotations wait in the extension's storage, and why. */
  readonly #told = new Set<string>();

  constructor(acts: Acts, store: AnnotationStore) {
    this.#acts = acts;
    this.#store = store;
  }

  /** Does the act, where it edits anything; “Undo Last Annotation Change” takes it back. */
  async run(
    document: vscode.TextDocument,
    { title, analyst, edits, version, place }: AnnotationAct,
  ): Promise<void> {
    if (edits.length === 0) return;
    await this.#acts.run({
      title,
      ...(place && { place: { article: document.uri, span: place } }),
      run: async () => {
        const { inverse } = this.#tell(document, await this.#store.edit(document, analyst, edits, version));
        if (inverse.length === 0) return undefined;
        return async () => {
          const again = document.isClosed ? await vscode.workspace.openTextDocument(document.uri) : document;
          this.#tell(again, await this.#store.edit(again, analyst, inverse));
        };
      },
    });
  }

  /** Says once for each article and reason that its annotations could not be written. */
  #tell({ uri }: vscode.TextDocument, edited: Edited): Edited {
    const { stored } = edited;
    const key = `${uri.toString()} ${stored.where === 'storage' ? (stored.reason ?? '') : ''}`;
    if (!this.#told.has(key)) tellWhereStored(stored);
    if (stored.where === 'storage') this.#told.add(key);
    return edited;
  }
}
