import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { ArticleFormat, Segment } from '../document/segment.js';
import { type GlossaryParsed, parseGlossary } from '../glossary/parseGlossary.js';
import { indexArticle } from '../indexing/articleIndex.js';
import type { Eagerness } from '../recognition/eagerness.js';
import type { Resolution } from '../resolution/resolve.js';
import { decodeText, type DecodingProblem } from '../text/decode.js';
import { type ArticleMentions, articleMentions } from './articleMentions.js';

/** What the mentions of an article depend on beside its text. */
export interface IndexingSettings {
  readonly eagerness: Eagerness;
  /** The text of the analyst's own glossary; empty where there is none. */
  readonly glossary: string;
  /** Longest article that is read, in UTF-16 code units. */
  readonly maximumLength: number;
}

/** One file to be indexed. Plain data: a job may be done in another thread. */
export interface IndexingJob {
  readonly bytes: Uint8Array;
  readonly format: ArticleFormat;
  readonly settings: IndexingSettings;
  /** Of the contents that the corpus knows: where they are the same, nothing need be done. */
  readonly knownHash?: string;
}

/** Why a file is not read as an article. */
export type SkipReason = DecodingProblem | 'tooLong';

/** What came of a job. */
export type IndexingOutcome =
  | { readonly kind: 'indexed'; readonly hash: string; readonly article: ArticleMentions }
  | { readonly kind: 'skipped'; readonly hash: string; readonly reason: SkipReason }
  | { readonly kind: 'same'; readonly hash: string };

/** The part of the article service that indexing needs. */
export interface Analyst {
  analyze(
    text: string,
    options: {
      readonly format: ArticleFormat;
      readonly glossary?: GlossaryParsed;
      readonly eagerness: Eagerness;
    },
  ): Promise<Resolution & { readonly segments: readonly Segment[] }>;
}

const byteOrderMark = '\ufeff';

/**
 * Makes what does indexing jobs with a service. Offsets are those of the text without byte-order mark, as editors
 * count them.
 */
export function createIndexer(analyst: Analyst): (job: IndexingJob) => Promise<IndexingOutcome> {
  let glossary: { readonly text: string; readonly parsed: GlossaryParsed } | undefined;
  const parsedOnce = (text: string): GlossaryParsed => {
    glossary = glossary?.text === text ? glossary : { text, parsed: parseGlossary(text) };
    return glossary.parsed;
  };
  return async ({ bytes, format, settings, knownHash }) => {
    const hash = bytesToHex(sha1(bytes));
    if (hash === knownHash) return { kind: 'same', hash };
    const decoded = decodeText(bytes, true);
    if ('problem' in decoded) return { kind: 'skipped', hash, reason: decoded.problem };
    const text = decoded.text.startsWith(byteOrderMark) ? decoded.text.slice(1) : decoded.text;
    if (text.length > settings.maximumLength) return { kind: 'skipped', hash, reason: 'tooLong' };
    const { eagerness } = settings;
    const own = settings.glossary === '' ? undefined : parsedOnce(settings.glossary);
    const analysis = await analyst.analyze(text, {
      format,
      eagerness,
      ...(own !== undefined && { glossary: own }),
    });
    const index = indexArticle(analysis, []);
    return { kind: 'indexed', hash, article: articleMentions(text, analysis.segments, index) };
  };
}
