import * as vscode from 'vscode';
import {
  type Anchor,
  type Annotation,
  annotationKey,
  type ExportedAnnotation,
  noteThreadsOf,
  type PlacedAnnotation,
  relativeLink,
} from '../../core/index.js';
import type { AnnotationStore } from '../annotations/annotationStore.js';
import type { Articles } from '../articles.js';
import { openText } from '../comparison/comparedArticles.js';
import { typeName } from '../messages.js';
import type { ShownAnalysts } from '../analysts/shownAnalysts.js';

/** Annotations to be exported: all of some articles, or chosen ones of them. */
export interface ExportScope {
  readonly articles: readonly vscode.Uri[];
  /** Whether an annotation of an article is among them. */
  readonly has: (article: vscode.Uri, annotation: Annotation) => boolean;
}

/** Where annotations and what is known of their articles come from. */
export interface ExportSources {
  readonly articles: Articles;
  readonly annotations: AnnotationStore;
  readonly shown: ShownAnalysts;
}

/**
 * The annotations of a scope as they stand in their articles now, in the order of the text, last those of whole articles.
 * Articles that cannot be opened as a text have none.
 *
 * @param target the file that is written; links lead from there
 */
export async function gatherAnnotations(
  { articles: uris, has }: ExportScope,
  target: vscode.Uri,
  { articles, annotations, shown }: ExportSources,
  token: vscode.CancellationToken,
): Promise<ExportedAnnotation[]> {
  const gathered: ExportedAnnotation[] = [];
  for (const uri of uris) {
    const document = token.isCancellationRequested ? undefined : await openText(uri);
    const view = document && (await articles.view(document));
    if (document === undefined || view === undefined) continue;
    const placed = [...shown.of(await annotations.placedIn(document))].sort(byPlace);
    const decisions = shown.of(await annotations.decisionsIn(document));
    const replies = shown.of(await annotations.repliesIn(document));
    const all = [
      ...placed.map((annotation) => ({ annotation, anchor: annotation.anchor })),
      ...decisions.map((annotation) => ({ annotation, anchor: undefined })),
    ];
    const threads = new Map(
      noteThreadsOf([...placed, ...decisions], replies).map(({ annotation, remarks }) => [
        annotationKey(annotation),
        remarks,
      ]),
    );
    const article = vscode.workspace.asRelativePath(uri);
    const link = relativeLink(target, uri);
    for (const { annotation, anchor } of all) {
      if (!has(uri, annotation)) continue;
      const { type, entity, certainty } = annotation;
      const label = entity === undefined ? undefined : view.index.entity(type, entity)?.labels[view.language];
      gathered.push({
        article,
        link,
        ...(anchor?.state === 'anchored' && { line: document.positionAt(anchor.span.start).line + 1 }),
        state: stateOf(anchor),
        quote: annotation.selectors?.quote.exact ?? '',
        type,
        typeName: typeName(type, view.ownTypes),
        ...(entity !== undefined && { entity, label: label ?? entity }),
        verdict: annotation.verdict,
        ...(certainty !== undefined && { certainty }),
        tags: annotation.tags,
        remarks: threads.get(annotationKey(annotation)) ?? [],
        analyst: annotation.creator,
        created: annotation.created,
        modified: annotation.modified,
      });
    }
  }
  return gathered;
}

/** What is still being looked for is no more certain than what is asked about. */
function stateOf(anchor: Anchor | undefined): ExportedAnnotation['state'] {
  return anchor?.state === 'sought' ? 'uncertain' : (anchor?.state ?? 'article');
}

/** In the order of the text; what has no certain place comes last. */
function byPlace(a: PlacedAnnotation, b: PlacedAnnotation): number {
  const [start, other] = [a, b].map(({ anchor }) =>
    anchor.state === 'anchored' ? anchor.span.start : Infinity,
  );
  return start === other ? 0 : (start ?? 0) < (other ?? 0) ? -1 : 1;
}
