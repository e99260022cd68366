import * as vscode from 'vscode';
import { contextOf, mentionAt } from '../../core/index.js';
import type { Articles } from '../articles.js';
import { fromVsCodeRange } from '../convert.js';

const selector: vscode.DocumentSelector = ['markdown', 'plaintext', 'policy-article'];
const kind = vscode.CodeActionKind.Refactor.append('policy');

/** Offers in the lightbulb of a mention what can be said of it for good. */
export function registerMentionActions(articles: Articles): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    selector,
    {
      async provideCodeActions(document, range) {
        const view = await articles.view(document);
        if (view === undefined) return [];
        const mention = mentionAt(view.index, fromVsCodeRange(document, range));
        if (mention === undefined) return [];
        const { type, entity, span } = mention;
        const words = contextOf(view.text, span).text;
        const label = view.index.entity(type, entity)?.labels[view.language] ?? entity;
        return offers(words, label).map(({ name, title }) => {
          const action = new vscode.CodeAction(title, kind);
          const place = [document.uri.toString(), span.start, span.end];
          action.command = { command: `policyAnnotator.${name}`, title, arguments: place };
          return action;
        });
      },
    },
    { providedCodeActionKinds: [kind] },
  );
}

function offers(words: string, label: string): { readonly name: string; readonly title: string }[] {
  return [
    { name: 'addToGlossary', title: vscode.l10n.t('Add “{0}” to the Glossary', words) },
    { name: 'addAlias', title: vscode.l10n.t('Add “{0}” as Alias of…', words) },
    { name: 'never', title: vscode.l10n.t('Never Highlight “{0}”…', words) },
    { name: 'mergeEntities', title: vscode.l10n.t('Merge “{0}” into…', label) },
    { name: 'splitMention', title: vscode.l10n.t('Split “{0}” Off “{1}”…', words, label) },
    { name: 'renameEntity', title: vscode.l10n.t('Rename “{0}”…', label) },
  ];
}
