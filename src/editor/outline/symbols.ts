import * as vscode from 'vscode';
import {
  entitiesIn,
  type EntityType,
  mentionFinder,
  outlineOf,
  type OutlineSection,
  ownPartOf,
  shortened,
  type Span,
} from '../../core/index.js';
import type { Articles, ArticleView } from '../articles.js';
import { formatOf, toVsCodeRange } from '../convert.js';
import { settingsFor } from '../settings.js';

const longestName = 120;

/**
 * The symbols of an article, which outline, breadcrumbs and “Go to Symbol” show: the headings of plain text, and
 * where the settings say so the entities below them. The headings of Markdown are left to VS Code's own
 * Markdown extension, so that they do not stand there twice.
 */
export function createSymbolProvider(articles: Articles): vscode.DocumentSymbolProvider {
  return {
    async provideDocumentSymbols(document) {
      const withEntities = settingsFor(document).outlineEntities;
      const isMarkdown = formatOf(document) === 'markdown';
      if (isMarkdown && !withEntities) return undefined;
      const view = await articles.view(document);
      if (view === undefined || view.version !== document.version) return undefined;
      const entities = withEntities ? entitySymbols(document, view) : () => [];
      const whole = { start: 0, end: view.text.length };
      if (isMarkdown) return entities(whole);
      const sections = outlineOf(view.segments);
      const head = { start: 0, end: sections[0]?.span.start ?? whole.end };
      return [...entities(head), ...sections.map((section) => sectionSymbol(document, section, entities))];
    },
  };
}

type EntitySymbols = (span: Span) => vscode.DocumentSymbol[];

function sectionSymbol(
  document: vscode.TextDocument,
  section: OutlineSection,
  entities: EntitySymbols,
): vscode.DocumentSymbol {
  const heading = toVsCodeRange(document, section.heading);
  const symbol = new vscode.DocumentSymbol(
    nameOf(section.title),
    '',
    vscode.SymbolKind.String,
    toVsCodeRange(document, section.span),
    heading,
  );
  symbol.children = [
    ...entities(ownPartOf(section)),
    ...section.sections.map((below) => sectionSymbol(document, below, entities)),
  ];
  return symbol;
}

function entitySymbols(document: vscode.TextDocument, view: ArticleView): EntitySymbols {
  const find = mentionFinder(view.index);
  return (span) =>
    entitiesIn(find, span).map(({ type, entity, first, mentions }) => {
      const label = view.index.entity(type, entity)?.labels[view.language] ?? entity;
      const range = toVsCodeRange(document, first);
      return new vscode.DocumentSymbol(nameOf(label), String(mentions), kindOf(type), range, range);
    });
}

/** VS Code throws at symbols without a name. */
function nameOf(text: string): string {
  return shortened(text, longestName).trim() || '…';
}

function kindOf(type: EntityType): vscode.SymbolKind {
  switch (type) {
    case 'actor':
      return vscode.SymbolKind.Object;
    case 'resource':
      return vscode.SymbolKind.Package;
    case 'agreement':
      return vscode.SymbolKind.Interface;
    default:
      return vscode.SymbolKind.Key;
  }
}
