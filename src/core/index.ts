/**
 * The only door of the core: what the editor, the command line, the benches and anyone's scripts may use.
 */
export {
  type AnalyzeOptions,
  type ArticleAnalysis,
  type ArticleService,
  type Logger,
  type ServiceHost,
} from './articleService.js';
export { dataNames } from './dataNames.js';
export { createArticleService } from './serviceOnDemand.js';
export type { EditedStretch } from './document/readStretch.js';
export { formatOfName } from './document/formatOfName.js';
export type { ArticleFormat, Segment, SegmentKind } from './document/segment.js';
export {
  builtInTypes,
  type EntityType,
  type OwnType,
  plainType,
  type Underline,
} from './glossary/entityType.js';
export {
  type EntityReference,
  type GlossaryParsed,
  isUsable,
  parseGlossary,
} from './glossary/parseGlossary.js';
export { editGlossary, findEntry, type GlossaryRefusal } from './glossary/editGlossary.js';
export { printEntry } from './glossary/jsoncEdits.js';
export type { EntityStub, GlossaryChange } from './glossary/glossaryChange.js';
export type { GlossaryLookUp } from './glossary/lookUp.js';
export { isOwnId, ownIdFor } from './glossary/ownId.js';
export { differenceOf, revertEdit } from './glossary/revertEdit.js';
export type { GlossaryProblem } from './glossary/problem.js';
export type { GlossaryEntry, OwnEntry } from './glossary/schema.js';
export type { Mention, MentionKind } from './recognition/mention.js';
export { type Eagerness, eagernessLevels } from './recognition/eagerness.js';
export { type Entity, type EntityId, entityKey, type ResolvedMention } from './resolution/entity.js';
export { type ArticleIndex, indexArticle, type IndexedMention } from './indexing/articleIndex.js';
export type { Suggestion } from './indexing/suggestion.js';
export {
  decideEverywhere,
  placeAt,
  type Reading,
  reject,
  type Reviewer,
  takeAs,
  type Target,
  targetAt,
  targetsLike,
  targetUnder,
} from './review/decide.js';
export { type EdgeMove, moveEdge, moveTo } from './review/edges.js';
export {
  firstUndecided,
  isDecidedBy,
  nextUndecided,
  previousUndecided,
  type ReviewProgress,
  reviewProgress,
} from './review/progress.js';
export { join, nextToJoin, type Split, split, splitsOf } from './review/splitting.js';
export { type ArticleMentions, articleMentions } from './corpus/articleMentions.js';
export {
  type ArticleHits,
  type CorpusEntity,
  CorpusIndex,
  type CorpusMention,
  type CorpusSpan,
  type FileStamp,
  unknownStamp,
} from './corpus/corpusIndex.js';
export { joinEntities } from './corpus/joinEntities.js';
export {
  companionsOf,
  entitiesNewIn,
  knownActorsAbsentIn,
  type Meeting,
  meetingsOf,
  type Reach,
  reaches,
} from './corpus/meetings.js';
export {
  type ArticleFolder,
  compareFolder,
  type ComparisonListener,
  type FileState,
} from './corpus/compareFolder.js';
export { globMatcher } from './corpus/glob.js';
export {
  createIndexer,
  type IndexingJob,
  type IndexingOutcome,
  type IndexingSettings,
} from './corpus/indexingJob.js';
export { IndexingPool, type IndexingProgram, type IndexingThread } from './corpus/indexingPool.js';
export {
  type FileRead,
  type IndexingHost,
  IndexingQueue,
  type IndexingTrouble,
} from './corpus/indexingQueue.js';
export {
  type Channel,
  IndexingClient,
  type IndexingReply,
  type IndexingRequest,
  serveIndexing,
} from './corpus/serveIndexing.js';
export { isStoredCorpus, parseCorpus, serializeCorpus } from './corpus/storedCorpus.js';
export {
  type FolderEntry,
  type FolderReader,
  isReached,
  walkFolder,
  type WalkOptions,
} from './corpus/walkFolder.js';
export { type Accent, accentsOf } from './presentation/accents.js';
export { countByType, type Highlight, type HighlightLook, highlightsOf } from './presentation/highlights.js';
export { type EditedLines, LiveHighlights } from './presentation/liveHighlights.js';
export type { NoteLine } from './presentation/notes.js';
export {
  type CardOptions,
  type HoverCard,
  hoverCardAt,
  type MentionAround,
  type MentionLine,
} from './presentation/hoverCard.js';
export { asMarkdownText, shortened } from './presentation/markdownText.js';
export type { HitsInArticle, FolderEntity, FolderMentions } from './presentation/folderMentions.js';
export type { RelatedEntity } from './presentation/relatedEntities.js';
export {
  type EntityGroup,
  type EntityOrder,
  entityOrders,
  type EntityRow,
  entityRowsOf,
  folderEntityRowsOf,
  groupEntities,
} from './presentation/entityRows.js';
export {
  type AnnotationGroup,
  type AnnotationGrouping,
  annotationGroupings,
  filterAnnotations,
  groupAnnotations,
} from './presentation/annotationGroups.js';
export { type QueueOptions, type QueueRow, queueRowsOf } from './presentation/queueRows.js';
export {
  countsIn,
  entitiesIn,
  mentionFinder,
  type NamedEntity,
  outlineOf,
  type OutlineSection,
  ownPartOf,
} from './presentation/articleOutline.js';
export { additionOf, type Curated, namingOf, newEntry, stubOf } from './presentation/curation.js';
export {
  type Label,
  type LabelChoice,
  labelChoices,
  type LabelledArticle,
} from './presentation/labelChoices.js';
export { sameWords } from './presentation/sameWords.js';
export { mentionAt, nextInStack } from './presentation/mentionStack.js';
export { type Context, contextOf } from './presentation/context.js';
export { createEntitySearch } from './presentation/entitySearch.js';
export { type PassageRow, passageRow } from './presentation/passageRow.js';
export { type Excerpt, passageNow, passageThen } from './presentation/passageThenAndNow.js';
export { type Question, questionsOf, uncertainPlaces } from './presentation/questions.js';
export {
  type AnnotationRow,
  annotationRowsOf,
  countWaiting,
  isOpen,
  type WaitingCounts,
} from './presentation/annotationRows.js';
export { type ArticleMark, articleMarkOf } from './presentation/articleMark.js';
export { type NoteThread, noteThreadsOf, type Remark } from './presentation/noteThreads.js';
export { wrongHighlightReport } from './presentation/wrongHighlight.js';
export { asTag, commonTags, countTags, type TagCount, withTagsChanged } from './presentation/tags.js';
export { annotationsAsCsv } from './export/csv.js';
export type { ExportedAnnotation } from './export/exportedAnnotation.js';
export { type Address, relativeLink } from './export/relativeLink.js';
export { annotationsAsItems, annotationsAsReport, type ReportWords } from './export/report.js';
export { type MarkedSource, markText, type PreviewMark } from './preview/markedText.js';
export { showMarks } from './preview/previewPlugin.js';
export { idFromName } from './text/identifier.js';
export { type Decoded, decodeText, type DecodingProblem } from './text/decode.js';
export type { LabelLanguage, Language } from './text/language.js';
export type { Anchor, Candidate, FoundAnchor, PlacedAnnotation } from './annotation/anchor.js';
export {
  type Annotation,
  certainties,
  type Certainty,
  type OrphanWord,
  type Verdict,
} from './annotation/annotation.js';
export {
  type AnnotationSet,
  changedIds,
  emptyAnnotationSet,
  joinAnnotationSets,
  partOf,
  withAnnotation,
  withChange,
  withoutAnnotation,
  withReply,
} from './annotation/annotationSet.js';
export { annotationKey, annotationsTogether } from './annotation/annotationKey.js';
export { type AnnotationEdit, editAnnotations, editedId, inverseEdits } from './annotation/annotationEdit.js';
export { type AnnotationChange, changeAnnotation, createAnnotation } from './annotation/createAnnotation.js';
export { changeReply, createReply, type Opinion, type Reply, type ThreadStatus } from './annotation/reply.js';
export type { Selectors } from './annotation/selector.js';
export { type Anchorer, createAnchorer } from './anchoring/createAnchorer.js';
export { type AnchorMemory, rememberLosses } from './anchoring/anchorMemory.js';
export { anchorAll } from './anchoring/anchorAll.js';
export { anchorsOf, followAnnotations, type FollowedAnnotations } from './anchoring/followAnnotations.js';
export { createDescriber, describeSpan } from './anchoring/describeSpan.js';
export { countMoves, type Moves, storedAnchors } from './anchoring/countMoves.js';
export { UntoldMoves } from './anchoring/untoldMoves.js';
export {
  type LaterTexts,
  laterTextsOfCopy,
  parseLaterTexts,
  recallLaterPlaces,
  rollForward,
} from './anchoring/laterTexts.js';
export { patience, type PlaceSearch, startSearch } from './anchoring/placeSearch.js';
export { settle } from './anchoring/settle.js';
export { createGuesser } from './anchoring/soughtAnchor.js';
export { createPositionReader } from './anchoring/storedPosition.js';
export { textId } from './anchoring/textId.js';
export { withoutRoom } from './anchoring/withoutRoom.js';
export { copyForArticle, renameArticle, withNewIds } from './sidecar/carrySidecar.js';
export { mergeConflict } from './sidecar/mergeConflict.js';
export { mergeAnnotationSets, mergeSidecars, type MergeSides } from './sidecar/mergeSidecars.js';
export {
  largestSidecar,
  type ParsedFile,
  parseSidecar,
  parseSidecarFile,
  tooLarge,
} from './sidecar/parseSidecar.js';
export type { SidecarProblem } from './sidecar/problem.js';
export { type Rewrite, rewriteSidecar, SidecarReadOnly } from './sidecar/rewriteSidecar.js';
export { SaveQueue } from './sidecar/saveQueue.js';
export { serializeSidecar } from './sidecar/serializeSidecar.js';
export {
  type Agreement,
  type AnnotatedArticle,
  compareAnalysts,
  type Comparison,
  type PairAgreement,
} from './comparison/compareAnalysts.js';
export type { Difference, Passage, PassageReading } from './comparison/passages.js';
export { createSidecar, type ReadOnlyReason, type Sidecar, updateSidecar } from './sidecar/sidecar.js';
export { isNameOfCopy, stemAndEnding } from './sidecar/copyName.js';
export { parseSidecarName, sidecarName } from './sidecar/sidecarName.js';
export { articleFolder, mirroredFolder, sidecarRoot } from './sidecar/sidecarPlace.js';
export { canonicalText } from './text/codePoints.js';
export { createPlaceFinder, type Place } from './text/place.js';
export { editedText, mapSpan, type Replacement, type TextEdit } from './text/edits.js';
export type { Message } from './text/message.js';
export { snapToWords } from './text/snap.js';
export { longestOf, type Spanned, spannedWithin } from './text/sortedSpans.js';
export { isSameSpan, lengthOf, type Span, touches } from './text/span.js';
export { atOnce, inTurns, isAbandoned, type Steps, type Turns } from './text/steps.js';
