import * as vscode from 'vscode';
import { annotationKey, type Annotation, type Reply } from '../../core/index.js';
import { placeOf } from '../annotations/annotationPlace.js';
import type { AnnotationStore } from '../annotations/annotationStore.js';
import { reveal, showDocument } from '../navigation.js';
import type { ArticleAnnotations, FolderAnnotations } from './folderAnnotations.js';
import type { NoteThreads } from './noteThreads.js';

interface FoundItem extends vscode.QuickPickItem {
  readonly article: vscode.Uri;
  readonly annotation: Annotation;
}

/** “Search Notes and Tags…”: everything that analysts wrote in the workspace, to type a part of and to go to. */
export function registerSearchNotes(
  folder: FolderAnnotations,
  annotations: AnnotationStore,
  threads: NoteThreads,
): vscode.Disposable {
  return vscode.commands.registerCommand('policyAnnotator.searchNotes', async () => {
    const items = (await folder.all()).flatMap(itemsOf).sort(byTime);
    if (items.length === 0) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t(
          'Nobody has written a note or a tag in this workspace yet. Put the cursor on a highlight and run “Edit Note…”.',
        ),
      );
      return;
    }
    const picked = await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t('Search Notes and Tags'),
      placeHolder: vscode.l10n.t('Words of a note or a reply, #tag, quoted words, an analyst, an article'),
      matchOnDescription: true,
      matchOnDetail: true,
    });
    if (picked === undefined) return;
    const document = await vscode.workspace.openTextDocument(picked.article);
    const key = annotationKey(picked.annotation);
    const placed = (await annotations.placedIn(document)).find((one) => annotationKey(one) === key);
    const editor = await showDocument(document);
    const span = placed && placeOf(placed);
    if (span !== undefined) reveal(editor, span);
    await threads.refresh(document);
    if (placed !== undefined) threads.show(document, placed);
  });
}

/** The annotations of an article that have a note, a reply or a tag. */
function itemsOf({ article, annotations, replies }: ArticleAnnotations): FoundItem[] {
  const byTarget = new Map<string, Reply[]>();
  for (const reply of replies) byTarget.set(reply.target, [...(byTarget.get(reply.target) ?? []), reply]);
  return annotations.flatMap((annotation) => {
    const said = [annotation, ...(byTarget.get(annotation.id) ?? [])].flatMap(({ note }) => note ?? []);
    const words = said.map(onOneLine).filter((text) => text !== '');
    const tags = annotation.tags.map((tag) => `#${tag}`);
    if (words.length === 0 && tags.length === 0) return [];
    const quote = `“${onOneLine(annotation.selectors?.quote.exact ?? annotation.entity ?? '')}”`;
    const [first = quote] = words;
    return {
      label: first,
      description: [...words.slice(1), ...tags].join(' · '),
      detail: [
        ...(first === quote ? [] : [quote]),
        vscode.workspace.asRelativePath(article),
        annotation.creator,
      ].join(' · '),
      article,
      annotation,
    };
  });
}

/** What was written last comes first. */
function byTime(a: FoundItem, b: FoundItem): number {
  return a.annotation.modified < b.annotation.modified ? 1 : -1;
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
