import * as vscode from 'vscode';
import { describeSpan, type OrphanWord, type PlacedAnnotation, type Span } from '../../core/index.js';
import type { AnnotationActs } from '../acts/annotationActs.js';
import { editTogether } from '../acts/editTogether.js';
import { isOwn } from '../analysts/analyst.js';
import { placeOf } from '../annotations/annotationPlace.js';
import type { AnnotationStore } from '../annotations/annotationStore.js';
import {
  type Targeted,
  targetedAnnotation,
  targetedAnnotations,
  type Wanted,
} from '../targets/annotationTarget.js';
import type { Articles } from '../articles.js';
import { selectedWords } from '../convert.js';
import { reveal, showQuietly } from '../navigation.js';

/** The commands that settle where annotations belong whose places are not certain, or gone. */
export function registerPlaceCommands(
  articles: Articles,
  annotations: AnnotationStore,
  acts: AnnotationActs,
): vscode.Disposable {
  const confirmPlace = async (...args: unknown[]): Promise<void> => {
    const targets = await targetedAnnotations(args, articles, aboutPlace(isOwnQuestion));
    await attach(
      targets.flatMap((target) => {
        const span = placeOf(target.annotation);
        return span === undefined ? [] : { ...target, span };
      }),
    );
  };

  const nextCandidate = async (...args: unknown[]): Promise<void> => {
    const target = await targetedAnnotation(args, articles, aboutPlace(isQuestion));
    if (target === undefined) return;
    const { document, annotation } = target;
    const [, next] = annotation.anchor.state === 'uncertain' ? annotation.anchor.candidates : [];
    if (next === undefined) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('There is no other place for this annotation.'),
      );
      return;
    }
    annotations.showNextCandidate(document, annotation);
    reveal(await showQuietly(document), next.span);
  };

  const passageGone = async (...args: unknown[]): Promise<void> => {
    const targets = await targetedAnnotations(args, articles, aboutPlace(isOwnQuestion));
    await say(targets, 'gone', vscode.l10n.t('The Passage Is Gone'));
  };

  const keepAnnotation = async (...args: unknown[]): Promise<void> => {
    const targets = await targetedAnnotations(args, articles, {
      is: (annotation) =>
        isOwn(annotation.creator) && !isAnchored(annotation) && annotation.orphaned !== 'kept',
      underCursor: false,
      title: vscode.l10n.t('Keep which annotation without a place?'),
      none: vscode.l10n.t('No annotation of yours in this article has lost its passage.'),
    });
    const title =
      targets.length === 1
        ? vscode.l10n.t('Keep an Annotation Without a Passage')
        : vscode.l10n.t('Keep Annotations Without a Passage');
    await say(targets, 'kept', title);
  };

  const attachToSelection = async (...args: unknown[]): Promise<void> => {
    const target = await targetedAnnotation(args, articles, {
      is: (annotation) => isOwn(annotation.creator) && !isAnchored(annotation),
      underCursor: false,
      title: vscode.l10n.t('Attach which annotation to the selection?'),
      none: vscode.l10n.t('No annotation of yours in this article has lost its passage.'),
    });
    if (target === undefined) return;
    const editor = vscode.window.visibleTextEditors.find(({ document }) => document === target.document);
    const span = editor && selectedWords(editor);
    if (span === undefined) {
      await showQuietly(target.document);
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Select the words that the annotation belongs to first.'),
      );
      return;
    }
    await attach([{ ...target, span }]);
  };

  const say = (targets: readonly Targeted[], orphaned: OrphanWord, title: string): Promise<void> =>
    editTogether(
      acts,
      targets,
      () => title,
      ({ annotation: { id } }) => ({ kind: 'change', id, change: { orphaned } }),
    );

  const attach = (targets: readonly Attached[]): Promise<void> =>
    editTogether(acts, targets, attachTitle, ({ view, annotation: { id }, span }) => ({
      kind: 'change',
      id,
      change: { selectors: { ...describeSpan(view.text, span), attached: new Date().toISOString() } },
      anchor: { state: 'anchored', span, changed: false },
    }));

  return vscode.Disposable.from(
    vscode.commands.registerCommand('policyAnnotator.confirmPlace', confirmPlace),
    vscode.commands.registerCommand('policyAnnotator.nextCandidate', nextCandidate),
    vscode.commands.registerCommand('policyAnnotator.passageGone', passageGone),
    vscode.commands.registerCommand('policyAnnotator.keepAnnotation', keepAnnotation),
    vscode.commands.registerCommand('policyAnnotator.attachToSelection', attachToSelection),
  );
}

/** An annotation that is put to a place. */
interface Attached extends Targeted {
  readonly span: Span;
}

function attachTitle([{ view, span }, ...others]: readonly [Attached, ...Attached[]]): string {
  return others.length === 0
    ? vscode.l10n.t('Attach Annotation to “{0}”', view.text.slice(span.start, span.end))
    : vscode.l10n.t('Attach {0} Annotations', 1 + others.length);
}

function aboutPlace(is: Wanted['is']): Wanted {
  return {
    is,
    underCursor: true,
    title: vscode.l10n.t('Which annotation?'),
    none: vscode.l10n.t('No annotation of yours asks for its place here.'),
  };
}

function isQuestion({ anchor }: PlacedAnnotation): boolean {
  return anchor.state === 'uncertain';
}

function isOwnQuestion(annotation: PlacedAnnotation): boolean {
  return isQuestion(annotation) && isOwn(annotation.creator);
}

function isAnchored({ anchor }: PlacedAnnotation): boolean {
  return anchor.state === 'anchored';
}
