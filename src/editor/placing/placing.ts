import type * as vscode from 'vscode';
import {
  type Anchor,
  anchorAll,
  anchorsOf,
  type Annotation,
  annotationKey,
  createGuesser,
  editedText,
  type FoundAnchor,
  followAnnotations,
  type FollowedAnnotations,
  inTurns,
  type LaterTexts,
  type PlacedAnnotation,
  type PlaceSearch,
  recallLaterPlaces,
  rememberLosses,
  type Reply,
  settle,
  startSearch,
  type Steps,
  textId,
  type Turns,
} from '../../core/index.js';
import { toReplacement } from '../convert.js';
import { pause } from '../pause.js';
import type { OldTexts as AllOldTexts } from './oldTexts.js';

/** An article's address and text. */
export interface ArticleText {
  readonly uri: vscode.Uri;
  readonly text: string;
}

/** The annotations placed in one version of a document's text. */
export interface Placement extends FollowedAnnotations {
  readonly version: number;
  readonly text: string;
  /** The decisions that hold for an entity in the whole article; they have no place. */
  readonly decisions: readonly Annotation[];
  readonly replies: readonly Reply[];
  /** Goes on for the annotations that are still being looked for in this text; nothing where there are none. */
  readonly search?: PlaceSearch | undefined;
}

/** Where the texts come from that annotations were made in. */
type OldTexts = Pick<AllOldTexts, 'oldTextOf'>;

/**
 * Looks for every annotation in the text, each from the text it was made in as far as that is at hand; in turns, so that
 * keys are answered meanwhile. Those of the whole article have no place.
 *
 * @param anchored where annotations stand in the text already, by their keys
 */
export async function placeAnnotations(
  annotations: readonly Annotation[],
  article: ArticleText,
  anchored: ReadonlyMap<string, Anchor>,
  oldTexts: OldTexts,
): Promise<PlacedAnnotation[]> {
  const found = new Map<string, FoundAnchor>();
  const sought = annotations.filter((annotation) => !anchored.has(annotationKey(annotation)));
  await findAll(sought, article, oldTexts, found, { pause });
  return inTurns(placedAt(annotations, [found, anchored], article.text), { pause });
}

/**
 * Looks for the annotations of an article that was read: first from later texts than those they were made in.
 *
 * @param known those that stand in the text already
 * @returns the annotations at their places, and the search that goes on where it takes long
 */
export async function placeRead(
  annotations: readonly Annotation[],
  article: ArticleText,
  known: readonly PlacedAnnotation[],
  { laterTexts, oldTexts }: { readonly laterTexts: LaterTexts; readonly oldTexts: OldTexts },
): Promise<Pick<Placement, 'annotations' | 'search'>> {
  const anchored = anchorsOf(known);
  const isCertain = (annotation: Annotation): boolean =>
    anchored.get(annotationKey(annotation))?.state === 'anchored';
  const search = startSearch(async (found, turns) => {
    // What is not certain here may have got a later text meanwhile, with its article's new name.
    const uncertain = annotations.filter((annotation) => !isCertain(annotation));
    await inTurns(recallLaterPlaces(laterTexts, uncertain, article.text, found), turns);
    const sought = uncertain.filter((annotation) => {
      const key = annotationKey(annotation);
      return !anchored.has(key) && !found.has(key);
    });
    await findAll(sought, article, oldTexts, found, turns);
  }, pause);
  return givenOut(annotations, anchored, article.text, search);
}

/**
 * Lets placed annotations follow a change of the text to the given version. What stood in this very text before stands
 * there again; those whose passage may have come back from elsewhere are looked for anew.
 *
 * The text is made from the one before: asked for it, the editor would join all of its lines at each key.
 */
export async function followChange(
  placement: Placement,
  { document: { uri }, contentChanges }: vscode.TextDocumentChangeEvent,
  version: number,
  oldTexts: OldTexts,
): Promise<Placement> {
  placement.search?.stop();
  const former = withFound(placement);
  const edits = contentChanges.map(toReplacement);
  const text = editedText(former.text, edits);
  if (former.annotations.length === 0) return { ...former, version, text };
  const change = { before: former.text, after: text, edits };
  const search = startSearch(async (found, turns) => {
    await inTurns(followAnnotations(former, change, found), turns);
    const lost = former.annotations.filter((annotation) => !found.has(annotationKey(annotation)));
    await findAll(lost, { uri, text }, oldTexts, found, turns);
  }, pause);
  const placed = await givenOut(former.annotations, new Map(), text, search);
  const memory = rememberLosses(
    former.memory,
    change,
    anchorsOf(former.annotations),
    anchorsOf(placed.annotations),
  );
  return { ...former, ...placed, version, text, memory };
}

/** The placement with what its search has found by now. */
export function withFound(placement: Placement): Placement {
  const { annotations, search } = placement;
  if (search === undefined) return placement;
  return {
    ...placement,
    annotations: annotations.map((annotation) => {
      const found = search.found.get(annotationKey(annotation));
      return annotation.anchor.state === 'sought' && found !== undefined
        ? settle(annotation, found)
        : annotation;
    }),
    search: search.isOver() ? undefined : search,
  };
}

/** Looks for annotations in an article, each from the text that it was made in where that is at hand. */
async function findAll(
  annotations: readonly Annotation[],
  { uri, text }: ArticleText,
  oldTexts: OldTexts,
  found: Map<string, FoundAnchor>,
  turns: Turns,
): Promise<void> {
  if (annotations.length === 0) return;
  // Their own text is no old one.
  const texts = new Map<string | undefined, string | undefined>([[textId(text), undefined]]);
  for (const { selectors } of annotations)
    if (selectors !== undefined && !texts.has(selectors.textId))
      texts.set(selectors.textId, await oldTexts.oldTextOf(selectors, uri));
  await inTurns(anchorAll(annotations, text, texts, found), turns);
}

/** The annotations at what a search soon finds, else at what was known, and the search itself where it goes on. */
async function givenOut(
  annotations: readonly Annotation[],
  known: ReadonlyMap<string, Anchor>,
  text: string,
  search: PlaceSearch,
): Promise<Pick<Placement, 'annotations' | 'search'>> {
  await search.soon;
  // Asked before, since it may end meanwhile: then there is nothing to wait for, but still something to put in.
  const goesOn = !search.isOver();
  const placed = await inTurns(placedAt(annotations, [search.found, known], text), { pause });
  return { annotations: placed, search: goesOn ? search : undefined };
}

/**
 * The annotations at their anchors, the first list's before the next one's; those without one are still being looked for.
 * The ones of the whole article are left out.
 */
function* placedAt(
  annotations: readonly Annotation[],
  anchors: readonly ReadonlyMap<string, Anchor>[],
  text: string,
): Steps<PlacedAnnotation[]> {
  const guess = createGuesser(text);
  const placed: PlacedAnnotation[] = [];
  for (const annotation of annotations) {
    const { selectors } = annotation;
    if (selectors === undefined) continue;
    const key = annotationKey(annotation);
    const anchor = anchors.find((some) => some.has(key))?.get(key);
    placed.push(settle(annotation, anchor ?? guess(selectors)));
    yield;
  }
  return placed;
}
