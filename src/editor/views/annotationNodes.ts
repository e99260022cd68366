import * as vscode from 'vscode';
import {
  type AnnotationGroup,
  type AnnotationGrouping,
  annotationKey,
  type AnnotationRow,
  countWaiting,
  shortened,
  type WaitingCounts,
} from '../../core/index.js';
import { isOwn } from '../analysts/analyst.js';
import { AnnotationTarget } from '../targets/annotationTarget.js';
import { inWords, typeName } from '../messages.js';
import { nameOf } from '../sidecars/sidecarPlaces.js';
import { type ArticleNode, createArticleItem } from './listedArticles.js';
import { typeIcon } from './typeIcons.js';

/** One annotation in a list that may be of several articles. */
export interface ArticleAnnotation extends AnnotationRow {
  readonly article: vscode.Uri;
}

/** Annotations of one analyst, with one tag or in one state. */
export interface GroupNode {
  readonly kind: 'group';
  readonly by: Exclude<AnnotationGrouping, 'article'>;
  readonly group: AnnotationGroup<ArticleAnnotation>;
}

/** One annotation of an article. */
export class AnnotationNode extends AnnotationTarget {
  readonly kind = 'annotation';

  constructor(
    readonly parent: ArticleNode | GroupNode,
    readonly row: ArticleAnnotation,
  ) {
    super(row.article, row.annotation.id, row.annotation.creator);
  }
}

export type Node = ArticleNode | GroupNode | AnnotationNode;

const { t } = vscode.l10n;
const longestPart = 200;

/**
 * The row of an article; `rows` are those below it as far as they are known without opening it.
 *
 * @param isUnwritten whether something that was done to it could not be written beside it yet
 */
export function articleItem(
  { article }: ArticleNode,
  rows: readonly AnnotationRow[] | undefined,
  isUnwritten: boolean,
): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const item = createArticleItem(article, rows === undefined ? Collapsed : Expanded);
  const description = [
    ...(rows === undefined ? [] : [countsInWords(rows)]),
    ...(isUnwritten ? [t('not written yet')] : []),
  ];
  if (description.length > 0) item.description = description.join(' · ');
  if (isUnwritten) item.tooltip = `${vscode.workspace.asRelativePath(article)}\n\n${whyUnwritten()}`;
  return item;
}

/** How many annotations there are, and how many of them wait for a person. */
function countsInWords(rows: readonly AnnotationRow[]): string {
  const waiting = waitingInWords(countWaiting(rows));
  return [String(rows.length), ...(waiting === '' ? [] : [waiting])].join(' · ');
}

/** How many annotations wait for a person. */
export function waitingInWords({ uncertain, orphaned }: WaitingCounts): string {
  return [
    ...(uncertain === 0 ? [] : [t('{0} uncertain', uncertain)]),
    ...(orphaned === 0 ? [] : [t('{0} without a passage', orphaned)]),
  ].join(', ');
}

function whyUnwritten(): string {
  return t(
    'It could not be written beside the article. It is kept in the extension’s storage, and written when the article is opened or saved and its place allows it.',
  );
}

export function groupItem({ by, group }: GroupNode): vscode.TreeItem {
  const item = new vscode.TreeItem(groupName(by, group.key), vscode.TreeItemCollapsibleState.Expanded);
  item.id = `${by} ${group.key}`;
  item.iconPath = new vscode.ThemeIcon(groupIcons[by]);
  item.description = by === 'state' ? String(group.rows.length) : countsInWords(group.rows);
  item.contextValue = 'group';
  return item;
}

const groupIcons = { analyst: 'account', tag: 'tag', state: 'pin' } as const;

function groupName(by: GroupNode['by'], key: string): string {
  if (by === 'tag' && key === '') return t('without a tag');
  if (by !== 'state') return shortened(key, longestPart);
  switch (key) {
    case 'uncertain':
      return t('Uncertain');
    case 'orphaned':
      return t('Without a passage');
    case 'sought':
      return t('Still being looked for');
    case 'unwritten':
      return t('Not written yet');
    case 'kept':
      return t('Kept without a place');
    default:
      return t('At their places');
  }
}

const icons: Readonly<Record<Exclude<AnnotationRow['state'], 'anchored'>, vscode.ThemeIcon>> = {
  uncertain: new vscode.ThemeIcon('question', new vscode.ThemeColor('list.warningForeground')),
  sought: new vscode.ThemeIcon('loading~spin'),
  orphaned: new vscode.ThemeIcon('debug-disconnect', new vscode.ThemeColor('list.errorForeground')),
  kept: new vscode.ThemeIcon('debug-disconnect'),
};

/** What is wrong with its place, else that it is rejected, else its type. */
function iconOf({ annotation: { verdict, type }, state }: AnnotationRow): vscode.ThemeIcon {
  if (state !== 'anchored') return icons[state];
  return verdict === 'rejected' ? new vscode.ThemeIcon('circle-slash') : typeIcon(type);
}

export function annotationItem({ parent, row, article }: AnnotationNode): vscode.TreeItem {
  const { creator, modified, note, tags, selectors, verdict } = row.annotation;
  const quote = shortened(selectors?.quote.exact ?? '', longestPart).trim();
  const item = new vscode.TreeItem(quote);
  const group = parent.kind === 'group' ? `${parent.by} ${parent.group.key} ` : '';
  item.id = `${group}${article.toString()} ${annotationKey(row.annotation)}`;
  item.iconPath = iconOf(row);
  const date = new Date(modified).toLocaleDateString(vscode.env.language);
  item.description = [
    ...(verdict === 'rejected' ? [t('rejected')] : []),
    ...(note === undefined ? [] : [shortened(note, longestPart)]),
    ...tags.map((tag) => `#${shortened(tag, longestPart)}`),
    ...(parent.kind === 'group' && parent.by === 'analyst' ? [] : [creator]),
    ...(row.state === 'anchored' ? [] : [date]),
    ...(row.isUnwritten ? [t('not written yet')] : []),
    ...(parent.kind === 'group' ? [nameOf(article)] : []),
  ].join(' · ');
  const state = stateInWords(row);
  const kind = [typeName(row.annotation.type, []), ...(verdict === 'rejected' ? [t('rejected')] : [])].join(
    ', ',
  );
  const unwritten = row.isUnwritten ? whyUnwritten() : '';
  item.tooltip = [selectors?.quote.exact, kind, note, `${creator}, ${date}`, state, unwritten]
    .filter(Boolean)
    .join('\n\n');
  const label = [quote, kind, state, ...(row.isUnwritten ? [t('not written yet')] : [])].join(', ');
  item.accessibilityInformation = { label };
  item.contextValue = `${row.state}${isOwn(creator) ? '.own' : ''}`;
  return item;
}

/** What is known of the annotation's place, and why. */
function stateInWords({ annotation: { anchor }, state }: AnnotationRow): string {
  if (anchor.state === 'anchored') return t('at its place');
  if (anchor.state === 'uncertain') {
    const [candidate] = anchor.candidates;
    return t('uncertain: {0}', candidate === undefined ? '' : inWords(candidate.reason));
  }
  if (anchor.state === 'sought') return t('still being looked for');
  const reason = inWords(anchor.reason);
  return state === 'kept' ? t('kept without a place: {0}', reason) : reason;
}
