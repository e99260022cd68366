import * as vscode from 'vscode';
import type { AnnotationActs } from '../acts/annotationActs.js';
import type { AnnotationStore } from '../annotations/annotationStore.js';
import type { Articles } from '../articles.js';
import type { FolderIndex } from '../corpus/folderIndex.js';
import type { ShownAnalysts } from '../analysts/shownAnalysts.js';
import type { SidecarFiles } from '../sidecars/sidecarFiles.js';
import { registerAnnotationsView } from './annotationsView.js';
import { registerEntitiesView } from './entitiesView.js';
import type { ReviewMode } from '../review/reviewMode.js';
import { registerQueueView } from './queueView.js';
import { registerRevealMention } from './revealMention.js';
import { registerRowCommands } from './rowCommands.js';

/** What the views show and where they keep what was chosen. */
export interface ViewSources {
  readonly articles: Articles;
  readonly annotations: AnnotationStore;
  readonly annotationActs: AnnotationActs;
  readonly sidecars: SidecarFiles;
  readonly shown: ShownAnalysts;
  readonly reviewMode: ReviewMode;
  readonly state: vscode.Memento;
  readonly folder: FolderIndex;
}

/** The three views of the activity bar: the entities, the annotations, and what waits for a decision. */
export function registerViews(sources: ViewSources): vscode.Disposable {
  const { articles, reviewMode, state, folder } = sources;
  return vscode.Disposable.from(
    registerEntitiesView(articles, folder, state),
    registerAnnotationsView(sources),
    registerQueueView(sources),
    registerRevealMention(reviewMode),
    registerRowCommands(),
  );
}
