import * as vscode from 'vscode';
import { asMarkdownText, shortened } from '../../core/index.js';

/** How much of a text from a file a card shows, in UTF-16 code units. */
export const longest = { label: 80, alias: 40, tag: 30, reply: 160, context: 60 } as const;

/** Text from a file, cut and escaped; never nothing, since marks around nothing would show. */
export function words(text: string, length: number): string {
  return asMarkdownText(shortened(text, length)).trim() || '…';
}

/** How many are left out, as the last item of a list; nothing where all are shown. */
export function more(all: readonly unknown[], shown: readonly unknown[]): string[] {
  const left = all.length - shown.length;
  return left === 0 ? [] : [asMarkdownText(vscode.l10n.t('and {0} more', left))];
}
