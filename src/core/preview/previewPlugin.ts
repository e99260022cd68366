import type MarkdownIt from 'markdown-it';
import { type MarkedPiece, markedPieces, type MarkedSource } from './markedText.js';
import { trackPositions } from './sourcePositions.js';

/**
 * Lets a Markdown parser show the marks of the document that it renders. It adds elements around text and changes nothing
 * else; without marks the HTML is the same as before.
 *
 * @param marksOf the marks known at this moment for what the renderer is told (its `env`); nothing where there are none
 */
export function showMarks(md: MarkdownIt, marksOf: (env: unknown) => MarkedSource | undefined): MarkdownIt {
  const positionsOf = trackPositions(md);
  const { escapeHtml } = md.utils;
  const plain = md.renderer.rules.text;
  md.renderer.rules.text = (tokens, index, options, env: unknown, self) => {
    const token = tokens[index];
    const positions = token && positionsOf(token);
    const marked = positions && marksOf(env);
    const pieces = positions && marked ? markedPieces(token.content, positions, marked) : [];
    if (!pieces.some(({ mark }) => mark !== undefined))
      return plain?.(tokens, index, options, env, self) ?? escapeHtml(token?.content ?? '');
    return pieces.map(asHtml).join('');
  };

  const asHtml = ({ text, mark }: MarkedPiece): string => {
    if (mark === undefined) return escapeHtml(text);
    const attributes = `class="${escapeHtml(mark.className)}" title="${escapeHtml(mark.title)}"`;
    return `<span ${attributes}>${escapeHtml(text)}</span>`;
  };
  return md;
}
