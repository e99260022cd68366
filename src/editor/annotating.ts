import * as vscode from 'vscode';
import * as z from 'zod';
import { createAnnotation, describeSpan, type PlacedAnnotation, type Span } from '../core/index.js';
import { placeOf } from './annotationPlace.js';
import { pickAnnotation } from './annotationPick.js';
import type { AnnotationStore, Stored } from './annotationStore.js';
import { analystName, isOwn } from './analyst.js';
import type { Articles, ArticleView } from './articles.js';
import { fromVsCodeRange } from './convert.js';
import { pickEntity, pickType } from './labelPicks.js';
import { reveal } from './navigation.js';

const spanArguments = z.tuple([z.string(), z.number().int().min(0), z.number().int().min(0)]);
const idArguments = z.tuple([z.string(), z.string()]);

/** The commands that make, delete and list annotations. */
export function registerAnnotating(articles: Articles, annotations: AnnotationStore): vscode.Disposable {
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
    await annotate(editor.document, view, span, annotations);
  };

  const deleteAnnotation = async (...args: unknown[]): Promise<void> => {
    const given = idArguments.safeParse(args);
    const editor = given.success ? await editorOf(given.data[0]) : vscode.window.activeTextEditor;
    const view = editor && (await articles.view(editor.document));
    if (editor === undefined || view === undefined) {
      tellNoArticle();
      return;
    }
    const here = given.success
      ? view.index.annotations.filter(({ id }) => id === given.data[1])
      : annotationsAt(view, fromVsCodeRange(editor.document, editor.selection));
    const candidates = here.filter(({ creator }) => isOwn(creator));
    const annotation =
      candidates.length > 1
        ? await pickAnnotation(
            editor.document,
            candidates,
            view.ownTypes,
            vscode.l10n.t('Delete which annotation?'),
          )
        : candidates[0];
    if (annotation === undefined) {
      if (candidates.length === 0)
        void vscode.window.showInformationMessage(
          here[0] === undefined
            ? vscode.l10n.t('No annotation under the cursor.')
            : vscode.l10n.t('This annotation is by {0}. Everybody deletes only their own.', here[0].creator),
        );
      return;
    }
    tellWhereStored(await annotations.remove(editor.document, annotation));
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
  annotations: AnnotationStore,
): Promise<void> {
  const words = view.text.slice(span.start, span.end);
  const existing = view.index.mentions.find(
    (mention) => mention.span.start === span.start && mention.span.end === span.end,
  );
  const creator = await analystName();
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
  if (document.version !== view.version) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('The article changed meanwhile, and nothing was stored. Annotate the words again.'),
    );
    return;
  }
  tellWhereStored(await annotations.add(document, annotation, span));
}

/** The selection without the white space at its edges, else the mention or the word under the cursor. */
function spanToAnnotate(editor: vscode.TextEditor, view: ArticleView): Span | undefined {
  const { document, selection } = editor;
  const selected = fromVsCodeRange(document, selection);
  if (!selection.isEmpty) {
    const words = view.text.slice(selected.start, selected.end);
    const start = selected.start + (words.length - words.trimStart().length);
    const end = selected.end - (words.length - words.trimEnd().length);
    return start < end ? { start, end } : undefined;
  }
  const [mention] = view.index.mentionsAt(selected.start);
  if (mention !== undefined) return mention.span;
  const word = document.getWordRangeAtPosition(selection.active);
  return word && fromVsCodeRange(document, word);
}

function annotationsAt(view: ArticleView, place: Span): PlacedAnnotation[] {
  return view.index.annotations.filter((annotation) => {
    const span = placeOf(annotation);
    return span !== undefined && span.start <= place.end && place.start <= span.end;
  });
}

async function editorOf(uri: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
  return vscode.window.showTextDocument(document);
}

function tellNoArticle(): void {
  void vscode.window.showInformationMessage(
    vscode.l10n.t('Open an article first: a Markdown or plain text file that the settings include.'),
  );
}

function tellWhereStored(stored: Stored): void {
  if (stored.where === 'sidecar') return;
  if (stored.reason === undefined) {
    vscode.window.setStatusBarMessage(
      vscode.l10n.t('Kept in the extension’s storage until the article is saved to a file.'),
      4000,
    );
    return;
  }
  void vscode.window.showWarningMessage(
    vscode.l10n.t(
      '{0} The annotation is kept in the extension’s storage until it can be written.',
      stored.reason,
    ),
  );
}
