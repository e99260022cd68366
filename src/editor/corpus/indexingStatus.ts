import * as vscode from 'vscode';
import type { IndexingTrouble } from '../../core/index.js';
import { setKey } from '../contextKey.js';
import { countInWords } from '../messages.js';
import type { Corpus } from './corpus.js';

const { t } = vscode.l10n;

/** Shows in the status bar how far the reading of the folder is, and has the commands that stop and restart it. */
export function registerIndexingStatus(corpus: Corpus): vscode.Disposable {
  const item = vscode.window.createStatusBarItem(
    'policyAnnotator.corpus',
    vscode.StatusBarAlignment.Right,
    94,
  );
  item.name = t('Policy Annotator: articles of the folder');
  let toldOfSaving = false;

  const update = (): void => {
    const { done, left, isLong, isCancelled } = corpus.progress;
    void setKey('isIndexing', left > 0 && !isCancelled);
    void setKey('isIndexingLong', isLong && !isCancelled);
    void setKey('isIndexingStopped', isCancelled);
    const troubles = corpus.troubles.length;
    if (isCancelled) {
      item.text = `$(debug-pause) ${t('Policy: reading stopped')}`;
      item.tooltip = t('Not all articles of the folder are read. Click to go on.');
      item.command = 'policyAnnotator.resumeIndexing';
    } else if (isLong) {
      item.text = `$(sync~spin) ${t('Policy: {0} of {1}', countInWords(done), countInWords(done + left))}`;
      item.tooltip = t('Reading the articles of the folder. Click to stop.');
      item.command = 'policyAnnotator.stopIndexing';
    } else if (troubles > 0) {
      item.text = `$(info) ${troubles === 1 ? t('Policy: one file not read') : t('Policy: {0} files not read', countInWords(troubles))}`;
      item.tooltip = t(
        'Some files of the folder could not be read as articles. Click to see which, and why.',
      );
      item.command = 'policyAnnotator.showUnread';
    }
    if (isCancelled || isLong || (left === 0 && troubles > 0)) item.show();
    else item.hide();
    if (corpus.saveTrouble !== undefined && !toldOfSaving) {
      toldOfSaving = true;
      void vscode.window.showWarningMessage(
        t(
          'What was read of the folder’s articles could not be kept ({0}). Everything works, and is read again the next time.',
          corpus.saveTrouble,
        ),
      );
    }
  };

  return vscode.Disposable.from(
    item,
    corpus.onDidChange(update),
    vscode.commands.registerCommand('policyAnnotator.stopIndexing', () => {
      corpus.cancel();
    }),
    vscode.commands.registerCommand('policyAnnotator.resumeIndexing', () => corpus.resume(false)),
    vscode.commands.registerCommand('policyAnnotator.rebuildIndex', () => corpus.resume(true)),
    vscode.commands.registerCommand('policyAnnotator.showUnread', () => showUnread(corpus)),
  );
}

async function showUnread(corpus: Corpus): Promise<void> {
  const items = corpus.troubles.map(({ article, trouble }) => ({
    label: vscode.workspace.asRelativePath(article),
    detail: inWords(trouble),
    article,
  }));
  if (items.length === 0) {
    void vscode.window.showInformationMessage(t('All articles of the folder could be read.'));
    return;
  }
  const picked = await vscode.window.showQuickPick(items, {
    title: t('Files that were not read as articles'),
  });
  if (picked !== undefined) await vscode.commands.executeCommand('vscode.open', picked.article);
}

function inWords(trouble: IndexingTrouble): string {
  switch (trouble) {
    case 'tooLong':
      return t('Longer than the setting policyAnnotator.maximumLength allows.');
    case 'binary':
      return t('Not text: the file has bytes that no text has.');
    case 'utf-8':
    case 'utf-16le':
    case 'utf-16be':
      return t('Not valid {0} text. Save it with another encoding.', trouble.toUpperCase());
    default:
      return trouble.error;
  }
}
