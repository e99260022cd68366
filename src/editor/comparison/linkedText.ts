import * as vscode from 'vscode';
import type { ArticlePlace } from '../targets/articlePlace.js';

/** A link over a part of one line. */
export interface PlacedLink {
  readonly range: vscode.Range;
  readonly place: ArticlePlace;
}

/** A part of a line: words, or words that lead to a place. */
export type LinePart = string | { readonly words: string; readonly place: ArticlePlace };

/** Markdown lines in the making, with the places that parts of them lead to. */
export class LinkedText {
  readonly #lines: string[] = [];
  readonly links: PlacedLink[] = [];

  get text(): string {
    return `${this.#lines.join('\n')}\n`;
  }

  line(...parts: readonly LinePart[]): void {
    let text = '';
    for (const part of parts) {
      if (typeof part === 'string') {
        text += part;
        continue;
      }
      const start = text.length;
      text += part.words;
      const range = new vscode.Range(this.#lines.length, start, this.#lines.length, text.length);
      this.links.push({ range, place: part.place });
    }
    this.#lines.push(text);
  }

  /** A heading, with an empty line before and behind it. */
  heading(level: number, words: string): void {
    if (this.#lines.length > 0) this.line('');
    this.line(`${'#'.repeat(level)} ${words}`);
    this.line('');
  }

  /** A table that lines up in a fixed-width font; every column but the first is of numbers. */
  table(header: readonly string[], rows: readonly (readonly string[])[]): void {
    const widths = header.map((_, column) =>
      Math.max(3, ...[header, ...rows].map((row) => row[column]?.length ?? 0)),
    );
    const write = (cells: readonly string[]): void => {
      const padded = widths.map((width, column) => {
        const cell = cells[column] ?? '';
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      });
      this.line(`| ${padded.join(' | ')} |`);
    };
    write(header);
    write(widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)));
    for (const row of rows) write(row);
  }
}

/** Words from a file as one line that a Markdown preview shows as these words, and that still reads well as text. */
export function asLineOfMarkdown(words: string): string {
  return words
    .replace(/[\u202A-\u202E\u2066-\u2069\u200E\u200F]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|&!]/g, '\\$&');
}
