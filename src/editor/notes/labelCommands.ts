import * as vscode from 'vscode';
import {
  type AnnotationChange,
  certainties,
  type Certainty,
  commonTags,
  countTags,
  type PlacedAnnotation,
  withTagsChanged,
} from '../../core/index.js';
import { analystName } from '../analysts/analyst.js';
import { tellAnswered } from '../targets/answered.js';
import { annotationsOf, chosenTargets, isOwnElseTold } from '../targets/annotationTarget.js';
import type { Articles } from '../articles.js';
import { certaintyInWords } from './annotationFacts.js';
import type { FolderAnnotations } from './folderAnnotations.js';
import { type NoteSubject, subjectOf } from './noteSubject.js';
import type { NoteWriter } from './noteWriter.js';
import { pickTags } from './pickTags.js';

/** The commands that give an annotation tags, and say how sure the analyst is. */
export function registerLabelCommands(
  articles: Articles,
  folder: FolderAnnotations,
  writer: NoteWriter,
): vscode.Disposable {
  const setTags = async (...args: unknown[]): Promise<void> => {
    const subjects = await ownSubjects(args);
    if (subjects.length === 0) return;
    const known = countTags((await folder.all()).flatMap(({ annotations }) => annotations));
    const common = commonTags(subjects.map(({ on }) => ('id' in on ? on : { tags: [] })));
    const title =
      subjects.length === 1
        ? vscode.l10n.t('Tags of “{0}”', wordsOf(subjects))
        : vscode.l10n.t('Tags of {0} annotations', subjects.length);
    const chosen = await pickTags(title, common, known);
    tellAnswered(args);
    if (chosen !== undefined)
      await say(subjects, (own) => ({ tags: withTagsChanged(own?.tags ?? [], common, chosen) }));
  };

  const setCertainty = async (...args: unknown[]): Promise<void> => {
    const subjects = await ownSubjects(args);
    if (subjects.length === 0) return;
    const unsaid = { label: vscode.l10n.t('not said'), certainty: null };
    const items = [
      ...certainties.map((certainty) => ({ label: certaintyInWords(certainty), certainty })),
      unsaid,
    ];
    const isCurrent = (certainty: Certainty | null): boolean =>
      subjects.every(({ on }) => (('id' in on ? on.certainty : undefined) ?? null) === certainty);
    const title =
      subjects.length === 1
        ? vscode.l10n.t('How sure are you of “{0}”?', wordsOf(subjects))
        : vscode.l10n.t('How sure are you of {0} annotations?', subjects.length);
    const picked = await vscode.window.showQuickPick(
      items.map((item) => ({
        ...item,
        description: isCurrent(item.certainty) ? vscode.l10n.t('as it is') : '',
      })),
      { title },
    );
    tellAnswered(args);
    if (picked !== undefined) await say(subjects, () => ({ certainty: picked.certainty }));
  };

  /**
   * What the cursor is on or the command was told, where it is the analyst's own or nobody's yet: one annotation, the
   * words of a suggestion, or the annotations of several rows.
   */
  const ownSubjects = async (args: readonly unknown[]): Promise<NoteSubject[]> => {
    const subjects = await subjectsOf(args);
    if (subjects === 'nothing') {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Put the cursor on an annotation or a highlight first.'),
      );
      return [];
    }
    // Asked for before anything is picked, which would be lost if the question is left.
    for (const { document, on } of subjects) {
      const isAllowed = 'id' in on ? isOwnElseTold(on) : (await analystName(document.uri)) !== undefined;
      if (!isAllowed) return [];
    }
    return subjects;
  };

  const subjectsOf = async (args: readonly unknown[]): Promise<NoteSubject[] | 'nothing'> => {
    const rows = chosenTargets(args);
    if (rows.length > 1)
      return (await annotationsOf(rows, articles)).map(({ document, annotation }) => ({
        document,
        on: annotation,
      }));
    const subject = await subjectOf(args, articles);
    return subject === undefined || subject === 'nothing' ? (subject ?? []) : [subject];
  };

  /** Says it of the annotations; a suggestion is taken over with it, where anything is said. */
  const say = async (
    subjects: readonly NoteSubject[],
    saidOf: (own: PlacedAnnotation | undefined) => Labels,
  ): Promise<void> => {
    const own = subjects.flatMap(({ document, on }) => ('id' in on ? { document, annotation: on } : []));
    await writer.changeTogether(own, saidOf);
    for (const { document, on } of subjects) {
      if ('id' in on) continue;
      const { tags, certainty } = saidOf(undefined);
      if (tags === undefined && typeof certainty !== 'string') continue;
      const creator = await analystName(document.uri);
      if (creator === undefined) continue;
      const said = { creator, ...(tags && { tags }), ...(typeof certainty === 'string' && { certainty }) };
      const annotation = await writer.annotationOn({ document, on }, said);
      if (annotation !== undefined) await writer.add({ document, annotation });
    }
  };

  return vscode.Disposable.from(
    vscode.commands.registerCommand('policyAnnotator.setTags', setTags),
    vscode.commands.registerCommand('policyAnnotator.setCertainty', setCertainty),
  );
}

/** What can be said of several annotations at once. */
type Labels = Pick<AnnotationChange, 'tags' | 'certainty'>;

function wordsOf([subject]: readonly NoteSubject[]): string {
  if (subject === undefined) return '';
  const { document, on } = subject;
  return 'id' in on ? (on.selectors?.quote.exact ?? '') : document.getText().slice(on.start, on.end);
}
