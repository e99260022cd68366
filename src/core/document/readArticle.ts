import { assignLanguages, createLanguageGuess } from './articleLanguage.js';
import { createMarkdownReader } from './markdown.js';
import { readPlain } from './plain.js';
import type { ArticleDocument, ArticleFormat } from './segment.js';

/**
 * Makes an article readable: its headings, paragraphs, list items, quotations, table cells and footnotes as
 * segments with text, place, heading path and language. Every string can be read. Offsets are UTF-16 code
 * units of `text` as it is given, byte-order mark and carriage returns included.
 */
export const readArticle: ArticleReader = (text, format) => createArticleReader()(text, format);

export type ArticleReader = (text: string, format: ArticleFormat) => ArticleDocument;

/** A reader that remembers what of the last articles is costly to read. */
export function createArticleReader(): ArticleReader {
  const readMarkdown = createMarkdownReader();
  const guess = createLanguageGuess();
  return (text, format) => {
    const drafts = format === 'markdown' ? readMarkdown(text) : readPlain(text);
    return { format, ...assignLanguages(drafts, guess) };
  };
}
