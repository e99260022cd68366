import * as vscode from 'vscode';
import * as z from 'zod';
import { createAnnotation, describeSpan, type Span } from '../core/index.js';
import { placeOf } from './annotationPlace.js';
import { pickAnnotation } from './annotationPick.js';
import type { AnnotationActs } from './acts/annotationActs.js';
import { isOwnElseTold, targetedAnnotation, tellNoArticle } from './annotationTarget.js';
import { analystName, isOwn } from './analyst.js';
import type { Articles, ArticleView } from './articles.js';
import { fromVsCodeRange, selectedWords } from './convert.js';
import { pickEntity, pickType } from './labelPicks.js';
import { reveal } from './navigation.js';

const spanArguments = z.tuple([z.string(), z.number().int().min(0), z.number().int().min(0)]);

/** The commands that make, delete and list annotations. */
export function registerAnnotating(articles: Articles, acts: AnnotationActs): vscode.Disposable {
  const annotateSelection = async (...args: unknown[]): Promise<void> => {
    const place = spanArguments.safeParse(args);
    const editor = place.success ? await editorOf(place.data[0]) : vscode.window.activeTextEditor;
    const view = editor && (await articles.view(editor.document));
    if (editor === undefined || view === undefined) {
      tellNoArticle();
      return;
    }
    const span = place.success ? { start: place.data[1], end: place.data[2] } : spanToAnnotate(editor, view);
    if (span === undefined) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Select the words to annotate, or put the cursor into a word.'),
      );
      return;
    }
    await annotate(editor.document, view, span, acts);
  };

  const deleteAnnotation = async (...args: unknown[]): Promise<void> => {
    const target = await targetedAnnotation(args, articles, {
      is: ({ creator }) => isOwn(creator),
      underCursor: true,
      title: vscode.l10n.t('Delete which annotation?'),
      none: vscode.l10n.t('No annotation of yours under the cursor.'),
    });
    if (target === undefined || !isOwnElseTold(target.annotation)) return;
    const { id, creator, selectors } = target.annotation;
    await acts.run(target.document, {
      title: vscode.l10n.t('Delete Annotation “{0}”', selectors?.quote.exact ?? ''),
      analyst: creator,
      edits: [{ kind: 'delete', id }],
    });
  };

  const showAnnotations = async (): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    const view = editor && (await articles.view(editor.document));
    if (editor === undefined || view === undefined) {
      tellNoArticle();
      return;
    }
    if (view.index.annotations.length === 0) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t(
          'This article has no annotations yet. Select some words and run “Annotate Selection…”.',
        ),
      );
      return;
    }
    const title = vscode.l10n.t('Annotations in this article');
    const annotation = await pickAnnotation(editor.document, view.index.annotations, view.ownTypes, title);
    const span = annotation && placeOf(annotation);
    if (span !== undefined) reveal(editor, span);
  };

  return vscode.Disposable.from(
    vscode.commands.registerCommand('policyAnnotator.annotateSelection', annotateSelection),
    vscode.commands.registerCommand('policyAnnotator.deleteAnnotation', deleteAnnotation),
    vscode.commands.registerCommand('policyAnnotator.showAnnotations', showAnnotations),
  );
}

/** Asks for type, entity and note, each with the likeliest first; Escape at any step leaves all as it was. */
async function annotate(
  document: vscode.TextDocument,
  view: ArticleView,
  span: Span,
  acts: AnnotationActs,
): Promise<void> {
  const words = view.text.slice(span.start, span.end);
  const existing = view.index.mentions.find(
    (mention) => mention.span.start === span.start && mention.span.end === span.end,
  );
  const creator = await analystName(document.uri);
  if (creator === undefined) return;
  const type = await pickType(view, span, words);
  if (type === undefined) return;
  const entity = await pickEntity(view, span, type, words);
  if (entity === undefined) return;
  const note = await vscode.window.showInputBox({
    title: vscode.l10n.t('Annotate “{0}” (3 of 3)', words),
    prompt: vscode.l10n.t('A note in Markdown. It may stay empty.'),
    ignoreFocusOut: true,
  });
  if (note === undefined) return;
  const agrees = existing?.suggestion?.type === type && existing.suggestion.entity === entity;
  const annotation = createAnnotation(
    {
      creator,
      verdict: agrees ? 'accepted' : 'added',
      type,
      entity,
      ...(note.trim() !== '' && { note }),
      selectors: describeSpan(view.text, span),
    },
    { uuid: () => crypto.randomUUID(), now: () => new Date() },
  );
  await acts.run(document, {
    title: vscode.l10n.t('Annotate “{0}”', words),
    analyst: creator,
    edits: [{ kind: 'put', annotation, anchor: { state: 'anchored', span, changed: false } }],
    version: view.version,
  });
}

/** The selected words, else the mention or the word under the cursor. */
function spanToAnnotate(editor: vscode.TextEditor, view: ArticleView): Span | undefined {
  const { document, selection } = editor;
  if (!selection.isEmpty) return selectedWords(editor);
  const [mention] = view.index.mentionsAt(document.offsetAt(selection.active));
  if (mention !== undefined) return mention.span;
  const word = document.getWordRangeAtPosition(selection.active);
  return word && fromVsCodeRange(document, word);
}

async function editorOf(uri: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
  return vscode.window.showTextDocument(document);
}
