import { contextOf, type Curated, type IndexedMention, mentionAt } from '../../core/index.js';
import type { Articles } from '../articles.js';
import { placeIn } from '../targets/articlePlace.js';
import { type TargetedArticle, targetedArticle, tellNoMention } from '../targets/targetedArticle.js';

/** A mention that a command is for. */
export interface TargetedMention extends TargetedArticle {
  readonly curated: Curated;
  readonly mention: IndexedMention;
  /** Its words as a person reads them, without mark-up. */
  readonly words: string;
  /** What its entity is shown as, in the article's language. */
  readonly label: string;
}

/**
 * The mention that a command is for: the one that it was told by its article's address and its span, else the one that
 * is selected or under the cursor. Says so and gives nothing where there is none.
 */
export async function targetedMention(
  args: readonly unknown[],
  articles: Articles,
): Promise<TargetedMention | undefined> {
  const place = placeIn(args);
  const article = await targetedArticle(articles, place?.article);
  if (article === undefined) return undefined;
  const { document, view, selection } = article;
  const span = place?.span ?? selection;
  const mention = span && mentionAt(view.index, span);
  if (mention === undefined) {
    tellNoMention();
    return undefined;
  }
  const { index, language } = view;
  const lookUp = await articles.lookUp(document);
  return {
    ...article,
    curated: { index, language, lookUp },
    mention,
    words: contextOf(view.text, mention.span).text,
    label: index.entity(mention.type, mention.entity)?.labels[language] ?? mention.entity,
  };
}
