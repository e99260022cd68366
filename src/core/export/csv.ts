import type { ExportedAnnotation } from './exportedAnnotation.js';

/** The columns of the table, in their order, and what stands in each. */
const columns: readonly (readonly [name: string, cell: (annotation: ExportedAnnotation) => string])[] = [
  ['article', ({ article }) => article],
  ['line', ({ line }) => (line === undefined ? '' : String(line))],
  ['state', ({ state }) => state],
  ['quote', ({ quote }) => quote],
  ['type', ({ type }) => type],
  ['entity', ({ entity }) => entity ?? ''],
  ['label', ({ label }) => label ?? ''],
  ['verdict', ({ verdict }) => verdict],
  ['certainty', ({ certainty }) => certainty ?? ''],
  ['tags', ({ tags }) => tags.join('; ')],
  ['note', ({ remarks }) => remarks.find(({ kind }) => kind === 'note')?.text ?? ''],
  ['replies', repliesOf],
  ['analyst', ({ analyst }) => analyst],
  ['created', ({ created }) => created],
  ['modified', ({ modified }) => modified],
];

/** What stands between cells: spreadsheets set to a language with decimal commas, such as German, expect semicolons. */
export type CsvSeparator = ',' | ';';

/**
 * The annotations as a table of comma-separated values (RFC 4180): a row of names, then one for each annotation, every
 * cell in quotes. The byte-order mark in front lets spreadsheets read it as UTF-8.
 */
export function annotationsAsCsv(
  annotations: readonly ExportedAnnotation[],
  separator: CsvSeparator = ',',
): string {
  const rows = [
    columns.map(([name]) => name),
    ...annotations.map((annotation) => columns.map(([, cell]) => cell(annotation))),
  ];
  return `\ufeff${rows.map((cells) => `${cells.map(quoted).join(separator)}\r\n`).join('')}`;
}

/**
 * A cell. What a spreadsheet would take for a formula gets an apostrophe in front, so that it stays text
 * (OWASP, “CSV Injection”).
 */
function quoted(text: string): string {
  const safe = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

function repliesOf({ remarks }: ExportedAnnotation): string {
  return remarks
    .filter(({ kind }) => kind === 'reply')
    .map(({ creator, text, opinion }) => `${creator}: ${[opinion, text].filter(Boolean).join(' ')}`)
    .join('\n');
}
