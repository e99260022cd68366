import * as vscode from 'vscode';
import {
  type EntityOrder,
  type EntityRow,
  entityRowsOf,
  folderEntityRowsOf,
  groupEntities,
  type IndexedMention,
  isSameSpan,
  type OwnType,
} from '../../core/index.js';
import { openText } from '../comparison/comparedArticles.js';
import type { FolderIndex } from '../corpus/folderIndex.js';
import { displayLanguage } from '../messages.js';
import type { CurrentArticle } from './currentArticle.js';
import {
  type ArticleNode,
  type EntityNode,
  itemOf,
  MentionNode,
  NamedEntityNode,
  type Node,
  type TypeNode,
} from './entityNodes.js';
import { KeptRows } from './keptRows.js';
import type { ListChoices } from './listChoices.js';

/** The entities of the current article, or of all articles of the folder: type, entity, mentions. */
export class EntitiesTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #current: CurrentArticle;
  readonly #choices: ListChoices<EntityOrder>;
  readonly #folder: FolderIndex;
  readonly #rows = new KeptRows<Node>((parent) => this.#make(parent));
  #ownTypes: readonly OwnType[] = [];
  #ofFolder = false;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(current: CurrentArticle, choices: ListChoices<EntityOrder>, folder: FolderIndex) {
    this.#current = current;
    this.#choices = choices;
    this.#folder = folder;
  }

  /** Whether the entities are those of the folder. */
  get ofFolder(): boolean {
    return this.#ofFolder;
  }

  set ofFolder(value: boolean) {
    this.#ofFolder = value;
    this.refresh();
  }

  refresh(): void {
    this.#rows.forget();
    this.#changed.fire(undefined);
  }

  getChildren(parent?: Node): Promise<Node[]> {
    return this.#rows.below(parent);
  }

  getParent(node: Node): Node | undefined {
    return node.kind === 'type' ? undefined : node.parent;
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return itemOf(node, this.#ownTypes);
  }

  /** The row of a mention of the current article; nothing where the list has none. */
  async rowOf(mention: IndexedMention): Promise<Node | undefined> {
    if (this.#ofFolder) return undefined;
    const below = async (parent: Node | undefined, is: (node: Node) => boolean): Promise<Node | undefined> =>
      (await this.getChildren(parent)).find(is);
    const type = await below(undefined, (node) => node.kind === 'type' && node.group.type === mention.type);
    const entity =
      type && (await below(type, (node) => node.kind === 'entity' && node.row.entity === mention.entity));
    return entity && below(entity, (node) => node.kind === 'mention' && isSameSpan(node.span, mention.span));
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async #make(parent: Node | undefined): Promise<Node[]> {
    switch (parent?.kind) {
      case undefined: {
        const { filter, order } = this.#choices;
        const groups = groupEntities(await this.#entities(), filter, order);
        return groups.map((group): TypeNode => ({ kind: 'type', group }));
      }
      case 'type':
        return this.#entitiesOf(parent);
      case 'entity':
        return this.#ofFolder ? this.#articlesOf(parent) : this.#mentionsOf(parent);
      case 'article':
        return mentionsIn(parent);
      case 'mention':
        return [];
    }
  }

  async #entities(): Promise<EntityRow[]> {
    const view = await this.#current.view();
    this.#ownTypes = view?.ownTypes ?? [];
    if (this.#ofFolder) return folderEntityRowsOf(this.#folder, displayLanguage());
    return view === undefined ? [] : entityRowsOf(view.index, view.language);
  }

  async #entitiesOf(parent: TypeNode): Promise<Node[]> {
    const { document } = this.#current;
    const view = this.#ofFolder ? undefined : await this.#current.view();
    return parent.group.entities.map((row): EntityNode => {
      const [first] = view?.index.mentionsOf(row.type, row.entity) ?? [];
      return first === undefined || document === undefined
        ? { kind: 'entity', parent, row }
        : new NamedEntityNode(parent, row, document.uri, first.span);
    });
  }

  async #mentionsOf(parent: EntityNode): Promise<Node[]> {
    const { document } = this.#current;
    const view = await this.#current.view();
    if (document === undefined || view === undefined) return [];
    const mentions = view.index.mentionsOf(parent.row.type, parent.row.entity);
    return mentions.map(({ span }) => new MentionNode(parent, document.uri, span, view.text));
  }

  #articlesOf(parent: EntityNode): ArticleNode[] {
    return [...this.#folder.mentionsOf(parent.row.type, parent.row.entity)]
      .sort((a, b) => b.count - a.count || (a.path < b.path ? -1 : 1))
      .map((hits) => ({ kind: 'article', parent, article: this.#folder.uriOf(hits.path), hits }));
  }
}

async function mentionsIn(parent: ArticleNode): Promise<MentionNode[]> {
  const text = (await openText(parent.article))?.getText() ?? '';
  return parent.hits.spans().map((span) => new MentionNode(parent, parent.article, span, text));
}
