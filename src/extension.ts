import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { createArticleService } from './core/index.js';
import { Acts } from './editor/acts/acts.js';
import { AnnotationActs } from './editor/acts/annotationActs.js';
import { registerActs } from './editor/acts/registerActs.js';
import { registerAnalystAccents } from './editor/analysts/analystAccents.js';
import { AnalystColours } from './editor/analysts/analystColours.js';
import { AnnotationStore } from './editor/annotations/annotationStore.js';
import { registerAnnotating } from './editor/annotations/annotating.js';
import { Articles } from './editor/articles.js';
import { registerComparing } from './editor/comparison/compareAnalysts.js';
import { Corpus } from './editor/corpus/corpus.js';
import { registerFindMentions } from './editor/corpus/findMentions.js';
import { registerIndexingStatus } from './editor/corpus/indexingStatus.js';
import { registerLookUps } from './editor/corpus/lookUps.js';
import { registerContextKeys } from './editor/contextKeys.js';
import { registerFileOperations } from './editor/sidecars/fileOperations.js';
import { registerHighlighting } from './editor/highlighting/highlighting.js';
import { registerFromCard } from './editor/hover/fromCard.js';
import { registerMoreActs } from './editor/hover/moreActs.js';
import { registerHovers } from './editor/hover/hovers.js';
import { registerOutsideChanges } from './editor/placing/outsideChanges.js';
import { registerPlaceCommands } from './editor/placing/placeCommands.js';
import { registerQuestionFaces } from './editor/placing/questionFaces.js';
import { registerQuestionHelp } from './editor/placing/questionHelp.js';
import { registerShowChange } from './editor/placing/showChange.js';
import { registerNavigation } from './editor/navigation.js';
import { SidecarCarrier } from './editor/sidecars/sidecarCarrier.js';
import { SidecarFiles } from './editor/sidecars/sidecarFiles.js';
import { registerExport } from './editor/export/exportAnnotations.js';
import { type MarkdownPlugin, markdownPlugin } from './editor/preview/markdownPlugin.js';
import { PreviewMarks } from './editor/preview/previewMarks.js';
import { registerMeetings } from './editor/meetings/registerMeetings.js';
import { registerOpenSample } from './editor/welcome/openSample.js';
import { registerReportHighlight } from './editor/welcome/reportHighlight.js';
import { FolderAnnotations } from './editor/notes/folderAnnotations.js';
import { registerNotes } from './editor/notes/registerNotes.js';
import { registerMoveSidecars } from './editor/sidecars/moveSidecars.js';
import { registerRenamedOutside } from './editor/sidecars/renamedOutside.js';
import { registerTellUnreadable } from './editor/sidecars/tellUnreadable.js';
import { SidecarWriter } from './editor/sidecars/sidecarWriter.js';
import { tellUnwritten } from './editor/annotations/tellUnwritten.js';
import { registerShowAnalysts } from './editor/analysts/showAnalysts.js';
import { ShownAnalysts } from './editor/analysts/shownAnalysts.js';
import { createEntityPick } from './editor/review/entityPick.js';
import { registerKeyboardHelp } from './editor/review/keyboardHelp.js';
import { registerReview } from './editor/review/registerReview.js';
import { ReviewMode } from './editor/review/reviewMode.js';
import { registerSidecarRepair } from './editor/sidecars/sidecarRepair.js';
import { LaterTextFiles } from './editor/placing/laterTextFiles.js';
import { SeenTexts } from './editor/placing/seenTexts.js';
import { Snapshots } from './editor/placing/snapshots.js';
import { pause } from './editor/pause.js';
import { registerStatusBar } from './editor/statusBar.js';
import { registerAnnotateSelection } from './editor/curation/annotateSelection.js';
import { registerGlossaryCommands } from './editor/curation/glossaryCommands.js';
import { registerGlossaryDefinitions } from './editor/curation/glossaryDefinitions.js';
import { registerMentionActions } from './editor/curation/mentionActions.js';
import { registerMentionStack } from './editor/curation/mentionStack.js';
import { GlossaryPlaces } from './editor/glossary/glossaryPlaces.js';
import { registerOpenGlossary } from './editor/glossary/openGlossary.js';
import { OldTexts } from './editor/placing/oldTexts.js';
import { OwnGlossaries } from './editor/glossary/ownGlossaries.js';
import { registerOutline } from './editor/outline/registerOutline.js';
import { registerViews } from './editor/views/registerViews.js';
import { HighlightSwitch } from './editor/highlighting/highlightSwitch.js';

/**
 * Builds the service and registers each feature; everything is undone through the context's subscriptions. What it gives
 * is for VS Code's Markdown preview.
 */
export function activate(context: vscode.ExtensionContext): MarkdownPlugin {
  const log = vscode.window.createOutputChannel('Policy Annotator', { log: true });
  const service = createArticleService({
    readData: (name) =>
      vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, 'dist', 'data', name)),
    logger: log,
    pause,
  });
  const writer = new SidecarWriter(context.workspaceState);
  const sidecars = new SidecarFiles(log, writer);
  const carrier = new SidecarCarrier(writer, log);
  const oldTexts = new OldTexts(new Snapshots(context.globalStorageUri, log));
  const laterTexts = new LaterTextFiles(context.globalStorageUri, log);
  const annotations = new AnnotationStore(sidecars, oldTexts, laterTexts, context.workspaceState);
  const seen = new SeenTexts(context.workspaceState);
  const carriers = { carrier, laterTexts, seen, waiting: annotations.waiting };
  const acts = new Acts(log);
  const annotationActs = new AnnotationActs(acts, annotations);
  const shown = new ShownAnalysts(context.workspaceState);
  const colours = new AnalystColours(context.workspaceState);
  const glossaryPlaces = new GlossaryPlaces(context.globalStorageUri);
  const glossaries = new OwnGlossaries(glossaryPlaces, log);
  const articles = new Articles(service, annotations, shown, glossaries, log);
  const folder = new FolderAnnotations(annotations, sidecars);
  const corpus = new Corpus(context, service, articles, glossaries, log);
  const highlightSwitch = new HighlightSwitch(context.workspaceState);
  const reviewMode = new ReviewMode();

  const previewMarks = new PreviewMarks(articles, highlightSwitch);

  context.subscriptions.push(
    log,
    previewMarks,
    sidecars,
    laterTexts,
    annotations,
    shown,
    glossaries,
    articles,
    corpus,
    highlightSwitch,
    registerHighlighting(articles, highlightSwitch),
    registerStatusBar(articles, highlightSwitch),
    registerOutline(articles),
    registerNavigation(articles),
    acts,
    registerActs(acts),
    reviewMode,
    registerReview(articles, reviewMode, acts, annotationActs, createEntityPick(service, glossaries)),
    registerKeyboardHelp(context),
    registerAnnotating(articles, annotationActs),
    registerNotes({ articles, annotations, shown, glossaries, folder, acts: annotationActs }),
    registerReportHighlight(articles, versionOf(context.extension)),
    registerOpenSample(context.extensionUri),
    registerExport({ articles, annotations, shown }),
    registerFromCard(),
    registerMoreActs(articles),
    registerHovers({ acts, articles, annotations, shown, colours, corpus }),
    registerLookUps(articles, corpus),
    registerFindMentions(corpus),
    registerMeetings(articles, corpus, context.workspaceState),
    registerIndexingStatus(corpus),
    registerQuestionFaces(articles, highlightSwitch),
    registerQuestionHelp(articles),
    registerPlaceCommands(articles, annotations, annotationActs),
    registerShowChange(articles, annotations, oldTexts),
    registerViews({
      ...{ articles, annotations, annotationActs, sidecars, shown, reviewMode },
      state: context.workspaceState,
      folder: corpus,
    }),
    registerOutsideChanges(annotations, seen),
    registerAnalystAccents(articles, highlightSwitch, colours),
    registerShowAnalysts(shown, annotations, colours),
    registerComparing({ service, annotations, glossaries }, sidecars),
    registerOpenGlossary(glossaryPlaces),
    registerAnnotateSelection({ articles, places: glossaryPlaces, acts, annotationActs }),
    registerGlossaryCommands(articles, glossaryPlaces, acts),
    registerGlossaryDefinitions(articles, glossaryPlaces),
    registerMentionActions(articles),
    registerMentionStack(articles),
    registerSidecarRepair(),
    registerFileOperations(carriers),
    registerRenamedOutside(carriers),
    registerMoveSidecars(carrier),
    registerTellUnreadable(sidecars),
    registerContextKeys(articles),
  );
  tellUnwritten(annotations).catch((error: unknown) => {
    log.error(`Annotations that wait to be written: ${String(error)}`);
  });
  return markdownPlugin(previewMarks, (error) => {
    log.warn(`Markdown preview: ${String(error)}`);
  });
}

function versionOf({ packageJSON }: vscode.Extension<unknown>): string {
  const { data } = z.object({ version: z.string() }).safeParse(packageJSON);
  return data?.version ?? '';
}
