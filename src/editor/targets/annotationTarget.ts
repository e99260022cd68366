import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { Annotation, PlacedAnnotation } from '../../core/index.js';
import { pickAnnotation } from './annotationPick.js';
import { placeOf } from '../annotations/annotationPlace.js';
import { isOwn } from '../analysts/analyst.js';
import type { Articles } from '../articles.js';
import { type TargetedArticle, targetedArticle } from './targetedArticle.js';

/** One annotation of an article, as commands are told it. */
export class AnnotationTarget {
  constructor(
    readonly article: vscode.Uri,
    readonly id: string,
    /** Left out where the id alone tells. */
    readonly creator?: string,
  ) {}

  /** Whether this is the annotation. */
  is({ id, creator }: Annotation): boolean {
    return id === this.id && creator === (this.creator ?? creator);
  }
}

/** The article's address, the annotation's id and, where that is not enough, its creator. */
const idArguments = z.union([
  z.tuple([z.string(), z.string()]),
  z.tuple([z.string(), z.string(), z.string()]),
]);

/** An annotation that a command is for, with the article it stands in. */
export interface Targeted extends TargetedArticle {
  readonly annotation: PlacedAnnotation;
}

/** Which annotations a command is for, and what it says where there is none. */
export interface Wanted {
  readonly is: (annotation: PlacedAnnotation) => boolean;
  /** Whether the cursor must be on it; else it may stand anywhere in the article. */
  readonly underCursor: boolean;
  /** Asks which one. */
  readonly title: string;
  readonly none: string;
}

/**
 * The annotation that a command is for: the one that it was told (by a row of the view, or by the article's
 * address and the annotation's id), else one of the active editor's article, asked for where there are
 * several. Says so and gives nothing where there is none.
 */
export async function targetedAnnotation(
  args: readonly unknown[],
  articles: Articles,
  { is, underCursor, title, none }: Wanted,
): Promise<Targeted | undefined> {
  const target = targetOf(args);
  const article = await targetedArticle(articles, target?.article);
  if (article === undefined) return undefined;
  const { document, view, selection } = article;
  const { annotations } = view.index;
  const cursor = target === undefined && underCursor ? selection : undefined;
  const named = target && annotations.filter((annotation) => target.is(annotation));
  const candidates = named
    ? // Where a copied file has the same id, the command tells which of them.
      named.filter((annotation) => named.length === 1 || is(annotation))
    : annotations.filter((annotation) => {
        if (!is(annotation)) return false;
        const span = placeOf(annotation);
        return (
          cursor === undefined || (span !== undefined && span.start <= cursor.end && cursor.start <= span.end)
        );
      });
  const annotation =
    candidates.length > 1 ? await pickAnnotation(document, candidates, view.ownTypes, title) : candidates[0];
  if (annotation !== undefined) return { ...article, annotation };
  if (candidates.length === 0) void vscode.window.showInformationMessage(none);
  return undefined;
}

/**
 * The annotations that a command is for: of the rows of a view that are chosen together those that are wanted, else the
 * one that `targetedAnnotation` gives. Says so where there is none.
 */
export async function targetedAnnotations(
  args: readonly unknown[],
  articles: Articles,
  wanted: Wanted,
): Promise<Targeted[]> {
  const rows = chosenTargets(args);
  if (rows.length < 2) {
    const target = await targetedAnnotation(args, articles, wanted);
    return target === undefined ? [] : [target];
  }
  const targets = (await annotationsOf(rows, articles)).filter(({ annotation }) => wanted.is(annotation));
  if (targets.length === 0) void vscode.window.showInformationMessage(wanted.none);
  return targets;
}

/** The annotations of a view's rows, as far as they are still there. */
export async function annotationsOf(
  rows: readonly AnnotationTarget[],
  articles: Articles,
): Promise<Targeted[]> {
  const targets: Targeted[] = [];
  for (const row of rows) {
    const article = await targetedArticle(articles, row.article);
    const annotation = article?.view.index.annotations.find((one) => row.is(one));
    if (article !== undefined && annotation !== undefined) targets.push({ ...article, annotation });
  }
  return targets;
}

/** The rows of a view that a command of their context menu is told: the clicked one, or all that are selected with it. */
export function chosenTargets([clicked, selected]: readonly unknown[]): AnnotationTarget[] {
  const rows = Array.isArray(selected) ? selected.map((row: unknown) => row) : [clicked];
  return rows.filter((row) => row instanceof AnnotationTarget);
}

/** Whether the annotation is the analyst's own; says so where it is not. */
export function isOwnElseTold({ creator }: PlacedAnnotation): boolean {
  if (isOwn(creator)) return true;
  void vscode.window.showInformationMessage(
    vscode.l10n.t('This annotation is by {0}. Everybody changes only their own.', creator),
  );
  return false;
}

function targetOf(args: readonly unknown[]): AnnotationTarget | undefined {
  const [first] = args;
  if (first instanceof AnnotationTarget) return first;
  const given = idArguments.safeParse(args);
  return given.success
    ? new AnnotationTarget(vscode.Uri.parse(given.data[0], true), given.data[1], given.data[2])
    : undefined;
}
