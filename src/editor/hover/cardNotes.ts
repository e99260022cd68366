import * as vscode from 'vscode';
import { asMarkdownText, type HoverCard, type NoteLine } from '../../core/index.js';
import { type AnalystColours, cssVariable } from '../analysts/analystColours.js';
import { shortQuote } from '../markdownText.js';
import { certaintyInWords } from '../notes/annotationFacts.js';
import { opinionInWords } from '../notes/noteComment.js';
import type { CardSize } from './cardSize.js';
import { longest, more, words } from './cardWords.js';

const { t } = vscode.l10n;

/** What analysts say at the place, a line each, the replies below what they are on. */
export function notesOf(
  card: HoverCard,
  { colours, size }: { readonly colours: AnalystColours; readonly size: CardSize },
): string {
  const shown = card.notes.slice(0, size.notes);
  return [
    ...shown.flatMap((note) => [noteLine(note, colours, size), ...replyLines(note, size)]),
    ...more(card.notes, shown),
  ].join('  \n');
}

function noteLine(line: NoteLine, colours: AnalystColours, { noteLength }: CardSize): string {
  const { creator, modified, note, tags, certainty, words: annotated, isOfArticle, isResolved } = line;
  const on = annotated === undefined ? [] : [t('on “{0}”', shortQuote(annotated))];
  const facts = [
    dateOf(modified),
    ...(isOfArticle ? [t('for the whole article')] : on),
    ...(certainty === undefined ? [] : [certaintyInWords(certainty)]),
    ...(isResolved ? [t('resolved')] : []),
  ].map(asMarkdownText);
  const shownTags = tags.slice(0, 8).map((tag) => words(`#${tag}`, longest.tag));
  const said = note === undefined || note.trim() === '' ? '' : `: ${words(note, noteLength)}`;
  const pen = `<span style="color:${cssVariable(colours.colourOf(creator))};">✎</span>`;
  const who = [words(creator, longest.label), ...facts].join(', ');
  return `${pen} ${[who, ...shownTags, ...more(tags, shownTags)].join(' ')}${said}`;
}

/** The latest replies: what was said last is what holds. */
function replyLines({ replies }: NoteLine, size: CardSize): string[] {
  const shown = size.replies === 0 ? [] : replies.slice(-size.replies);
  const earlier = replies.length - shown.length;
  return [
    ...(earlier === 0
      ? []
      : [`↳ ${asMarkdownText(earlier === 1 ? t('1 reply') : t('{0} replies', earlier))}`]),
    ...shown.map(({ creator, opinion, text }) => {
      const who = [
        words(creator, longest.label),
        ...(opinion === undefined ? [] : [asMarkdownText(opinionInWords(opinion))]),
      ];
      return `↳ ${who.join(', ')}${text.trim() === '' ? '' : `: ${words(text, longest.reply)}`}`;
    }),
  ];
}

function dateOf(time: string): string {
  return new Date(time).toLocaleDateString(vscode.env.language);
}
