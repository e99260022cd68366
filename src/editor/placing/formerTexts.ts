import * as vscode from 'vscode';
import {
  annotationKey,
  createPositionReader,
  type Excerpt,
  passageNow,
  passageThen,
  type PlacedAnnotation,
} from '../../core/index.js';
import { placeOf } from '../annotations/annotationPlace.js';
import type { AnnotationStore } from '../annotations/annotationStore.js';
import { formerScheme, formerTextAt } from './formerAddress.js';
import type { OldTexts } from './oldTexts.js';

/** The passage of an annotation, then and now. */
export interface PassageChange {
  /** In the old text, or in what the sidecar keeps of it. */
  readonly then: Excerpt;
  /** Whether `then` is the whole old text, and to be compared with the whole article. */
  readonly isWhole: boolean;
  /** As much of the article, where `then` is no whole text and the annotation has a place. */
  readonly now?: Excerpt;
}

/** The read-only documents that hold what an annotated article was, and stretches of what it is. */
export class FormerTexts implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #registration: vscode.Disposable;
  readonly #annotations: AnnotationStore;
  readonly #oldTexts: OldTexts;

  readonly onDidChange = this.#changed.event;

  constructor(annotations: AnnotationStore, oldTexts: OldTexts) {
    this.#annotations = annotations;
    this.#oldTexts = oldTexts;
    this.#registration = vscode.workspace.registerTextDocumentContentProvider(formerScheme, this);
  }

  async provideTextDocumentContent(address: vscode.Uri): Promise<string> {
    const former = formerTextAt(address);
    if (former === undefined) return '';
    const document = await vscode.workspace.openTextDocument(former.article);
    const annotation = (await this.#annotations.placedIn(document)).find(
      (one) => annotationKey(one) === former.annotation,
    );
    const change = annotation && (await this.changeOf(document, annotation));
    return change?.[former.side]?.text ?? '';
  }

  /** The annotation's passage, then and now; nothing where the annotation holds for the whole article. */
  async changeOf(
    document: vscode.TextDocument,
    annotation: PlacedAnnotation,
  ): Promise<PassageChange | undefined> {
    const { selectors } = annotation;
    if (selectors === undefined) return undefined;
    const oldText = await this.#oldTexts.oldTextOf(selectors, document.uri);
    const formerSpan = oldText === undefined ? undefined : createPositionReader(oldText)(selectors);
    if (oldText !== undefined && formerSpan !== undefined)
      return { then: { text: oldText, span: formerSpan }, isWhole: true };
    const place = placeOf(annotation);
    return {
      then: passageThen(selectors),
      isWhole: false,
      ...(place !== undefined && { now: passageNow(document.getText(), place, selectors) }),
    };
  }

  /** Writes a document that may still be open anew. */
  refresh(address: vscode.Uri): void {
    this.#changed.fire(address);
  }

  dispose(): void {
    this.#changed.dispose();
    this.#registration.dispose();
  }
}
