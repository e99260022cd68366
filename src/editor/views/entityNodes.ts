import * as vscode from 'vscode';
import {
  type Context,
  contextOf,
  type EntityGroup,
  type EntityRow,
  type HitsInArticle,
  type OwnType,
  shortened,
  type Span,
} from '../../core/index.js';
import { mentionsInWords, subtypeName, typeNamePlural } from '../messages.js';
import { createArticleItem } from './listedArticles.js';
import { MentionTarget } from '../targets/mentionTarget.js';
import { typeIcon } from './typeIcons.js';

/** A type with its entities. */
export interface TypeNode {
  readonly kind: 'type';
  readonly group: EntityGroup;
}

/** An entity of the article, or of the folder. */
export interface EntityNode {
  readonly kind: 'entity';
  readonly parent: TypeNode;
  readonly row: EntityRow;
}

/** An entity of the article; commands take its first mention. */
export class NamedEntityNode extends MentionTarget implements EntityNode {
  readonly kind = 'entity';

  constructor(
    readonly parent: TypeNode,
    readonly row: EntityRow,
    article: vscode.Uri,
    span: Span,
  ) {
    super(article, span);
  }
}

/** An article of the folder that names the entity. */
export interface ArticleNode {
  readonly kind: 'article';
  readonly parent: EntityNode;
  readonly article: vscode.Uri;
  readonly hits: HitsInArticle;
}

/** One mention of an entity. */
export class MentionNode extends MentionTarget {
  readonly kind = 'mention';

  constructor(
    readonly parent: EntityNode | ArticleNode,
    article: vscode.Uri,
    span: Span,
    private readonly text: string,
  ) {
    super(article, span);
  }

  /** The words around it; worked out when the row is shown. */
  get context(): Context {
    return contextOf(this.text, this.span, rowReach);
  }
}

export type Node = TypeNode | EntityNode | ArticleNode | MentionNode;

/** A view is narrow: the mention must be seen. */
const rowReach = { before: 16, after: 60 };
const longestPart = 120;
const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

/** How a row looks. Ids are stable: what is open stays open when the article changes. */
export function itemOf(node: Node, ownTypes: readonly OwnType[]): vscode.TreeItem {
  switch (node.kind) {
    case 'type':
      return typeItem(node, ownTypes);
    case 'entity':
      return entityItem(node);
    case 'article':
      return articleItem(node);
    case 'mention':
      return mentionItem(node);
  }
}

function typeItem({ group }: TypeNode, ownTypes: readonly OwnType[]): vscode.TreeItem {
  const item = new vscode.TreeItem(typeNamePlural(group.type, ownTypes), Expanded);
  item.id = group.type;
  item.iconPath = typeIcon(group.type);
  item.description = String(group.entities.length);
  item.tooltip = vscode.l10n.t('Entities: {0}, mentions: {1}', group.entities.length, group.mentions);
  item.contextValue = 'type';
  return item;
}

function entityItem(node: EntityNode): vscode.TreeItem {
  const { row } = node;
  const item = new vscode.TreeItem(shortened(row.label, longestPart), Collapsed);
  item.id = entityId(row);
  item.iconPath = typeIcon(row.type);
  item.description = mentionsInWords(row);
  item.tooltip = [
    [row.label, row.otherLabel].filter(Boolean).join(' · '),
    ...(row.subtype === undefined ? [] : [subtypeName(row.subtype)]),
  ].join('\n');
  item.contextValue = node instanceof NamedEntityNode ? 'entity.here' : 'entity';
  return item;
}

function articleItem({ parent, article, hits }: ArticleNode): vscode.TreeItem {
  const item = createArticleItem(article, Collapsed);
  item.id = `${entityId(parent.row)} ${hits.path}`;
  item.description = String(hits.count);
  return item;
}

function mentionItem(node: MentionNode): vscode.TreeItem {
  const { context } = node;
  const before = shortened(context.before, longestPart);
  const text = shortened(context.text, longestPart);
  const after = shortened(context.after, longestPart);
  const label = before + text + after;
  const item = new vscode.TreeItem(
    { label, highlights: [[before.length, before.length + text.length]] },
    None,
  );
  const entity = node.parent.kind === 'entity' ? node.parent : node.parent.parent;
  item.id = `${entityId(entity.row)} ${node.article.toString()} ${node.span.start} ${node.span.end}`;
  item.contextValue = 'mention';
  item.command = { title: '', command: 'policyAnnotator.revealMention', arguments: [node] };
  return item;
}

function entityId({ type, entity }: EntityRow): string {
  return `${type} ${entity}`;
}
