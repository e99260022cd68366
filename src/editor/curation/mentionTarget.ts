import * as vscode from 'vscode';
import * as z from 'zod';
import { contextOf, type Curated, type IndexedMention, mentionAt } from '../../core/index.js';
import { tellNoArticle } from '../annotationTarget.js';
import type { Articles, ArticleView } from '../articles.js';
import { fromVsCodeRange } from '../convert.js';

/** A mention that a command is for. */
export interface TargetedMention {
  readonly document: vscode.TextDocument;
  readonly view: ArticleView;
  readonly curated: Curated;
  readonly mention: IndexedMention;
  /** Its words as a person reads them, without mark-up. */
  readonly words: string;
  /** What its entity is shown as, in the article's language. */
  readonly label: string;
}

/** The address of an article and a span in it, as links and code actions give it to a command. */
export const spanArguments = z.tuple([z.string(), z.number().int().min(0), z.number().int().min(0)]);

/**
 * The mention that a command is for: the one that it was told by its article's address and its span, else the one that
 * is selected or under the cursor. Says so and gives nothing where there is none.
 */
export async function targetedMention(
  args: readonly unknown[],
  articles: Articles,
): Promise<TargetedMention | undefined> {
  const told = spanArguments.safeParse(args);
  const editor = vscode.window.activeTextEditor;
  const document = told.success
    ? await vscode.workspace.openTextDocument(vscode.Uri.parse(told.data[0], true))
    : editor?.document;
  const view = document && (await articles.view(document));
  if (document === undefined || view === undefined) {
    tellNoArticle();
    return undefined;
  }
  const span = told.success
    ? { start: told.data[1], end: told.data[2] }
    : editor && fromVsCodeRange(document, editor.selection);
  const mention = span && mentionAt(view.index, span);
  if (mention === undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('No mention under the cursor. Put the cursor on a highlighted word first.'),
    );
    return undefined;
  }
  const { index, language } = view;
  const lookUp = await articles.lookUp(document);
  return {
    document,
    view,
    curated: { index, language, lookUp },
    mention,
    words: contextOf(view.text, mention.span).text,
    label: index.entity(mention.type, mention.entity)?.labels[language] ?? mention.entity,
  };
}
