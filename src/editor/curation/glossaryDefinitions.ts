import * as vscode from 'vscode';
import { findEntry, type GlossaryLookUp, type Label, mentionAt, printEntry } from '../../core/index.js';
import type { Articles } from '../articles.js';
import { toVsCodeRange } from '../convert.js';
import { exists } from '../exists.js';
import type { GlossaryPlaces } from '../glossary/glossaryPlaces.js';

const selector: vscode.DocumentSelector = ['markdown', 'plaintext', 'policy-article'];

/** The scheme of the read-only documents that hold one entry of the built-in glossary each. */
const builtInScheme = 'policy-glossary';

/** “Go to Definition” on a mention: the entry of its entity, in the analyst's own glossary or the built-in one. */
export function registerGlossaryDefinitions(articles: Articles, places: GlossaryPlaces): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDefinitionProvider(selector, {
      async provideDefinition(document, position) {
        const view = await articles.view(document);
        const offset = document.offsetAt(position);
        const mention = view && mentionAt(view.index, { start: offset, end: offset });
        if (mention === undefined) return undefined;
        const target =
          (await ownDefinition(places.fileFor(document), mention)) ??
          builtInDefinition(await articles.lookUp(document), mention);
        return target && [{ ...target, originSelectionRange: toVsCodeRange(document, mention.span) }];
      },
    }),
    vscode.workspace.registerTextDocumentContentProvider(builtInScheme, {
      async provideTextDocumentContent(address) {
        const [, type = '', name = ''] = address.path.split('/');
        const entry = (await articles.builtInGlossary()).entry(type, name.replace(/\.jsonc$/, ''));
        const about = vscode.l10n.t(
          'Built in, and read-only. “Rename Entity…” and “Add as Alias of…” lay an entry of your own glossary over it.',
        );
        return `// ${about}\n${entry === undefined ? '' : `${printEntry(entry)}\n`}`;
      },
    }),
  );
}

async function ownDefinition(
  file: vscode.Uri,
  { type, entity }: Label,
): Promise<vscode.LocationLink | undefined> {
  if (!(await exists(file))) return undefined;
  const glossary = await vscode.workspace.openTextDocument(file);
  const place = findEntry(glossary.getText(), { type, id: entity });
  return place && { targetUri: file, targetRange: toVsCodeRange(glossary, place) };
}

function builtInDefinition(lookUp: GlossaryLookUp, { type, entity }: Label): vscode.LocationLink | undefined {
  if (lookUp.builtIn(type, entity) === undefined) return undefined;
  const targetUri = vscode.Uri.from({ scheme: builtInScheme, path: `/${type}/${entity}.jsonc` });
  return { targetUri, targetRange: new vscode.Range(1, 0, 1, 0) };
}
