import * as vscode from 'vscode';
import {
  type AnnotatedArticle,
  type ArticleService,
  compareAnalysts,
  type Comparison,
  type OwnType,
} from '../../core/index.js';
import type { AnnotationStore } from '../annotations/annotationStore.js';
import type { ComparisonTarget } from './comparisonAddress.js';
import { formatOf } from '../convert.js';
import type { OwnGlossaries } from '../glossary/ownGlossaries.js';
import { annotatedArticlesIn } from '../sidecars/sidecarPlaces.js';

/** An article as it was when it was compared. */
export interface ComparedArticle extends AnnotatedArticle {
  readonly document: vscode.TextDocument;
  /** The types that its glossary adds. */
  readonly ownTypes: readonly OwnType[];
}

/** Whom the comparison asks about an article. */
export interface ComparisonSources {
  readonly service: ArticleService;
  readonly annotations: AnnotationStore;
  readonly glossaries: OwnGlossaries;
}

/** A comparison with its articles, in the order of its passages. */
export interface ComparedArticles {
  readonly target: ComparisonTarget;
  readonly articles: readonly ComparedArticle[];
  readonly comparison: Comparison;
}

/**
 * Reads the annotated articles of a target and compares their analysts. What cannot be opened as a text, or
 * is no article by the settings, has no part in it.
 */
export async function readAndCompare(
  target: ComparisonTarget,
  { service, annotations, glossaries }: ComparisonSources,
): Promise<ComparedArticles> {
  const articles: ComparedArticle[] = [];
  for (const uri of target.kind === 'article' ? [target.uri] : await annotatedArticlesIn(target.uri)) {
    const document = await openText(uri);
    if (document === undefined) continue;
    const placed = await annotations.placedIn(document);
    const ownTypes = (await glossaries.inForceFor(document))?.types ?? [];
    const text = document.getText();
    const segments = await service.segments(text, formatOf(document));
    articles.push({ document, text, segments, annotations: placed, ownTypes });
  }
  return { target, articles, comparison: compareAnalysts(articles) };
}

/** The document at an address; nothing where it is not there or no text. */
export async function openText(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}

/** The document at an address where it is open already. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === key);
}
