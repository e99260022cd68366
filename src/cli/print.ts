import { type ArticleAnalysis, contextOf, createPlaceFinder, entityKey } from '../core/index.js';
import type { Task } from './arguments.js';
import { inWords } from './words.js';

const byteOrderMark = '\ufeff';
/** How many code units of the text on each side of a mention a person sees. */
const reach = { before: 60, after: 60 };

/** The contract's line: one JSON object for a document. */
export function jsonLine(
  file: string,
  text: string,
  { language, mentions, entities }: ArticleAnalysis,
): string {
  const rows = mentions.map(({ span, type, subtype, entity, reason, confidence }) => ({
    start: span.start,
    end: span.end,
    text: text.slice(span.start, span.end),
    type,
    subtype,
    entity,
    label: entities.get(entityKey({ type, id: entity }))?.labels.en,
    reason: inWords(reason),
    confidence: Math.round(confidence * 100) / 100,
  }));
  return `${JSON.stringify({ file, language, mentions: rows })}\n`;
}

/** A document's mentions for a person. */
export function readableList(file: string, text: string, { language, mentions }: ArticleAnalysis): string {
  const placeOf = createPlaceFinder(text);
  const lines = mentions.map(({ span, type, entity, reason }) => {
    const line = placeOf(span.start).line + 1;
    const words = text.slice(span.start, span.end).replace(/\s+/g, ' ');
    return `  ${String(line).padStart(4)}  ${type.padEnd(10)} ${words}  →  ${entity}  (${inWords(reason)})`;
  });
  return [`${file} (${language}, ${mentions.length} mentions)`, ...lines, ''].join('\n');
}

type PrintedMention = Pick<ArticleAnalysis['mentions'][number], 'span' | 'type' | 'entity'>;

/**
 * A line for each mention of the task's entity, as grep prints them, or one JSON object. Lines and columns count from 1,
 * columns in UTF-16 code units without a byte-order mark; `start` and `end` are those of `jsonLine`.
 */
export function mentionLines(
  file: string,
  text: string,
  { mentions }: { readonly mentions: readonly PrintedMention[] },
  task: Extract<Task, { kind: 'mentions' }>,
): string {
  const wanted = mentions.filter(
    ({ entity, type }) => entity === task.entity && (task.type === undefined || type === task.type),
  );
  if (wanted.length === 0) return '';
  const placeOf = createPlaceFinder(text);
  const bom = text.startsWith(byteOrderMark) ? 1 : 0;
  return wanted
    .map(({ span, type, entity }) => {
      const place = placeOf(span.start);
      const line = place.line + 1;
      const column = place.column + 1 - (line === 1 ? bom : 0);
      if (!task.json) {
        const { before, text: words, after } = contextOf(text, span, reach);
        return `${file}:${line}:${column}: ${before}${words}${after}\n`;
      }
      const { start, end } = span;
      const lineStart = start - place.column + (line === 1 ? bom : 0);
      const context = /^[^\r\n]*/.exec(text.slice(lineStart))?.[0] ?? '';
      const row = { file, line, column, start, end, text: text.slice(start, end), type, entity, context };
      return `${JSON.stringify(row)}\n`;
    })
    .join('');
}
