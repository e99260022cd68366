import * as vscode from 'vscode';
import { asMarkdownText, type HoverCard, type OwnType, type RelatedEntity } from '../../core/index.js';
import type { AnalystColours } from '../analysts/analystColours.js';
import type { FolderIndex } from '../corpus/folderIndex.js';
import { mentionLink } from '../markdownText.js';
import { longest, more, words } from './cardWords.js';
import { inWords, subtypeName, typeName } from '../messages.js';
import { typeColour } from '../views/typeIcons.js';
import { nameOf } from '../sidecars/sidecarPlaces.js';
import { actionLinks, linkedCommands, peekLink } from './cardActions.js';
import type { CardSize } from './cardSize.js';
import { notesOf } from './cardNotes.js';

/** What a card needs besides its contents. */
export interface CardSurroundings {
  readonly document: vscode.TextDocument;
  readonly ownTypes: readonly OwnType[];
  readonly colours: AnalystColours;
  readonly size: CardSize;
  readonly folder: Pick<FolderIndex, 'uriOf'>;
}

const { t } = vscode.l10n;
const doubtful = 0.7;

/** The card as Markdown. What comes from an article, a glossary or a sidecar stands in it as words and nothing else. */
export function cardAsMarkdown(card: HoverCard, surroundings: CardSurroundings): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString();
  markdown.isTrusted = { enabledCommands: linkedCommands };
  // For the colours of types and analysts; everything that comes from a file is escaped.
  markdown.supportHtml = true;
  const parts = [
    identity(card, surroundings),
    // Above the notes, which may be long: what can be done is seen without scrolling.
    actionLinks(card, surroundings.document.uri, surroundings.size).join(' · '),
    notesOf(card, surroundings),
    mentions(card, surroundings),
    articles(card, surroundings),
  ];
  return markdown.appendMarkdown(parts.filter((part) => part !== '').join('\n\n'));
}

/** Who or what it is; why it is marked and what else it is called; what it takes part in; what it stands in: a line each. */
function identity(card: HoverCard, { document, ownTypes, size }: CardSurroundings): string {
  const other = card.otherLabel === undefined ? '' : ` · ${words(card.otherLabel, longest.label)}`;
  const kind = [
    typeName(card.type, ownTypes),
    ...(card.subtype === undefined ? [] : [subtypeName(card.subtype)]),
  ].map((name) => words(name, longest.label));
  const mark = `<span style="color:${typeColour(card.type, ownTypes)};">■</span>`;
  const lines = [
    [`${mark} **${words(card.label, longest.label)}**${other} — ${kind.join(', ')}`],
    [...(card.reason === undefined ? [] : [`*${why(card, card.reason)}*`]), ...aliases(card, size)],
    related(card, document.uri, size),
    ...card.around
      .slice(0, size.around)
      .map(({ span, type, label }) => [
        asMarkdownText(t('stands in: ')).concat(
          mentionLink(words(label, longest.label), document.uri, span),
          ` — ${words(typeName(type, ownTypes), longest.label)}`,
        ),
      ]),
  ];
  return lines
    .filter((line) => line.length > 0)
    .map((line) => line.join(' · '))
    .join('  \n');
}

/** Why it is marked, and of a suggestion how sure the program is. */
function why({ confidence, isDecided }: HoverCard, reason: NonNullable<HoverCard['reason']>): string {
  const text = words(inWords(reason), 2 * longest.label);
  if (confidence === undefined || isDecided) return text;
  const percent = asMarkdownText(`(${Math.round(100 * confidence)} %)`);
  return `${confidence < doubtful ? `${asMarkdownText(t('probably'))}: ` : ''}${text} ${percent}`;
}

function aliases(card: HoverCard, size: CardSize): string[] {
  const shown = card.aliases.slice(0, size.aliases).map((alias) => words(`“${alias}”`, longest.alias));
  if (shown.length === 0) return [];
  return [`${asMarkdownText(t('also called: '))}${[...shown, ...more(card.aliases, shown)].join(', ')}`];
}

function related(card: HoverCard, article: vscode.Uri, size: CardSize): string[] {
  const line = (how: RelatedEntity['how'], title: string): string[] => {
    const all = card.related.filter((one) => one.how === how);
    const shown = all
      .slice(0, card.type === 'agreement' ? size.parties : size.related)
      .map(({ label, span }) => mentionLink(words(label, longest.label), article, span));
    return shown.length === 0
      ? []
      : [`${asMarkdownText(title)}${[...shown, ...more(all, shown)].join(', ')}`];
  };
  return card.type === 'agreement'
    ? [...line('party', t('who takes part: ')), ...line('sentence', t('in one sentence with: '))]
    : [...line('party', t('takes part in: ')), ...line('sentence', t('in one sentence with: '))];
}

/** Where else it stands in this article. */
function mentions(card: HoverCard, { document }: CardSurroundings): string {
  const count =
    card.count === 1 ? t('The only mention in this article') : t('{0} mentions in this article', card.count);
  const steps = [
    card.previous && mentionLink(`← ${t('Previous')}`, document.uri, card.previous),
    card.next && mentionLink(`${t('Next')} →`, document.uri, card.next),
    card.count > 1 || card.articles.length > 0 ? peekLink(card, document.uri) : undefined,
  ].filter((step) => step !== undefined);
  const rows = card.others.map(({ span, context }) => {
    const line = document.positionAt(span.start).line + 1;
    // A tag, since asterisks make nothing bold between some letters and punctuation.
    const mention = `<strong>${words(context.text, longest.context)}</strong>`;
    const around = asMarkdownText(context.before) + mention + asMarkdownText(context.after);
    return `- ${mentionLink(t('Line {0}', line), document.uri, span)} ${around}`;
  });
  return [[asMarkdownText(count), ...steps].join(' · '), ...rows].join('\n');
}

/** Where it stands in the other articles of the folder. */
function articles(card: HoverCard, { folder, size }: CardSurroundings): string {
  if (card.articles.length === 0) return '';
  const count =
    card.articles.length === 1 ? t('In one other article') : t('In {0} other articles', card.articles.length);
  const shown = card.articles.slice(0, size.articles).flatMap((article) => {
    const [first] = article.spans();
    const uri = folder.uriOf(article.path);
    const name = words(nameOf(uri), longest.label);
    return first === undefined ? [] : [`${mentionLink(name, uri, first)} (${article.count})`];
  });
  return `${asMarkdownText(count)}: ${[...shown, ...more(card.articles, shown)].join(', ')}`;
}
