import * as vscode from 'vscode';
import * as z from 'zod';
import {
  describeSpan,
  type Reviewer,
  type Span,
  type Target,
  targetAt,
  targetUnder,
} from '../../core/index.js';
import { analystName } from '../analyst.js';
import { tellNoArticle } from '../annotationTarget.js';
import type { Articles, ArticleView } from '../articles.js';
import { fromVsCodeRange } from '../convert.js';
import type { ReviewMode } from './reviewMode.js';

/** What a key of the review mode gives to its command. */
const keySchema = z.object({
  review: z.boolean(),
  /** The number of a type. */
  number: z.number().int().optional(),
});
const placeSchema = z.tuple([z.string(), z.number().int().min(0), z.number().int().min(0)]).rest(z.unknown());

/** What a command was told. */
export interface Told {
  /** Whether a key of the review mode ran it. */
  readonly byReviewKey: boolean;
  readonly number?: number;
  /** The article's address and the mention's span, from a link, a quick fix or a row of a view. */
  readonly place?: { readonly article: vscode.Uri; readonly span: Span };
}

/** Reads a command's arguments. */
export function toldBy(args: readonly unknown[]): Told {
  const place = placeSchema.safeParse(args).data;
  if (place !== undefined) {
    const [uri, start, end] = place;
    return { byReviewKey: false, place: { article: vscode.Uri.parse(uri, true), span: { start, end } } };
  }
  const key = keySchema.safeParse(args[0]).data;
  return {
    byReviewKey: key?.review === true,
    ...(key?.number !== undefined && { number: key.number }),
  };
}

/** The mention that a command is for, in its article as it is now. */
export interface Targeted {
  readonly document: vscode.TextDocument;
  readonly view: ArticleView;
  readonly reviewer: Reviewer;
  readonly target: Target;
}

/**
 * The mention that a command is for: the one that it was told, else the one being decided on, else the smallest under
 * the cursor. Says so and gives nothing where there is none. A key of the review mode that comes after the mode was
 * left does nothing.
 */
export async function targetedMention(
  { byReviewKey, place }: Told,
  articles: Articles,
  mode: ReviewMode,
): Promise<Targeted | undefined> {
  if (byReviewKey && mode.editor === undefined) return undefined;
  const editor = vscode.window.activeTextEditor;
  const document = place ? await vscode.workspace.openTextDocument(place.article) : editor?.document;
  const view = document && (await articles.view(document));
  if (document === undefined || view === undefined) {
    tellNoArticle();
    return undefined;
  }
  const analyst = await analystName(document.uri);
  if (analyst === undefined) return undefined;
  const reviewer = reviewerOf(view, analyst);
  const exact = place?.span ?? (document === mode.article ? mode.current : undefined);
  const cursor = editor?.document === document ? fromVsCodeRange(document, editor.selection) : undefined;
  const target = exact ? targetAt(reviewer, exact) : cursor && targetUnder(reviewer, cursor);
  if (target !== undefined) return { document, view, reviewer, target };
  void vscode.window.showInformationMessage(
    vscode.l10n.t('No mention under the cursor. Put the cursor on a highlighted word first.'),
  );
  return undefined;
}

/** The analyst as somebody who decides on what the view shows. */
export function reviewerOf({ index, text }: ArticleView, analyst: string): Reviewer {
  return {
    analyst,
    index,
    text,
    describe: (span) => describeSpan(text, span),
    uuid: () => crypto.randomUUID(),
    now: () => new Date(),
  };
}
