import type { RootContent } from 'mdast';

/**
 * The labels, with their brackets, of what links and footnotes may refer to among the blocks; `undefined` where one
 * cannot be told from the source in one line. `source` is what the blocks were parsed from.
 */
export function labelsDefined(blocks: readonly RootContent[], source: string): string[] | undefined {
  const labels: string[] = [];
  for (const block of blocks) {
    if (block.type === 'definition' || block.type === 'footnoteDefinition') {
      const label = /^\[(?:\\.|[^\\\]\r\n])+\](?=:)/.exec(source.slice(block.position?.start.offset))?.[0];
      if (label === undefined) return undefined;
      labels.push(label);
    }
    if ('children' in block) {
      const inside = labelsDefined(block.children, source);
      if (inside === undefined) return undefined;
      labels.push(...inside);
    }
  }
  return labels;
}

/** Markdown that defines the labels, whatever they lead to. */
export function definitionsOf(labels: readonly string[]): string {
  return labels.map((label) => `${label}: ${label.startsWith('[^') ? 'x' : '<>'}\n\n`).join('');
}
