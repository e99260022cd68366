import * as vscode from 'vscode';
import type { Articles } from '../articles.js';
import { touchesSettings } from '../settings.js';
import { createEntityHints } from './entityHints.js';
import { createFoldingProvider } from './folding.js';
import { createHeadingCounts } from './headingCounts.js';
import { createSymbolProvider } from './symbols.js';

const allArticles: vscode.DocumentSelector = ['markdown', 'plaintext', 'policy-article'];
const plainText: vscode.DocumentSelector = ['plaintext', 'policy-article'];

/** What an article's headings and entities give to outline, breadcrumbs, folding, and lines of their own. */
export function registerOutline(articles: Articles): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const symbols = createSymbolProvider(articles);
  const registerSymbols = (): vscode.Disposable =>
    vscode.languages.registerDocumentSymbolProvider(allArticles, symbols, { label: 'Policy Annotator' });
  let registered = registerSymbols();

  return vscode.Disposable.from(
    changed,
    {
      dispose: () => {
        registered.dispose();
      },
    },
    vscode.languages.registerFoldingRangeProvider(plainText, createFoldingProvider(articles)),
    vscode.languages.registerCodeLensProvider(allArticles, createHeadingCounts(articles, changed.event)),
    vscode.languages.registerInlayHintsProvider(allArticles, createEntityHints(articles, changed.event)),
    articles.onDidChange(() => {
      changed.fire();
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (!touchesSettings(event)) return;
      changed.fire();
      // Symbols have no event of their own: a provider that is new is asked again.
      registered.dispose();
      registered = registerSymbols();
    }),
  );
}
