import type * as vscode from 'vscode';
import type { Span } from '../core/index.js';

export { asMarkdownText } from '../core/index.js';

const longestQuote = 60;

/** An annotation's words on one line, cut where they are many. */
export function shortQuote(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return words.length > longestQuote ? `${words.slice(0, longestQuote)}…` : words;
}

/** The arguments of policyAnnotator.goToMention: a document's address and a span in it. */
export type MentionPlace = readonly [uri: string, start: number, end: number];

/** A link that runs a command with arguments. The title is shown when the mouse rests on it. */
export function commandLink(label: string, command: string, args: readonly unknown[], title = ''): string {
  // A bracket would end the address.
  const said = encodeURIComponent(JSON.stringify(args)).replace(/[()]/g, (sign) =>
    sign === '(' ? '%28' : '%29',
  );
  const address = `command:${command}?${said}`;
  return `[${label}](${address}${title === '' ? '' : ` "${title.replace(/["\\]/g, '')}"`})`;
}

/** A link to a mention in a document. */
export function mentionLink(label: string, uri: vscode.Uri, span: Span, title = ''): string {
  const place: MentionPlace = [uri.toString(), span.start, span.end];
  return commandLink(label, 'policyAnnotator.goToMention', place, title);
}
