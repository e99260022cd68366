import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { nameOf } from '../sidecars/sidecarPlaces.js';

/** The scheme of the read-only documents that hold what an annotated article was. */
export const formerScheme = 'policy-former';

/** A text of an annotation's article: what it was, or the stretch of what it is that is compared with it. */
export interface FormerText {
  readonly article: vscode.Uri;
  /** The annotation's key. */
  readonly annotation: string;
  readonly side: 'then' | 'now';
}

const query = z.object({ article: z.string(), annotation: z.string(), side: z.enum(['then', 'now']) });

/** The address of a text; its path ends like the article's, so that it is coloured alike. */
export function formerAddress({ article, annotation, side }: FormerText): vscode.Uri {
  return vscode.Uri.from({
    scheme: formerScheme,
    path: `/${side}/${nameOf(article)}`,
    query: JSON.stringify({ article: article.toString(), annotation, side }),
  });
}

/** The text that an address stands for; nothing where it is none of ours. */
export function formerTextAt(address: vscode.Uri): FormerText | undefined {
  try {
    const { article, ...rest } = query.parse(JSON.parse(address.query));
    return { ...rest, article: vscode.Uri.parse(article, true) };
  } catch {
    return undefined;
  }
}
