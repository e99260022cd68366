import type MarkdownIt from 'markdown-it';
import { showMarks } from '../../core/index.js';
import type { PreviewMarks } from './previewMarks.js';

/** What VS Code's Markdown extension asks of an extension with `markdown.markdownItPlugins`. */
export interface MarkdownPlugin {
  readonly extendMarkdownIt: (md: MarkdownIt) => MarkdownIt;
}

/** The plugin that shows the highlights in previews. Where the parser is not as we know it, it stays as it is. */
export function markdownPlugin(marks: PreviewMarks, onError: (error: unknown) => void): MarkdownPlugin {
  return {
    extendMarkdownIt: (md) => {
      try {
        return showMarks(md, (env) => marks.of(env));
      } catch (error) {
        onError(error);
        return md;
      }
    },
  };
}
