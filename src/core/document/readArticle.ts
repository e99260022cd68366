import { atOnce, type Steps } from '../text/steps.js';
import { assignLanguages, createLanguageGuess } from './articleLanguage.js';
import { createMarkdownReader } from './markdown.js';
import { readPlain } from './plain.js';
import type { ArticleDocument, ArticleFormat } from './segment.js';

/**
 * Makes an article readable: its headings, paragraphs, list items, quotations, table cells and footnotes as
 * segments with text, place, heading path and language. Every string can be read. Offsets are UTF-16 code
 * units of `text` as it is given, byte-order mark and carriage returns included.
 */
export function readArticle(text: string, format: ArticleFormat): ArticleDocument {
  return atOnce(createArticleReader()(text, format));
}

/** Reads articles as readArticle does, step by step. */
export type ArticleReader = (text: string, format: ArticleFormat) => Steps<ArticleDocument>;

/** A reader that remembers what of the last articles is costly to read. */
export function createArticleReader(): ArticleReader {
  const readMarkdown = createMarkdownReader();
  const guess = createLanguageGuess();
  return function* (text, format) {
    const drafts = format === 'markdown' ? yield* readMarkdown(text) : readPlain(text);
    yield;
    return { format, ...assignLanguages(drafts, guess) };
  };
}
