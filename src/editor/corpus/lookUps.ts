import * as vscode from 'vscode';
import type { Articles } from '../articles.js';
import { toVsCodeRange } from '../convert.js';
import { subtypeName, typeName } from '../messages.js';
import type { Corpus } from './corpus.js';
import { labelOf } from './entityPicks.js';
import { locationOf, locationsFrom } from './locations.js';

const selector: vscode.DocumentSelector = ['markdown', 'plaintext', 'policy-article'];

/** Most entities that a search for symbols answers with: nobody reads further. */
const mostSymbols = 200;

/** What the editor's own look-ups know of mentions: references, highlights under the cursor, symbols of the workspace. */
export function registerLookUps(articles: Articles, corpus: Corpus): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerReferenceProvider(selector, {
      provideReferences: (document, position) => references(articles, corpus, document, position),
    }),
    vscode.languages.registerDocumentHighlightProvider(selector, {
      provideDocumentHighlights: async (document, position) => {
        const here = await mentionAt(articles, document, position);
        if (here === undefined) return undefined;
        const { view, mention } = here;
        return view.index
          .mentionsOf(mention.type, mention.entity)
          .map(({ span }) => new vscode.DocumentHighlight(toVsCodeRange(document, span)));
      },
    }),
    vscode.languages.registerWorkspaceSymbolProvider({
      provideWorkspaceSymbols: (query) => symbols(corpus, query),
    }),
  );
}

/** Every mention of the entity under the cursor in the workspace's folders. */
async function references(
  articles: Articles,
  corpus: Corpus,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.Location[] | undefined> {
  const here = await mentionAt(articles, document, position);
  return here && locationsFrom(document, here.view, here.mention, corpus);
}

/** The smallest mention at a place, and what is known of its article. */
async function mentionAt(articles: Articles, document: vscode.TextDocument, position: vscode.Position) {
  const view = await articles.view(document);
  const [mention] = view?.index.mentionsAt(document.offsetAt(position)) ?? [];
  return view === undefined || mention === undefined ? undefined : { view, mention };
}

/** The entities whose name has all letters of the query in their order; the most named first. */
function symbols(corpus: Corpus, query: string): vscode.SymbolInformation[] {
  const letters = Array.from(query.toLowerCase().replace(/\s+/g, ''));
  const fits = (name: string): boolean => {
    let at = 0;
    for (const letter of name.toLowerCase()) if (letter === letters[at]) at++;
    return at === letters.length;
  };
  return corpus
    .entities()
    .filter(({ labels }) => fits(labels.en) || fits(labels.de))
    .sort((a, b) => b.mentions - a.mentions)
    .slice(0, mostSymbols)
    .flatMap((entity) => {
      const [first] = corpus.mentionsOf(entity.type, entity.id);
      const [span] = first?.spans() ?? [];
      if (first === undefined || span === undefined) return [];
      const { en, de } = entity.labels;
      const label = labelOf(entity);
      // Only names that have the letters are shown: where it is the other language's that has them, both.
      const name = fits(label) ? label : `${label} (${label === en ? de : en})`;
      const kind = entity.subtype === undefined ? typeName(entity.type, []) : subtypeName(entity.subtype);
      const container =
        entity.mentions === 1
          ? vscode.l10n.t('{0}, one mention', kind)
          : vscode.l10n.t('{0}, {1} mentions', kind, entity.mentions);
      return [
        new vscode.SymbolInformation(
          name,
          symbolKind(entity.type),
          container,
          locationOf(first.article, span),
        ),
      ];
    });
}

function symbolKind(type: string): vscode.SymbolKind {
  switch (type) {
    case 'actor':
      return vscode.SymbolKind.Class;
    case 'resource':
      return vscode.SymbolKind.Object;
    case 'agreement':
      return vscode.SymbolKind.Interface;
    default:
      return vscode.SymbolKind.Constant;
  }
}
