import * as vscode from 'vscode';
import {
  type Annotation,
  type AnnotationChange,
  type AnnotationEdit,
  changeReply,
  createAnnotation,
  createReply,
  describeSpan,
  isSameSpan,
  type PlacedAnnotation,
  type Remark,
  type Reply,
  type Span,
} from '../../core/index.js';
import type { AnnotationActs } from '../acts/annotationActs.js';
import { editTogether } from '../acts/editTogether.js';
import type { AnnotationStore } from '../annotations/annotationStore.js';
import type { Articles } from '../articles.js';
import { shortQuote } from '../markdownText.js';

const host = { uuid: () => crypto.randomUUID(), now: () => new Date() };

/** An annotation in the article it stands in. */
export interface AnnotationPlace {
  readonly document: vscode.TextDocument;
  readonly annotation: PlacedAnnotation;
}

interface Noted {
  readonly annotation: Pick<PlacedAnnotation, 'selectors'>;
}

/** What can be said with a new annotation. */
export type Said = Pick<Annotation, 'note' | 'certainty'> & { readonly tags?: readonly string[] };

/** What an analyst says on annotations, as acts that can be undone; each in the analyst's own file. */
export class NoteWriter {
  readonly #articles: Articles;
  readonly #annotations: AnnotationStore;
  readonly #acts: AnnotationActs;

  constructor(articles: Articles, annotations: AnnotationStore, acts: AnnotationActs) {
    this.#articles = articles;
    this.#annotations = annotations;
    this.#acts = acts;
  }

  /**
   * An annotation that accepts a suggestion, to be noted; nothing, and says so, where the suggestion is not there any
   * more.
   */
  async annotationOn(
    { document, on: span }: { readonly document: vscode.TextDocument; readonly on: Span },
    said: Said & { readonly creator: string },
  ): Promise<PlacedAnnotation | undefined> {
    const view = await this.#articles.view(document);
    const mention = view?.index.mentions.find((one) => isSameSpan(one.span, span));
    if (view === undefined || mention === undefined) {
      void vscode.window.showWarningMessage(
        vscode.l10n.t('The article changed meanwhile, and nothing was stored. Annotate the words again.'),
      );
      return undefined;
    }
    const { type, entity } = mention;
    const selectors = describeSpan(view.text, span);
    const annotation = createAnnotation({ ...said, verdict: 'accepted', type, entity, selectors }, host);
    return { ...annotation, anchor: { state: 'anchored', span, changed: false } };
  }

  /** Adds an annotation that was made for its note. */
  async add({ document, annotation: { anchor, ...annotation } }: AnnotationPlace): Promise<void> {
    await this.#act(document, annotation, annotation.creator, { kind: 'put', annotation, anchor });
  }

  /** Changes the analyst's own annotation: its note, its tags, how sure the analyst is. */
  async changeOwn({ document, annotation }: AnnotationPlace, change: AnnotationChange): Promise<void> {
    const { id, creator } = annotation;
    await this.#act(document, annotation, creator, { kind: 'change', id, change });
  }

  /** Changes the analyst's own annotations, those of one article at once. */
  changeTogether(
    places: readonly AnnotationPlace[],
    changeOf: (annotation: PlacedAnnotation) => AnnotationChange,
  ): Promise<void> {
    return editTogether(this.#acts, places, titleOf, ({ annotation }) => ({
      kind: 'change',
      id: annotation.id,
      change: changeOf(annotation),
    }));
  }

  async reply({ document, annotation }: AnnotationPlace, creator: string, note: string): Promise<void> {
    const reply = createReply({ creator, target: annotation.id, note }, host);
    await this.#act(document, annotation, creator, { kind: 'reply', reply });
  }

  /** Says whether the analyst agrees, or that it is settled: once, changed where it was said before. */
  async say(
    { document, annotation }: AnnotationPlace,
    creator: string,
    said: Pick<Reply, 'verdict'> | Pick<Reply, 'status'>,
  ): Promise<void> {
    const field = 'verdict' in said ? 'verdict' : 'status';
    const known = (await this.#annotations.repliesIn(document)).find(
      (one) => one.creator === creator && one.target === annotation.id && one[field] !== undefined,
    );
    const reply = known
      ? changeReply(known, said, host.now)
      : createReply({ ...said, creator, target: annotation.id }, host);
    await this.#act(document, annotation, creator, { kind: 'reply', reply });
  }

  /** Gives a remark of the analyst's own other words; without words it is deleted. */
  async change(
    place: AnnotationPlace,
    { kind, id, creator }: Remark,
    note: string | undefined,
  ): Promise<void> {
    if (kind === 'note') {
      await this.changeOwn(place, { note: note ?? null });
      return;
    }
    const { document, annotation } = place;
    const known = (await this.#annotations.repliesIn(document)).find(
      (one) => one.id === id && one.creator === creator,
    );
    if (known === undefined) return;
    await this.#act(
      document,
      annotation,
      creator,
      note === undefined
        ? { kind: 'delete', id }
        : { kind: 'reply', reply: changeReply(known, { note }, host.now) },
    );
  }

  async #act(
    document: vscode.TextDocument,
    annotation: Pick<PlacedAnnotation, 'selectors'>,
    analyst: string,
    edit: AnnotationEdit,
  ): Promise<void> {
    await this.#acts.run(document, { title: titleOf([{ annotation }]), analyst, edits: [edit] });
  }
}

function titleOf([{ annotation }, ...others]: readonly [Noted, ...Noted[]]): string {
  return others.length === 0
    ? vscode.l10n.t('Note on “{0}”', shortQuote(annotation.selectors?.quote.exact ?? ''))
    : vscode.l10n.t('Notes on {0} Annotations', 1 + others.length);
}
