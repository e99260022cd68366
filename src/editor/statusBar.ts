import * as vscode from 'vscode';
import { builtInTypes, countByType } from '../core/index.js';
import { type ArticleStatus, articleStatus } from './articleFilter.js';
import type { Articles } from './articles.js';
import type { HighlightSwitch } from './highlighting/highlightSwitch.js';
import { asMarkdownText, commandLink } from './markdownText.js';
import { typeName } from './messages.js';
import { setEnabled, settingsFor } from './settings.js';

/** The item that counts the article's mentions, and says why nothing is shown where nothing is. */
export function registerStatusBar(articles: Articles, highlightSwitch: HighlightSwitch): vscode.Disposable {
  const item = vscode.window.createStatusBarItem(
    'policyAnnotator.status',
    vscode.StatusBarAlignment.Right,
    95,
  );
  item.name = 'Policy Annotator';
  item.command = 'policyAnnotator.toggleHighlights';

  const update = async (): Promise<void> => {
    const document = vscode.window.activeTextEditor?.document;
    const status = document === undefined ? 'notAnArticle' : articleStatus(document);
    if (document === undefined || status === 'notAnArticle') {
      item.hide();
      return;
    }
    item.command = status === 'article' ? 'policyAnnotator.toggleHighlights' : 'policyAnnotator.toggleFolder';
    if (status !== 'article') showWhyNot(item, status, document);
    else if (!highlightSwitch.on) {
      item.text = `$(eye-closed) ${vscode.l10n.t('Policy: off')}`;
      item.tooltip = vscode.l10n.t('Highlights are off. Click to show them.');
    } else {
      const view = await articles.view(document);
      if (view === undefined || vscode.window.activeTextEditor?.document !== document) return;
      const numbers = countByType(view.index);
      const count = (type: string): number => numbers.get(type) ?? 0;
      const others = [...numbers].filter(([type]) => !isBuiltIn(type));
      const otherCount = others.reduce((sum, [, number]) => sum + number, 0);
      item.text =
        `$(organization) ${count('actor')} $(package) ${count('resource')} $(law) ${count('agreement')}` +
        (otherCount === 0 ? '' : ` $(tag) ${otherCount}`);
      const builtInCounts = vscode.l10n.t(
        '{0} mentions of actors, {1} of resources, {2} of agreements in this article.',
        count('actor'),
        count('resource'),
        count('agreement'),
      );
      const otherCounts = others.map(([type, number]) => `${typeName(type, view.ownTypes)}: ${number}`);
      const counts = [builtInCounts, ...otherCounts].join(' · ');
      item.tooltip = withActions(counts, vscode.workspace.getWorkspaceFolder(document.uri) !== undefined);
      item.accessibilityInformation = { label: counts };
    }
    item.show();
  };
  const updateFor = (document: vscode.TextDocument): void => {
    if (vscode.window.activeTextEditor?.document === document) void update();
  };

  void update();
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(() => void update()),
    articles.onDidChange(updateFor),
    highlightSwitch.onDidChange(() => void update()),
    vscode.commands.registerCommand('policyAnnotator.toggleFolder', toggleFolder),
  );
}

function isBuiltIn(type: string): boolean {
  return builtInTypes.some((builtIn) => builtIn === type);
}

/** The tooltip, with what else can be done from here. */
function withActions(text: string, inFolder: boolean): vscode.MarkdownString {
  const actions = [
    ['policyAnnotator.toggleHighlights', vscode.l10n.t('Hide the highlights')],
    ['policyAnnotator.showAnnotations', vscode.l10n.t('Show all annotations')],
    ...(inFolder ? [['policyAnnotator.toggleFolder', vscode.l10n.t('Switch off for this folder')]] : []),
  ] as const;
  const tooltip = new vscode.MarkdownString(asMarkdownText(text));
  tooltip.isTrusted = { enabledCommands: actions.map(([command = '']) => command) };
  tooltip.appendMarkdown(
    `\n\n${actions.map(([command = '', label = '']) => commandLink(label, command, [])).join(' · ')}`,
  );
  return tooltip;
}

function showWhyNot(item: vscode.StatusBarItem, status: ArticleStatus, document: vscode.TextDocument): void {
  if (status === 'tooLong') {
    item.text = `$(warning) ${vscode.l10n.t('Policy: article too long')}`;
    item.tooltip = vscode.l10n.t(
      'This article is longer than {0} characters and is not read. The setting policyAnnotator.maximumLength raises the limit.',
      settingsFor(document).maximumLength,
    );
    item.command = {
      title: '',
      command: 'workbench.action.openSettings',
      arguments: ['policyAnnotator.maximumLength'],
    };
    return;
  }
  item.text = `$(circle-slash) ${vscode.l10n.t('Policy: off for this folder')}`;
  item.tooltip = vscode.l10n.t('Policy Annotator is switched off for this folder. Click to switch it on.');
}

async function toggleFolder(): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  const folder =
    (document && vscode.workspace.getWorkspaceFolder(document.uri)) ?? vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'No folder is open. The setting policyAnnotator.enabled switches Policy Annotator off everywhere.',
      ),
    );
    return;
  }
  await setEnabled(folder, !settingsFor(folder.uri).enabled);
}
