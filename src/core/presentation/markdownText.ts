/** Characters that turn the direction of writing, or that nobody sees: in a card they could only mislead. */
const misleading =
  /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;

/**
 * Text from an article, a glossary or a sidecar as Markdown that shows just these words, on one line: no
 * mark-up, no link, no HTML. Characters that turn the direction of writing are left out.
 */
export function asMarkdownText(text: string): string {
  return onOneLine(text).replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** The text on one line, at most `length` UTF-16 code units long, with an ellipsis where it is cut. */
export function shortened(text: string, length: number): string {
  // What is far behind the limit is not read: a text may have any length.
  const line = onOneLine(text.slice(0, 4 * length));
  if (line.length <= length && text.length <= 4 * length) return line;
  const cut = line.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '');
  return `${cut.trimEnd()}…`;
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(misleading, '');
}
