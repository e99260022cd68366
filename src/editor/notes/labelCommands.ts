import * as vscode from 'vscode';
import { certainties, countTags, type PlacedAnnotation } from '../../core/index.js';
import { analystName } from '../analysts/analyst.js';
import { isOwnElseTold } from '../targets/annotationTarget.js';
import type { Articles } from '../articles.js';
import { certaintyInWords } from './annotationFacts.js';
import type { FolderAnnotations } from './folderAnnotations.js';
import { type NoteSubject, subjectOf } from './noteSubject.js';
import type { NoteWriter, Said } from './noteWriter.js';
import { pickTags } from './pickTags.js';

/** The commands that give an annotation tags, and say how sure the analyst is. */
export function registerLabelCommands(
  articles: Articles,
  folder: FolderAnnotations,
  writer: NoteWriter,
): vscode.Disposable {
  const setTags = async (...args: unknown[]): Promise<void> => {
    const subject = await ownSubject(args);
    if (subject === undefined) return;
    const annotation = 'id' in subject.on ? subject.on : undefined;
    const known = countTags((await folder.all()).flatMap(({ annotations }) => annotations));
    const tags = await pickTags(
      vscode.l10n.t('Tags of “{0}”', wordsOf(subject)),
      annotation?.tags ?? [],
      known,
    );
    if (tags !== undefined) await say(subject, { tags });
  };

  const setCertainty = async (...args: unknown[]): Promise<void> => {
    const subject = await ownSubject(args);
    if (subject === undefined) return;
    const current = 'id' in subject.on ? subject.on.certainty : undefined;
    const unsaid = { label: vscode.l10n.t('not said'), certainty: null };
    const items = [
      ...certainties.map((certainty) => ({ label: certaintyInWords(certainty), certainty })),
      unsaid,
    ];
    const picked = await vscode.window.showQuickPick(
      items.map((item) => ({
        ...item,
        description: item.certainty === (current ?? null) ? vscode.l10n.t('as it is') : '',
      })),
      { title: vscode.l10n.t('How sure are you of “{0}”?', wordsOf(subject)) },
    );
    if (picked === undefined) return;
    const { certainty } = picked;
    if ('id' in subject.on) await writer.changeOwn({ ...subject, annotation: subject.on }, { certainty });
    else if (certainty !== null) await say(subject, { certainty });
  };

  /** What the cursor is on or the command was told, where it is the analyst's own or nobody's yet. */
  const ownSubject = async (args: readonly unknown[]): Promise<NoteSubject | undefined> => {
    const subject = await subjectOf(args, articles);
    if (subject === 'nothing') {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Put the cursor on an annotation or a highlight first.'),
      );
      return undefined;
    }
    if (subject === undefined) return undefined;
    // Asked for before anything is picked, which would be lost if the question is left.
    const isAllowed =
      'id' in subject.on
        ? isOwnElseTold(subject.on)
        : (await analystName(subject.document.uri)) !== undefined;
    return isAllowed ? subject : undefined;
  };

  /** Says it of the annotation; a suggestion is taken over with it. */
  const say = async ({ document, on }: NoteSubject, said: Said): Promise<void> => {
    if ('id' in on) {
      await writer.changeOwn({ document, annotation: on }, said);
      return;
    }
    const creator = await analystName(document.uri);
    const annotation: PlacedAnnotation | undefined =
      creator === undefined ? undefined : await writer.annotationOn({ document, on }, { ...said, creator });
    if (annotation !== undefined) await writer.add({ document, annotation });
  };

  return vscode.Disposable.from(
    vscode.commands.registerCommand('policyAnnotator.setTags', setTags),
    vscode.commands.registerCommand('policyAnnotator.setCertainty', setCertainty),
  );
}

function wordsOf({ document, on }: NoteSubject): string {
  return 'id' in on ? (on.selectors?.quote.exact ?? '') : document.getText().slice(on.start, on.end);
}
