import * as vscode from 'vscode';
import { type HoverCard, hoverCardAt, type OwnType } from '../core/index.js';
import { isOwn } from './analyst.js';
import { type AnalystColours, cssVariable } from './analystColours.js';
import type { Articles } from './articles.js';
import { toVsCodeRange } from './convert.js';
import { asMarkdownText, commandLink, mentionLink, shortQuote } from './markdownText.js';
import { inWords, subtypeName, typeName } from './messages.js';
import { settingsFor } from './settings.js';

const selector: vscode.DocumentSelector = ['markdown', 'plaintext', 'policy-article'];

/** The commands that links in a hover card may run. */
const enabledCommands = [
  'policyAnnotator.goToMention',
  'policyAnnotator.annotateSelection',
  'policyAnnotator.deleteAnnotation',
];

/** Answers what a mention is and where else it stands. */
export function registerHovers(articles: Articles, colours: AnalystColours): vscode.Disposable {
  return vscode.languages.registerHoverProvider(selector, {
    async provideHover(document, position) {
      const view = await articles.view(document);
      if (view === undefined) return undefined;
      const card = hoverCardAt(view.index, view.text, document.offsetAt(position), view.language);
      if (card === undefined) return undefined;
      return new vscode.Hover(
        cardAsMarkdown(card, document, view.ownTypes, colours),
        toVsCodeRange(document, card.span),
      );
    },
  });
}

function cardAsMarkdown(
  card: HoverCard,
  document: vscode.TextDocument,
  ownTypes: readonly OwnType[],
  colours: AnalystColours,
): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString();
  markdown.isTrusted = { enabledCommands };
  // For the colours of analysts; everything that comes from a file is escaped.
  markdown.supportHtml = true;
  const parts = [
    heading(card, ownTypes),
    notes(card, colours),
    actions(card, document),
    mentions(card, document),
  ];
  markdown.appendMarkdown(parts.filter((part) => part !== '').join('\n\n'));
  return markdown;
}

function heading(card: HoverCard, ownTypes: readonly OwnType[]): string {
  const other = card.otherLabel === undefined ? '' : ` · ${asMarkdownText(card.otherLabel)}`;
  const subtype = card.subtype === undefined ? '' : `, ${asMarkdownText(subtypeName(card.subtype))}`;
  const lines = [
    `**${asMarkdownText(card.label)}**${other} — ${asMarkdownText(typeName(card.type, ownTypes))}${subtype}`,
  ];
  if (card.reason !== undefined) {
    const doubt = card.confidence !== undefined && card.confidence < 0.7;
    const reason = asMarkdownText(inWords(card.reason));
    lines.push(`*${doubt ? `${asMarkdownText(vscode.l10n.t('probably'))}: ` : ''}${reason}*`);
  }
  return lines.join('  \n');
}

function mentions(card: HoverCard, document: vscode.TextDocument): string {
  const count =
    card.count === 1
      ? vscode.l10n.t('The only mention in this article')
      : vscode.l10n.t('{0} mentions in this article', card.count);
  const steps = [
    card.previous && mentionLink(`← ${vscode.l10n.t('Previous')}`, document.uri, card.previous),
    card.next && mentionLink(`${vscode.l10n.t('Next')} →`, document.uri, card.next),
  ].filter((step) => step !== undefined);
  const most = settingsFor(document).hoverMentions;
  const rows = card.others.slice(0, most).map(({ span, context }) => {
    const line = document.positionAt(span.start).line + 1;
    const words = `${asMarkdownText(context.before)}**${asMarkdownText(context.text)}**${asMarkdownText(context.after)}`;
    return `- ${mentionLink(vscode.l10n.t('Line {0}', line), document.uri, span)} ${words}`;
  });
  const left = card.others.length - rows.length;
  if (left > 0) rows.push(`- ${asMarkdownText(vscode.l10n.t('and {0} more', left))}`);
  return [[asMarkdownText(count), ...steps].join(' · '), ...rows].join('\n');
}

function notes(card: HoverCard, colours: AnalystColours): string {
  return card.notes
    .map(({ creator, modified, note, words }) => {
      const date = new Date(modified).toLocaleDateString(vscode.env.language);
      const on =
        words === undefined ? '' : `, ${asMarkdownText(vscode.l10n.t('on “{0}”', shortQuote(words)))}`;
      const said = note === undefined ? '' : `: ${asMarkdownText(note)}`;
      const pen = `<span style="color:${cssVariable(colours.colourOf(creator))};">✎</span>`;
      return `${pen} ${asMarkdownText(creator)}, ${asMarkdownText(date)}${on}${said}`;
    })
    .join('  \n');
}

function actions(card: HoverCard, document: vscode.TextDocument): string {
  const place = [document.uri.toString(), card.span.start, card.span.end];
  const annotate = commandLink(vscode.l10n.t('Annotate'), 'policyAnnotator.annotateSelection', place);
  const own = card.notes.filter(({ creator }) => isOwn(creator));
  const remove = own.map(({ annotation, creator }) =>
    commandLink(vscode.l10n.t('Delete annotation'), 'policyAnnotator.deleteAnnotation', [
      document.uri.toString(),
      annotation,
      creator,
    ]),
  );
  return [annotate, ...remove].join(' · ');
}
