import type { Span } from '../../../src/core/text/span.js';

/** Takes the marks ⟦…⟧ out of a literal text and gives the spans that were between them. */
export function readMarks(marked: string): { text: string; spans: Span[] } {
  const spans: Span[] = [];
  let text = '';
  let start = 0;
  for (const part of marked.split(/(?=[⟦⟧])/)) {
    if (part.startsWith('⟦')) start = text.length;
    else if (part.startsWith('⟧')) spans.push({ start, end: text.length });
    text += part.replace(/^[⟦⟧]/, '');
  }
  return { text, spans };
}
