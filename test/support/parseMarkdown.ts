import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

/** A part of a Markdown text. */
export interface MarkdownNode {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly children?: readonly MarkdownNode[];
}

/** Takes out what makes links of addresses when all is read; the editor's own reader has no such step. */
function withoutTransforms(this: Processor): void {
  const extensions = this.data('fromMarkdownExtensions')?.flat() ?? [];
  this.data(
    'fromMarkdownExtensions',
    extensions.map((extension) => ({ ...extension, transforms: [] })),
  );
}

const markdown = unified().use(remarkParse).use(remarkGfm).use(withoutTransforms);

/** Reads Markdown as the editor does. */
export function parseMarkdown(source: string): MarkdownNode {
  return markdown.parse(source);
}
