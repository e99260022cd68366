import * as vscode from 'vscode';
import { articleStatus } from '../articleFilter.js';
import { type ComparisonSources, readAndCompare } from './comparedArticles.js';
import { addressOf, comparisonScheme, type ComparisonTarget } from './comparisonAddress.js';
import { ComparisonDocuments, showBeside } from './comparisonDocuments.js';
import { whyNothing } from './comparisonReport.js';
import type { SidecarFiles } from '../sidecars/sidecarFiles.js';
import { nameOf } from '../sidecars/sidecarPlaces.js';
import { placeIn } from '../targets/articlePlace.js';

/** The command that compares analysts, and the read-only document that shows the comparison. */
export function registerComparing(sources: ComparisonSources, sidecars: SidecarFiles): vscode.Disposable {
  const documents = new ComparisonDocuments(sources);
  const compare = async (clicked?: unknown): Promise<void> => {
    const target = clicked instanceof vscode.Uri ? await targetAt(clicked) : await askForTarget();
    if (target === undefined) return;
    const compared = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Comparing analysts') },
      () => readAndCompare(target, sources),
    );
    if (compared.comparison.comparedArticles === 0) {
      void vscode.window.showInformationMessage(whyNothing(compared));
      return;
    }
    const address = addressOf(target);
    documents.refresh(address);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(address), {
      preview: false,
    });
  };

  return vscode.Disposable.from(
    documents,
    vscode.workspace.registerTextDocumentContentProvider(comparisonScheme, documents),
    vscode.languages.registerDocumentLinkProvider({ scheme: comparisonScheme }, documents),
    vscode.commands.registerCommand('policyAnnotator.compareAnalysts', compare),
    vscode.commands.registerCommand('policyAnnotator.goToPassage', async (...args: unknown[]) => {
      const place = placeIn(args);
      if (place !== undefined) await showBeside(place);
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      if (textEditor.document.uri.scheme === comparisonScheme) documents.follow(textEditor, selections);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) documents.refreshSoon(document.uri);
    }),
    sources.annotations.onDidChange(({ uri }) => {
      documents.refreshSoon(uri);
    }),
    sidecars.onDidChange((article) => {
      documents.refreshSoon(article);
    }),
  );
}

async function targetAt(uri: vscode.Uri): Promise<ComparisonTarget> {
  const { type } = await vscode.workspace.fs.stat(uri);
  return { kind: (type & vscode.FileType.Directory) === 0 ? 'article' : 'folder', uri };
}

/** The article in front of the person, or a folder: asked where there is a choice. */
async function askForTarget(): Promise<ComparisonTarget | undefined> {
  const document = vscode.window.activeTextEditor?.document;
  const targets: ComparisonTarget[] = [];
  if (document !== undefined && articleStatus(document) === 'article')
    targets.push({ kind: 'article', uri: document.uri });
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) targets.push({ kind: 'folder', uri });
  const [only] = targets;
  if (only === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open an article or a folder first.'));
    return undefined;
  }
  if (targets.length === 1) return only;
  const items = targets.map((target) => ({
    label: `$(${target.kind === 'article' ? 'file' : 'folder'}) ${nameOf(target.uri)}`,
    description:
      target.kind === 'article' ? vscode.l10n.t('this article') : vscode.l10n.t('all its articles'),
    target,
  }));
  const title = vscode.l10n.t('Compare the analysts of what?');
  return (await vscode.window.showQuickPick(items, { title }))?.target;
}
