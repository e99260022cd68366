import type { IndexedMention } from '../indexing/articleIndex.js';
import { blankLine } from '../text/lineBreaks.js';
import type { Span } from '../text/span.js';

/** What a report on a highlight tells beside the sentence: what was running, and how it was set. */
export interface ReportCircumstances {
  readonly versions: readonly string[];
  /** The settings that matter, by name. */
  readonly settings: Readonly<Record<string, string>>;
}

/**
 * A report on a highlight that is wrong, for the people who make the program: the sentence, the mention, why it was
 * recognised. It is plain text in English, and holds nothing else of the article.
 */
export function wrongHighlightReport(
  text: string,
  { span, type, entity, suggestion }: IndexedMention,
  { versions, settings }: ReportCircumstances,
): string {
  const sentence = sentenceAt(text, span);
  const before = text.slice(sentence.start, span.start);
  const behind = text.slice(span.end, sentence.end);
  const found = suggestion && [
    `Found as: ${suggestion.type} ${suggestion.entity}, ${suggestion.kind}, confidence ${suggestion.confidence}`,
    `Reason: ${suggestion.reason.code} ${JSON.stringify(suggestion.reason.args)}`,
  ];
  return [
    'A wrong highlight',
    '',
    `Sentence: ${onOneLine(`${before}[${text.slice(span.start, span.end)}]${behind}`)}`,
    `Shown as: ${type} ${entity}`,
    ...(found ?? ['Found as: nothing, an analyst marked it']),
    'What would be right: ',
    '',
    `Versions: ${versions.join(', ')}`,
    `Settings: ${Object.entries(settings)
      .map(([name, value]) => `${name} ${value}`)
      .join(', ')}`,
    '',
  ].join('\n');
}

const paragraphBreak = new RegExp(blankLine, 'g');

/** The sentence, or the sentences, that a span stands in, within its paragraph. */
export function sentenceAt(text: string, span: Span): Span {
  let [start, end] = [0, text.length];
  for (const { 0: gap, index } of text.matchAll(paragraphBreak)) {
    if (index + gap.length <= span.start) start = index + gap.length;
    else if (index >= span.end) {
      end = index;
      break;
    }
  }
  // A line break within the paragraph ends no sentence.
  const paragraph = text.slice(start, end).replace(/[\r\n]/g, ' ');
  let [first, last] = [start, end];
  for (const { segment, index } of new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(
    paragraph,
  )) {
    const from = start + index;
    if (from <= span.start) first = from;
    if (from < span.end) last = from + segment.length;
  }
  return { start: first, end: last };
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
