import * as vscode from 'vscode';
import {
  type Agreement,
  type Comparison,
  contextOf,
  type Difference,
  type OwnType,
  type Passage,
  type PassageReading,
} from '../../core/index.js';
import type { ComparedArticle, ComparedArticles } from './comparedArticles.js';
import { asLineOfMarkdown, type LinePart, LinkedText } from './linkedText.js';
import { countInWords, typeName } from '../messages.js';
import { nameOf } from '../sidecars/sidecarPlaces.js';

const { t } = vscode.l10n;

/** Under which heading a passage stands: the first of its differences in this order. */
const sections: readonly (readonly [Difference, () => string])[] = [
  ['type', () => t('Different type')],
  ['extent', () => t('Different extent')],
  ['entity', () => t('Different entity')],
  ['missing', () => t('Not marked by all')],
];

/** Puts a comparison into words: Markdown with links to the passages. */
export function reportOf(compared: ComparedArticles): LinkedText {
  const { comparison, target } = compared;
  const report = new LinkedText();
  report.heading(1, t('Analysts of {0}', asLineOfMarkdown(nameOf(target.uri))));
  if (comparison.comparedArticles === 0) {
    report.line(whyNothing(compared));
    return report;
  }
  report.line(
    t(
      'Analysts: {0} · Articles that two of them read at least: {1} · Words: {2}',
      comparison.analysts.length,
      comparison.comparedArticles,
      countInWords(comparison.words),
    ),
  );
  report.line('');
  writeAnalysts(report, comparison);
  writeAgreement(report, compared);
  writeDifferences(report, compared);
  writeLegend(report);
  return report;
}

/** Why there is nothing to compare. */
export function whyNothing({ comparison, target }: ComparedArticles): string {
  const name = asLineOfMarkdown(nameOf(target.uri));
  const [first, second] = comparison.analysts;
  if (first === undefined) return t('Nobody has annotated {0} yet.', name);
  if (second !== undefined) return t('No article in {0} was annotated by two analysts.', name);
  return t(
    'Only {0} has annotated {1}. A colleague’s annotations stand beside the article, in ARTICLE.NAME.annotations.json.',
    asLineOfMarkdown(first.analyst),
    name,
  );
}

function writeAnalysts(report: LinkedText, { analysts }: Comparison): void {
  report.table(
    [t('Analyst'), t('Articles'), t('Mentions'), t('Without a certain place')],
    analysts.map(({ analyst, articles, mentions, unplaced }) => [
      asLineOfMarkdown(analyst),
      ...[articles, mentions, unplaced].map(countInWords),
    ]),
  );
}

function writeAgreement(report: LinkedText, { articles, comparison }: ComparedArticles): void {
  const { allTypes, types } = comparison;
  const ownTypes = articles.flatMap((article) => article.ownTypes);
  const rows: [string, Agreement][] = [
    ...types.map((agreement): [string, Agreement] => [
      inTitle(typeName(agreement.type, ownTypes)),
      agreement,
    ]),
    [t('All types'), allTypes],
  ];
  report.heading(2, t('How far they agree'));
  report.table(
    [t('Type'), t('α words'), t('α extents')],
    rows.map(([name, { alpha, unitizedAlpha }]) => [
      asLineOfMarkdown(name),
      figure(alpha),
      figure(unitizedAlpha),
    ]),
  );
  for (const [name, { pairs }] of rows) {
    report.heading(3, asLineOfMarkdown(name));
    report.table(
      [t('Analysts'), t('κ words'), t('F1 same'), t('F1 overlap'), t('Same'), t('Overlap'), t('Mentions')],
      pairs.map(({ analysts: [a, b], kappa, exactF1, overlapF1, spans }) => [
        `${asLineOfMarkdown(a)} – ${asLineOfMarkdown(b)}`,
        ...[kappa, exactF1, overlapF1].map(figure),
        countInWords(spans.exact),
        countInWords(spans.overlapping),
        `${countInWords(spans.first)} – ${countInWords(spans.second)}`,
      ]),
    );
  }
}

interface Found {
  readonly article: ComparedArticle;
  readonly passage: Passage;
}

function writeDifferences(report: LinkedText, { articles, comparison, target }: ComparedArticles): void {
  const all = articles.flatMap((article, index) =>
    (comparison.passages[index] ?? []).map((passage): Found => ({ article, passage })),
  );
  report.heading(2, t('Differences'));
  const withNames = target.kind === 'folder';
  if (all.every(({ passage }) => passage.differences.length === 0)) report.line(t('None.'));
  for (const [difference, title] of sections) {
    const found = all.filter(({ passage }) => passage.differences[0] === difference);
    if (found.length === 0) continue;
    report.heading(3, `${title()}: ${countInWords(found.length)}`);
    for (const { article, passage } of found) {
      report.line(...whereParts(article, passage, withNames), ...contextParts(article, passage));
      for (const reading of passage.readings) report.line(...readingParts(article, reading));
    }
  }
  const agreed = all.filter(({ passage }) => passage.differences.length === 0);
  report.heading(2, `${t('Agreed')}: ${countInWords(agreed.length)}`);
  for (const { article, passage } of agreed)
    report.line(
      ...whereParts(article, passage, withNames),
      `“${wordsAt(article, passage)}”, ${labelOf(article, passage.readings[0])}`,
    );
}

function whereParts({ document }: ComparedArticle, { span }: Passage, withName: boolean): LinePart[] {
  const line = t('Line {0}', document.positionAt(span.start).line + 1);
  const words = withName
    ? `${asLineOfMarkdown(vscode.workspace.asRelativePath(document.uri, false))}, ${line}`
    : line;
  return ['- ', { words, place: { article: document.uri, span } }, ': '];
}

function contextParts(article: ComparedArticle, { span }: Passage): LinePart[] {
  const { before, text, after } = contextOf(article.text, span);
  return [`${asLineOfMarkdown(before)}**${asLineOfMarkdown(text)}**${asLineOfMarkdown(after)}`];
}

function readingParts(article: ComparedArticle, reading: PassageReading): LinePart[] {
  const name = `  - ${asLineOfMarkdown(reading.analyst)}: `;
  const { span, rejected } = reading;
  if (span === undefined)
    return [
      name,
      rejected.length === 0
        ? t('not marked')
        : t('rejected as {0}', rejected.map((type) => typeInWords(type, article.ownTypes)).join(', ')),
    ];
  const words = `“${wordsAt(article, { span })}”`;
  return [name, { words, place: { article: article.document.uri, span } }, `, ${labelOf(article, reading)}`];
}

function wordsAt({ text }: ComparedArticle, { span }: Pick<Passage, 'span'>): string {
  return asLineOfMarkdown(contextOf(text, span).text);
}

/** The types of a reading, each with the entity where one is named. */
function labelOf({ ownTypes }: ComparedArticle, reading: PassageReading | undefined): string {
  return (reading?.mentions ?? [])
    .map(({ type, entity }) => {
      const words = typeInWords(type, ownTypes);
      return entity === undefined ? words : `${words} (${asLineOfMarkdown(entity)})`;
    })
    .join(', ');
}

function typeInWords(type: string, ownTypes: readonly OwnType[]): string {
  return asLineOfMarkdown(typeName(type, ownTypes));
}

function writeLegend(report: LinkedText): void {
  report.heading(2, t('How to read the figures'));
  for (const sentence of [
    t('1 is full agreement, 0 as much as chance would bring; a dash stands where a figure has no value.'),
    t(
      'α words: Krippendorff’s nominal alpha over the words of the articles; what an analyst did not read counts as missing.',
    ),
    t(
      'α extents: Krippendorff’s alpha for unitising, from where mentions begin and end, over the articles that all read.',
    ),
    t('κ words: Cohen’s kappa over the words of the articles that both read.'),
    t(
      'F1: the mentions of the same type that both have, on the same words (same) or on words that share some (overlap). Chance is not taken off.',
    ),
  ])
    report.line(`- ${sentence}`);
}

function inTitle(words: string): string {
  return words.charAt(0).toLocaleUpperCase(vscode.env.language) + words.slice(1);
}

function figure(value: number | undefined): string {
  if (value === undefined) return '–';
  return value.toLocaleString(vscode.env.language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}
