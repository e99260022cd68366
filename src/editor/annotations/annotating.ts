import * as vscode from 'vscode';
import { placeOf } from './annotationPlace.js';
import { pickAnnotation } from '../targets/annotationPick.js';
import type { AnnotationActs } from '../acts/annotationActs.js';
import { isOwnElseTold, targetedAnnotation } from '../targets/annotationTarget.js';
import { isOwn } from '../analysts/analyst.js';
import type { Articles } from '../articles.js';
import { reveal } from '../navigation.js';
import { tellNoArticle } from '../targets/targetedArticle.js';

/** The commands that delete and list annotations. */
export function registerAnnotating(articles: Articles, acts: AnnotationActs): vscode.Disposable {
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
    vscode.commands.registerCommand('policyAnnotator.deleteAnnotation', deleteAnnotation),
    vscode.commands.registerCommand('policyAnnotator.showAnnotations', showAnnotations),
  );
}
