import * as vscode from 'vscode';
import type { AnnotationActs } from '../acts/annotationActs.js';
import type { AnnotationStore } from '../annotations/annotationStore.js';
import type { Articles } from '../articles.js';
import type { OwnGlossaries } from '../glossary/ownGlossaries.js';
import type { ShownAnalysts } from '../analysts/shownAnalysts.js';
import type { FolderAnnotations } from './folderAnnotations.js';
import { registerLabelCommands } from './labelCommands.js';
import { registerNoteCommands } from './noteCommands.js';
import { NoteThreads } from './noteThreads.js';
import { NoteWriter } from './noteWriter.js';
import { registerSearchNotes } from './searchNotes.js';

/** What the notes are made of. */
export interface NoteSources {
  readonly articles: Articles;
  readonly annotations: AnnotationStore;
  readonly shown: ShownAnalysts;
  readonly glossaries: OwnGlossaries;
  readonly folder: FolderAnnotations;
  readonly acts: AnnotationActs;
}

/** Notes and replies as threads at their words, tags, certainty, and the search in them. */
export function registerNotes(sources: NoteSources): vscode.Disposable {
  const { articles, annotations, shown, glossaries, folder, acts } = sources;
  const threads = new NoteThreads(
    annotations,
    shown,
    async (document) => (await glossaries.inForceFor(document))?.types ?? [],
  );
  const writer = new NoteWriter(articles, annotations, acts);
  return vscode.Disposable.from(
    threads,
    registerNoteCommands(articles, threads, writer),
    registerLabelCommands(articles, folder, writer),
    registerSearchNotes(folder, annotations, threads),
  );
}
