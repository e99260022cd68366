import * as vscode from 'vscode';
import { textId } from '../../core/index.js';
import { articleStatus } from '../articleFilter.js';
import { type Carriers, takeArticleAlong, tellWhatStays } from './fileOperations.js';
import { goneArticlesIn, nameOf, sidecarsOf } from './sidecarPlaces.js';

/** A rename in the editor shows the article before its sidecars have followed: so long, in milliseconds, we wait. */
const patience = 1500;

/**
 * Offers annotations whose article is gone to an article without any that has its text: it was renamed outside the
 * editor. Each article is looked at once, when it is first shown.
 */
export function registerRenamedOutside(carriers: Carriers): vscode.Disposable {
  const seen = new Set<string>();
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const look = (editors: readonly vscode.TextEditor[]): void => {
    for (const { document } of editors) {
      const key = document.uri.toString();
      if (seen.has(key) || document.isUntitled || articleStatus(document) !== 'article') continue;
      seen.add(key);
      const timer = setTimeout(() => {
        timers.delete(timer);
        void offer(document, carriers);
      }, patience);
      timers.add(timer);
    }
  };
  look(vscode.window.visibleTextEditors);
  return vscode.Disposable.from(vscode.window.onDidChangeVisibleTextEditors(look), {
    dispose: () => {
      for (const timer of timers) clearTimeout(timer);
    },
  });
}

async function offer(document: vscode.TextDocument, carriers: Carriers): Promise<void> {
  const { uri } = document;
  const former = await formerArticle(document);
  if (former === undefined) return;
  const answer = vscode.l10n.t('Take Them Over');
  const question = vscode.l10n.t(
    '“{0}” has the text of the annotations of “{1}”, which is gone. Take them over?',
    nameOf(uri),
    nameOf(former),
  );
  if ((await vscode.window.showInformationMessage(question, answer, vscode.l10n.t('Not Now'))) === answer)
    tellWhatStays(await takeArticleAlong(former, uri, carriers));
}

/** The article that is gone whose annotations refer to the document's very text. */
async function formerArticle(document: vscode.TextDocument): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  if (folder === undefined || document.isClosed || (await sidecarsOf(document.uri)).length > 0)
    return undefined;
  const id = textId(document.getText());
  for (const article of await goneArticlesIn(folder.uri))
    for (const sidecar of await sidecarsOf(article))
      if ((await textOf(sidecar)).includes(`"${id}"`)) return article;
  return undefined;
}

/** What a file holds; nothing where it has gone meanwhile or cannot be read. */
async function textOf(uri: vscode.Uri): Promise<string> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return '';
  }
}
