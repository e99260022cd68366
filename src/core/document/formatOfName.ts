import type { ArticleFormat } from './segment.js';

/** How a file is read, by its name: .md and .markdown are Markdown, everything else is plain text. */
export function formatOfName(name: string): ArticleFormat {
  return /\.(?:md|markdown)$/i.test(name) ? 'markdown' : 'plain';
}
