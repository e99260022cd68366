import * as vscode from 'vscode';
import {
  annotationsAsCsv,
  annotationsAsItems,
  annotationsAsReport,
  type ExportedAnnotation,
} from '../../core/index.js';
import { folderOf, nameOf } from '../sidecars/sidecarPlaces.js';
import { exportScopeOf } from './exportScope.js';
import { type ExportScope, type ExportSources, gatherAnnotations } from './gatherAnnotations.js';
import { reportWords } from './reportWords.js';

/** The commands that take annotations out: to the clipboard, to a report, to a table. */
export function registerExport(sources: ExportSources): vscode.Disposable {
  const gather = (scope: ExportScope, target: vscode.Uri): Thenable<ExportedAnnotation[] | undefined> =>
    vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: vscode.l10n.t('Gathering annotations'),
        cancellable: true,
      },
      async (_progress, token) => {
        const gathered = await gatherAnnotations(scope, target, sources, token);
        return token.isCancellationRequested ? undefined : gathered;
      },
    );

  const copyAnnotations = async (...args: unknown[]): Promise<void> => {
    const scope = await exportScopeOf(args);
    const [first] = scope?.articles ?? [];
    if (scope === undefined || isEmpty(scope) || first === undefined) return;
    // What is pasted somewhere can only name articles as the folder does.
    const root = vscode.workspace.getWorkspaceFolder(first)?.uri ?? folderOf(first);
    const annotations = await gather(scope, vscode.Uri.joinPath(root, 'notes.md'));
    if (annotations === undefined || isNothing(annotations)) return;
    const words = reportWords();
    const isOneArticle = scope.articles.length === 1;
    await vscode.env.clipboard.writeText(
      isOneArticle ? annotationsAsItems(annotations, words) : annotationsAsReport(annotations, words),
    );
    vscode.window.setStatusBarMessage(
      annotations.length === 1
        ? vscode.l10n.t('One annotation is in the clipboard as Markdown.')
        : vscode.l10n.t('{0} annotations are in the clipboard as Markdown.', annotations.length),
      4000,
    );
  };

  const exportAnnotations = async (...args: unknown[]): Promise<void> => {
    const scope = await exportScopeOf(args);
    const [first] = scope?.articles ?? [];
    if (scope === undefined || isEmpty(scope) || first === undefined) return;
    const table = {
      label: vscode.l10n.t('Table (CSV)'),
      description: vscode.l10n.t('for spreadsheets and programs'),
      extension: 'csv',
      textOf: (annotations: readonly ExportedAnnotation[]) => annotationsAsCsv(annotations),
    };
    const tableWithSemicolons = {
      label: vscode.l10n.t('Table (CSV) with semicolons'),
      description: vscode.l10n.t('for spreadsheets that write 0,5 for a half, as in German'),
      extension: 'csv',
      textOf: (annotations: readonly ExportedAnnotation[]) => annotationsAsCsv(annotations, ';'),
    };
    const format = await vscode.window.showQuickPick(
      [
        {
          label: vscode.l10n.t('Markdown report'),
          description: vscode.l10n.t('with quotes, notes and links'),
          extension: 'md',
          textOf: (annotations: readonly ExportedAnnotation[]) =>
            annotationsAsReport(annotations, reportWords()),
        },
        ...(hasDecimalComma() ? [tableWithSemicolons, table] : [table, tableWithSemicolons]),
      ],
      { title: vscode.l10n.t('Export as what?') },
    );
    if (format === undefined) return;
    const { extension, textOf, label } = format;
    const isOneArticle = scope.articles.length === 1;
    const root = vscode.workspace.getWorkspaceFolder(first)?.uri ?? folderOf(first);
    // A report is no article: the settings know it by this name.
    const name = `${isOneArticle ? nameOf(first).replace(/\.\w+$/, '') : nameOf(root)}.annotations.${extension}`;
    const target = await vscode.window.showSaveDialog({
      defaultUri: vscode.Uri.joinPath(isOneArticle ? folderOf(first) : root, name),
      filters: { [label]: [extension] },
      title: vscode.l10n.t('Export Annotations'),
    });
    if (target === undefined) return;
    const annotations = await gather(scope, target);
    if (annotations === undefined || isNothing(annotations)) return;
    try {
      await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(textOf(annotations)));
    } catch (error) {
      void vscode.window.showErrorMessage(
        vscode.l10n.t(
          'The file {0} cannot be written: {1}.',
          nameOf(target),
          error instanceof Error ? error.message : String(error),
        ),
      );
      return;
    }
    const openIt = vscode.l10n.t('Open');
    const message =
      annotations.length === 1
        ? vscode.l10n.t('One annotation was exported to {0}.', nameOf(target))
        : vscode.l10n.t('{0} annotations were exported to {1}.', annotations.length, nameOf(target));
    if ((await vscode.window.showInformationMessage(message, openIt)) === openIt)
      await vscode.commands.executeCommand('vscode.open', target);
  };

  return vscode.Disposable.from(
    vscode.commands.registerCommand('policyAnnotator.copyAnnotations', copyAnnotations),
    vscode.commands.registerCommand('policyAnnotator.exportAnnotations', exportAnnotations),
  );
}

/** Whether the person's spreadsheets are likely to: the system says so, or the editor's language. */
function hasDecimalComma(): boolean {
  return [undefined, vscode.env.language].some((language) => (0.5).toLocaleString(language).includes(','));
}

function isEmpty({ articles }: ExportScope): boolean {
  return articles.length === 0 && isNothing([]);
}

/** Whether there is nothing to export; says so. */
function isNothing(annotations: readonly ExportedAnnotation[]): boolean {
  if (annotations.length > 0) return false;
  void vscode.window.showInformationMessage(vscode.l10n.t('There are no annotations to export here.'));
  return true;
}
