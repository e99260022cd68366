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

/**
 * Tells of a text which of the labels it may refer to: those that stand in brackets in it, however they are written
 * in capitals and wherever lines end in them. It may name too many, never too few. Linear.
 */
export function findReferences(labels: readonly string[]): (text: string) => string[] {
  const byKey = new Map<string, Set<string>>();
  for (const label of labels) {
    const key = keyOf(label.slice(1, -1));
    byKey.set(key, (byKey.get(key) ?? new Set()).add(label));
  }
  if (byKey.size === 0) return () => [];
  return (text) => {
    const found = new Set<string>();
    for (const [, content = ''] of text.matchAll(inBrackets)) {
      for (const label of byKey.get(keyOf(content)) ?? []) found.add(label);
    }
    return [...found];
  };
}

const inBrackets = /\[((?:\\.|[^\\[\]])+)\]/gs;

/** One for all spellings of a label, which may go on behind the marks of a quotation in the next line. */
function keyOf(content: string): string {
  return content
    .replace(/[\s>]+/g, '')
    .toLowerCase()
    .toUpperCase();
}

/** Markdown that defines the labels, whatever they lead to. */
export function definitionsOf(labels: readonly string[]): string {
  return labels.map((label) => `${label}: ${label.startsWith('[^') ? 'x' : '<>'}\n\n`).join('');
}
