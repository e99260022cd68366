/**
 * Text as Markdown that shows just these words where it stands inside a line: only what would be mark-up there is
 * escaped, so that a report stays readable as it is written. Control characters that turn the direction of writing are
 * left out.
 */
export function inlineMarkdown(text: string): string {
  return text
    .replace(/[\u202A-\u202E\u2066-\u2069\u200E\u200F]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>&~|$]/g, '\\$&');
}
