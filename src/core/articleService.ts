import type { ArticleFormat, Segment } from './document/segment.js';
import { createArticleReader } from './document/readArticle.js';
import { createStretchReader, type EditedStretch } from './document/readStretch.js';
import { decodeGlossary } from './glossary/binary.js';
import type { OwnType } from './glossary/entityType.js';
import { type Glossary, layerGlossaries } from './glossary/glossary.js';
import { createLookUp, type GlossaryLookUp } from './glossary/lookUp.js';
import { compileOwnGlossary, type OwnGlossary } from './glossary/ownGlossary.js';
import type { GlossaryParsed } from './glossary/parseGlossary.js';
import type { Eagerness } from './recognition/eagerness.js';
import { createRecogniser, type Recogniser } from './recognition/recognise.js';
import { createLexicon, createTagger, type Tagger } from './recognition/tagger/index.js';
import { createSpeller } from './recognition/spelling.js';
import { compileVocabulary, vocabularySchema } from './recognition/vocabulary.js';
import type { ResolvedMention } from './resolution/entity.js';
import { type Resolution, resolveMentions } from './resolution/resolve.js';
import { longestOf, spannedWithin } from './text/sortedSpans.js';
import { atOnce, inTurns } from './text/steps.js';
import { labelLanguages, type Language } from './text/language.js';

/** What the core asks of whoever hosts it. */
export interface ServiceHost {
  /** The bytes of one of the program's data files, as the build lays them into dist/data. */
  readonly readData: (name: string) => PromiseLike<Uint8Array>;
  readonly logger: Logger;
  /** Lets what else waits on the host's thread go first; asked for after every few milliseconds of an analysis. */
  readonly pause?: () => Promise<void>;
}

/** For the developer's eyes; what a person must know comes as a Message. */
export interface Logger {
  info(text: string): void;
}

export interface AnalyzeOptions {
  readonly format: ArticleFormat;
  /** The analyst's own, laid over the built-in one. */
  readonly glossary?: GlossaryParsed;
  /** `middle` where nothing is said. */
  readonly eagerness?: Eagerness;
  /** Where it says no in one of the host's pauses, the analysis ends with `Abandoned`. */
  readonly isWanted?: () => boolean;
}

/** Everything the program sees in one version of an article's text. */
export interface ArticleAnalysis extends Resolution {
  readonly format: ArticleFormat;
  readonly language: Language;
  readonly segments: readonly Segment[];
  /** The types that the analyst's own glossary adds. */
  readonly ownTypes: readonly OwnType[];
}

export interface ArticleService {
  /**
   * Reads, recognises, resolves. Offsets are UTF-16 code units of `text` as given.
   * @throws {Abandoned} (as a rejection) where it is not wanted any more
   */
  analyze(text: string, options: AnalyzeOptions): Promise<ArticleAnalysis>;
  /** What of a text a person reads, in its order. */
  segments(text: string, format: ArticleFormat): Promise<readonly Segment[]>;
  /**
   * What stands in a few lines of an analysed article that were edited since, read by themselves in the light of what
   * the article taught: at once, for as long as nobody has analysed it again. Spans are those of the article after the
   * edit. Nothing where the lines cannot be read by themselves.
   */
  glance(analysis: ArticleAnalysis, stretch: EditedStretch): readonly ResolvedMention[] | undefined;
  /** The built-in glossary with the analyst's own over it, to be asked by a person. */
  lookUp(own?: GlossaryParsed): Promise<GlossaryLookUp>;
}

/** Wires the stages together. The data is read once, with the first article. */
export function createArticleService({ readData, logger, pause }: ServiceHost): ArticleService {
  const readArticle = createArticleReader();
  const readStretch = createStretchReader();
  /** By analysis, how to look at stretches of its article. */
  const glances = new WeakMap<ArticleAnalysis, Glance>();
  const taggers = new Map<Language, Tagger>();
  const data = once(async () => {
    const begun = Date.now();
    const [glossary, wordLists] = await Promise.all([readData('glossary.bin'), readData('vocabulary.json')]);
    const builtIn = decodeGlossary(glossary);
    const words: unknown = JSON.parse(new TextDecoder().decode(wordLists));
    logger.info(`glossary: ${builtIn.entries.count} entries, loaded in ${Date.now() - begun} ms`);
    const vocabulary = compileVocabulary(vocabularySchema.parse(words));
    const readerWith = (own?: OwnGlossary): Reader => {
      const glossary = layerGlossaries(builtIn, own);
      return {
        glossary,
        lookUp: createLookUp(builtIn.entries, glossary, own),
        recogniser: createRecogniser({
          glossary,
          vocabulary,
          taggers,
          spell: createSpeller(vocabulary, glossary),
        }),
      };
    };
    const reader = rememberByGlossary(readerWith(), (own) =>
      readerWith(compileOwnGlossary(own, builtIn.entries)),
    );
    return { reader, vocabulary };
  });
  const lexicon = once(async () =>
    createLexicon((await data()).vocabulary, await readData('tagger-names.bin')),
  );
  // Each language's tagger is read with the first article that has a segment in it.
  const taggerOf = new Map(
    labelLanguages.map((language) => [
      language,
      once(async () => createTagger(await readData(`tagger-${language}.bin`), await lexicon())),
    ]),
  );
  const hasTaggerFor = ({ language }: Segment): boolean => language === 'unknown' || taggers.has(language);
  const loadTaggersFor = async (segments: readonly Segment[]): Promise<void> => {
    for (const [language, load] of taggerOf)
      if (segments.some((segment) => segment.language === language)) taggers.set(language, await load());
  };

  return {
    async analyze(text, { format, glossary: own, eagerness = 'middle', isWanted }) {
      const { glossary, recogniser } = (await data()).reader(own);
      const turns = { pause, isWanted };
      const document = await inTurns(readArticle(text, format), turns);
      await loadTaggersFor(document.segments);
      const { mentions, learned } = await inTurns(recogniser.recognise(document, eagerness), turns);
      const resolution = await inTurns(resolveMentions(mentions, glossary), turns);
      const { language, segments } = document;
      const longest = longestOf(segments);
      const analysis = { ...resolution, format, language, segments, ownTypes: own?.types ?? [] };
      glances.set(analysis, (stretch) => {
        const within = { start: stretch.start, end: stretch.start + stretch.before.length };
        const known = spannedWithin(segments, within, longest);
        const read = readStretch(stretch, { format, language, segments: known });
        // What no tagger is at hand for must not be remembered as seen.
        if (read?.every(hasTaggerFor) !== true) return undefined;
        const found = atOnce(recogniser.recogniseSome(read, learned, eagerness));
        return atOnce(resolveMentions(found, glossary)).mentions;
      });
      return analysis;
    },
    segments: async (text, format) => (await inTurns(readArticle(text, format), { pause })).segments,
    glance: (analysis, stretch) => glances.get(analysis)?.(stretch),
    async lookUp(own) {
      return (await data()).reader(own).lookUp;
    },
  };
}

type Glance = (stretch: EditedStretch) => readonly ResolvedMention[] | undefined;

/** Runs the function at the first call; a failure is not kept. */
function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}

/** What reads articles by one glossary. */
interface Reader {
  readonly glossary: Glossary;
  readonly lookUp: GlossaryLookUp;
  readonly recogniser: Recogniser;
}

/** Makes a reader for each analyst's glossary, once for as long as somebody holds the glossary. */
function rememberByGlossary(
  alone: Reader,
  make: (own: GlossaryParsed) => Reader,
): (own: GlossaryParsed | undefined) => Reader {
  const readers = new WeakMap<GlossaryParsed, Reader>();
  return (own) => {
    if (own === undefined) return alone;
    const reader = readers.get(own) ?? make(own);
    readers.set(own, reader);
    return reader;
  };
}
