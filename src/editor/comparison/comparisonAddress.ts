import * as vscode from 'vscode';
import { nameOf } from '../sidecars/sidecarPlaces.js';

/** The scheme of the read-only documents that compare analysts. */
export const comparisonScheme = 'policy-comparison';

/** What is compared: one article, or all articles of a folder and of the folders in it. */
export interface ComparisonTarget {
  readonly kind: 'article' | 'folder';
  readonly uri: vscode.Uri;
}

/** The address of the document that compares the target's analysts; its last part is the title of the tab. */
export function addressOf({ kind, uri }: ComparisonTarget): vscode.Uri {
  const title = vscode.l10n.t('Analysts of {0}', nameOf(uri).replace(/\.(?:md|markdown|txt)$/i, ''));
  return vscode.Uri.from({
    scheme: comparisonScheme,
    authority: kind,
    path: `/${title}.md`,
    query: uri.toString(),
  });
}

/** What a comparing document compares. */
export function targetOf(address: vscode.Uri): ComparisonTarget {
  return {
    kind: address.authority === 'folder' ? 'folder' : 'article',
    uri: vscode.Uri.parse(address.query, true),
  };
}

/** Whether an article is among what is compared. */
export function isCompared({ kind, uri }: ComparisonTarget, article: vscode.Uri): boolean {
  const address = article.toString();
  return kind === 'article' ? address === uri.toString() : address.startsWith(`${uri.toString()}/`);
}
