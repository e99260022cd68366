import * as vscode from 'vscode';
import type { SidecarFiles } from './sidecarFiles.js';
import { nameOf } from './sidecarPlaces.js';
import type { ReadFailure } from './sidecarReader.js';

interface Told extends ReadFailure {
  readonly isTold: boolean;
}

/** Shows a message with one answer; gives that where it was chosen. */
type Warn = (message: string, answer: string) => Thenable<string | undefined>;

/**
 * Says once of each sidecar that it cannot be read, when its article is shown; anew only where it could be read
 * meanwhile, or after it was tried again.
 */
export function registerTellUnreadable(
  sidecars: SidecarFiles,
  showWarning: Warn = (message, answer) => vscode.window.showWarningMessage(message, answer),
): vscode.Disposable {
  /** By the addresses of the articles. */
  const failures = new Map<string, readonly Told[]>();

  const tell = (): void => {
    for (const { document } of vscode.window.visibleTextEditors) {
      const key = document.uri.toString();
      const known = failures.get(key) ?? [];
      const [first, ...others] = known.filter(({ isTold }) => !isTold);
      if (first === undefined) continue;
      failures.set(
        key,
        known.map((one) => ({ ...one, isTold: true })),
      );
      void warn(document.uri, first, others.length);
    }
  };

  const warn = async (article: vscode.Uri, { uri, reason }: ReadFailure, others: number): Promise<void> => {
    const what =
      others === 0
        ? vscode.l10n.t('“{0}” cannot be read: {1}.', nameOf(uri), reason)
        : vscode.l10n.t('“{0}” and {1} more cannot be read: {2}.', nameOf(uri), others, reason);
    const consequence = vscode.l10n.t(
      'Annotations of “{0}” may be missing or out of date until then. What you annotate meanwhile is kept, and written once it can be read.',
      nameOf(article),
    );
    const tryAgain = vscode.l10n.t('Try Again');
    if ((await showWarning(`${what} ${consequence}`, tryAgain)) !== tryAgain) return;
    failures.delete(article.toString());
    sidecars.readAgain(article);
  };

  return vscode.Disposable.from(
    sidecars.onDidRead(({ article, failures: found }) => {
      const key = article.toString();
      const told = new Set(
        (failures.get(key) ?? []).filter(({ isTold }) => isTold).map(({ uri }) => uri.toString()),
      );
      if (found.length === 0) failures.delete(key);
      else
        failures.set(
          key,
          found.map((failure) => ({ ...failure, isTold: told.has(failure.uri.toString()) })),
        );
      tell();
    }),
    vscode.window.onDidChangeVisibleTextEditors(tell),
  );
}
