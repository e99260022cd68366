import * as z from 'zod/mini';
import { describeSpan, type Reviewer, type Target, targetAt, targetUnder } from '../../core/index.js';
import { analystName } from '../analysts/analyst.js';
import type { Articles, ArticleView } from '../articles.js';
import { type ArticlePlace, placeIn } from '../targets/articlePlace.js';
import { type TargetedArticle, targetedArticle, tellNoMention } from '../targets/targetedArticle.js';
import type { ReviewMode } from './reviewMode.js';

/** What a key of the review mode gives to its command. */
const keySchema = z.object({
  review: z.boolean(),
  /** The number of a type. */
  number: z.optional(z.int()),
});

/** What a command was told. */
export interface Told {
  /** Whether a key of the review mode ran it. */
  readonly byReviewKey: boolean;
  readonly number?: number;
  /** The mention's, from a link, a quick fix or a row of a view. */
  readonly place?: ArticlePlace;
}

/** Reads a command's arguments. */
export function toldBy(args: readonly unknown[]): Told {
  const place = placeIn(args);
  if (place !== undefined) return { byReviewKey: false, place };
  const key = keySchema.safeParse(args[0]).data;
  return {
    byReviewKey: key?.review === true,
    ...(key?.number !== undefined && { number: key.number }),
  };
}

/** The mention that a command is for, in its article as it is now. */
export interface Targeted extends TargetedArticle {
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
  const article = await targetedArticle(articles, place?.article);
  if (article === undefined) return undefined;
  const { document, view, selection } = article;
  const analyst = await analystName(document.uri);
  if (analyst === undefined) return undefined;
  const reviewer = reviewerOf(view, analyst);
  const exact = place?.span ?? (document === mode.article ? mode.current : undefined);
  const target = exact ? targetAt(reviewer, exact) : selection && targetUnder(reviewer, selection);
  if (target !== undefined) return { ...article, reviewer, target };
  tellNoMention();
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
