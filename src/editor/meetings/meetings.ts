import * as vscode from 'vscode';
import { type CorpusSpan, decodeText, type PassageRow, passageRow } from '../../core/index.js';
import type { Corpus } from '../corpus/corpus.js';
import type { MeetingQuery } from './meetingQuery.js';

/** An article with the passages in which the entities are named together; sorted by place, each with its mentions. */
export interface MeetingArticle {
  readonly article: vscode.Uri;
  readonly passages: readonly (readonly CorpusSpan[])[];
}

/** A passage as a line shows it. */
export interface MeetingRow extends PassageRow {
  readonly article: vscode.Uri;
  /** From its first mention to its last. */
  readonly range: vscode.Range;
}

/**
 * The articles with a meeting, sorted by folder and path. Where the entities meet in an article as a whole, each mention
 * is a passage of its own.
 */
export function meetingArticles(corpus: Corpus, { entities, reach }: MeetingQuery): MeetingArticle[] {
  const found = new Map<string, { article: vscode.Uri; passages: (readonly CorpusSpan[])[] }>();
  for (const { article, spans } of corpus.meetingsOf(entities, reach)) {
    const key = article.toString();
    const one = found.get(key) ?? { article, passages: [] };
    found.set(key, one);
    if (reach === 'article') one.passages.push(...spans.map((span) => [span]));
    else one.passages.push(spans);
  }
  return [...found.values()];
}

/** How many passages there are in all. */
export function countPassages(articles: readonly MeetingArticle[]): number {
  return articles.reduce((sum, { passages }) => sum + passages.length, 0);
}

/** Tells one list of meetings from another. */
export function signatureOf(articles: readonly MeetingArticle[]): string {
  return JSON.stringify(
    articles.map(({ article, passages }) => [
      article.toString(),
      passages.map((spans) => spans.map(({ start, end }) => [start, end])),
    ]),
  );
}

/**
 * The article's passages as lines. It is read for that; none where it cannot be any more.
 *
 * @param around how many code units are shown around the mentions
 */
export async function rowsOf(
  { article, passages }: MeetingArticle,
  around: { readonly before: number; readonly after: number },
): Promise<MeetingRow[]> {
  const text = await textOf(article);
  if (text === undefined) return [];
  return passages.flatMap((spans) => {
    const range = rangeOf(spans);
    return range === undefined ? [] : { ...passageRow(text, spans, around), article, range };
  });
}

/** From the first mention to the last, or to the end of one that holds it. */
function rangeOf(spans: readonly CorpusSpan[]): vscode.Range | undefined {
  const [first] = spans;
  const last = spans.reduce<CorpusSpan | undefined>((a, b) => (a && a.end > b.end ? a : b), undefined);
  if (first === undefined || last === undefined) return undefined;
  return new vscode.Range(first.line, first.column, last.line, last.column + last.end - last.start);
}

const byteOrderMark = '\ufeff';

/** The article as the editor has it where it is open, else as the disk does; nobody opens it for that. */
async function textOf(article: vscode.Uri): Promise<string | undefined> {
  const address = article.toString();
  const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === address);
  if (open !== undefined) return open.getText();
  try {
    const decoded = decodeText(await vscode.workspace.fs.readFile(article));
    if (!('text' in decoded)) return undefined;
    return decoded.text.startsWith(byteOrderMark) ? decoded.text.slice(1) : decoded.text;
  } catch {
    return undefined;
  }
}
