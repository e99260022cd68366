import * as vscode from 'vscode';
import { type MeetingArticle, type MeetingRow, rowsOf } from './meetings.js';

/** A line of the text that stands for a place in an article. */
export interface PlacedLine {
  readonly line: number;
  /** What leads to the place, in the line: a number, or the article's path. */
  readonly link: vscode.Range;
  readonly article: vscode.Uri;
  /** Nothing where the line stands for the whole article. */
  readonly range?: vscode.Range;
}

/** Meetings as text, laid out like the results of a search, with what leads where. */
export interface MeetingsText {
  readonly text: string;
  readonly places: readonly PlacedLine[];
  /** Where the mentions stand in it. */
  readonly marks: readonly vscode.Range[];
}

/** How much of an article is shown around a passage, in UTF-16 code units. */
const around = { before: 80, after: 120 };
/** Digits of a line's number that line up with others. */
const numberWidth = 4;
/** So many articles are read at once. */
const atOnce = 16;

/**
 * Writes meetings: under each article's path a line for each passage, with the number of its line in the article.
 *
 * @param head lines that stand before them
 * @param isCancelled whether nobody wants it any more
 */
export async function meetingsText(
  head: readonly string[],
  articles: readonly MeetingArticle[],
  isCancelled: () => boolean = () => false,
): Promise<MeetingsText> {
  const lines = head.map((line) => `# ${line}`);
  const places: PlacedLine[] = [];
  const marks: vscode.Range[] = [];
  const write = ({ article }: MeetingArticle, rows: readonly MeetingRow[]): void => {
    if (lines.length > 0) lines.push('');
    const path = vscode.workspace.asRelativePath(article).replace(/[\r\n\t]/g, ' ');
    places.push({ line: lines.length, link: inLine(lines.length, 0, path.length), article });
    lines.push(`${path}:`);
    for (const { text, marks: mentions, range } of rows) {
      const line = lines.length;
      const number = String(range.start.line + 1).padStart(numberWidth);
      const start = `  ${number}: `;
      const link = inLine(line, start.length - 2 - number.trimStart().length, start.length - 2);
      places.push({ line, link, article, range });
      marks.push(...mentions.map(([from, to]) => inLine(line, start.length + from, start.length + to)));
      lines.push(start + text);
    }
  };
  for (let at = 0; at < articles.length && !isCancelled(); at += atOnce) {
    const batch = articles.slice(at, at + atOnce);
    const rows = await Promise.all(batch.map((article) => rowsOf(article, around)));
    for (const [index, article] of batch.entries()) write(article, rows[index] ?? []);
  }
  return { text: `${lines.join('\n')}\n`, places, marks };
}

function inLine(line: number, start: number, end: number): vscode.Range {
  return new vscode.Range(line, start, line, end);
}
