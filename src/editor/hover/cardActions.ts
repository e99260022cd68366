import * as vscode from 'vscode';
import { asMarkdownText, type HoverCard, type NoteLine, shortened } from '../../core/index.js';
import { isOwn } from '../analysts/analyst.js';
import { commandLink } from '../markdownText.js';
import type { CardSize } from './cardSize.js';
import { longest } from './cardWords.js';
import { cardLink, type CommandOnCard, trustedOnCards } from './fromCard.js';

interface CardAction {
  readonly command: CommandOnCard;
  readonly title: () => string;
  /** Whether the card has it; every card where nothing is said. */
  readonly isFor?: (card: HoverCard) => boolean;
}

const { t } = vscode.l10n;
/** Whether the analyst's own annotation is on exactly the card's words. */
const isAnnotated = ({ notes }: HoverCard): boolean =>
  notes.some(({ creator, words, isOfArticle }) => isOwn(creator) && words === undefined && !isOfArticle);
const isSuggestion = ({ isDecided }: HoverCard): boolean => !isDecided;

/** What can be done with a mention, in the order of the card. Each takes the article's address and the mention's span. */
const actionsOnMention: readonly CardAction[] = [
  { command: 'policyAnnotator.accept', title: () => t('Accept'), isFor: isSuggestion },
  { command: 'policyAnnotator.reject', title: () => t('Reject'), isFor: isSuggestion },
  { command: 'policyAnnotator.setType', title: () => t('Type…') },
  { command: 'policyAnnotator.setEntity', title: () => t('Entity…') },
  { command: 'policyAnnotator.annotateSelection', title: () => t('Annotate') },
  { command: 'policyAnnotator.editNote', title: () => t('Note…') },
  { command: 'policyAnnotator.setTags', title: () => t('Tags…'), isFor: isAnnotated },
  { command: 'policyAnnotator.setCertainty', title: () => t('Certainty…'), isFor: isAnnotated },
  { command: 'policyAnnotator.addToGlossary', title: () => t('To glossary…') },
  { command: 'policyAnnotator.addAlias', title: () => t('Alias of…') },
  { command: 'policyAnnotator.never', title: () => t('Never highlight') },
];

/** What a full card has besides; of every other one it is a link away, in the list of the lightbulb. */
const furtherActions: readonly CardAction[] = [
  {
    command: 'policyAnnotator.acceptInArticle',
    title: () => t('Accept in the article'),
    isFor: isSuggestion,
  },
  {
    command: 'policyAnnotator.rejectInArticle',
    title: () => t('Reject in the article'),
    isFor: isSuggestion,
  },
  { command: 'policyAnnotator.setTypeInArticle', title: () => t('Type in the article…') },
  { command: 'policyAnnotator.setEntityInArticle', title: () => t('Entity in the article…') },
  { command: 'policyAnnotator.growStart', title: () => t('Grow left') },
  { command: 'policyAnnotator.growEnd', title: () => t('Grow right') },
  { command: 'policyAnnotator.shrinkStart', title: () => t('Shrink left') },
  { command: 'policyAnnotator.shrinkEnd', title: () => t('Shrink right') },
  { command: 'policyAnnotator.growStartByCharacter', title: () => t('Grow left by a letter') },
  { command: 'policyAnnotator.growEndByCharacter', title: () => t('Grow right by a letter') },
  { command: 'policyAnnotator.shrinkStartByCharacter', title: () => t('Shrink left by a letter') },
  { command: 'policyAnnotator.shrinkEndByCharacter', title: () => t('Shrink right by a letter') },
  { command: 'policyAnnotator.splitInTwo', title: () => t('Split…') },
  { command: 'policyAnnotator.joinWithNext', title: () => t('Join with the next one') },
  { command: 'policyAnnotator.undoLastChange', title: () => t('Undo') },
];
const moreActions: readonly CardAction[] = [{ command: 'policyAnnotator.moreActs', title: () => t('More…') }];

/** Links that need no way back to the article: they lead into one. */
const goToMention = 'policyAnnotator.goToMention';
const peekMentions = 'policyAnnotator.peekMentions';

/** The commands that a card's links run. */
export const linkedCommands: readonly string[] = [...trustedOnCards, goToMention, peekMentions];

/** The links that act on the card's mention, and those that delete the analyst's own annotations that the card tells of. */
export function actionLinks(card: HoverCard, article: vscode.Uri, { notes, hasAllActs }: CardSize): string[] {
  const place = [article.toString(), card.span.start, card.span.end];
  const own = card.notes.slice(0, notes).filter(({ creator }) => isOwn(creator));
  return [
    ...[...actionsOnMention, ...(hasAllActs ? furtherActions : moreActions)]
      .filter(({ isFor }) => isFor?.(card) ?? true)
      .map(({ command, title }) => cardLink(title(), command, place)),
    ...own.map((note) =>
      cardLink(deletionTitle(note), 'policyAnnotator.deleteAnnotation', [
        article.toString(),
        note.annotation,
        note.creator,
      ]),
    ),
  ];
}

/** Where annotations stand in one another, the one that is deleted is told by its words. */
function deletionTitle({ words, isOfArticle }: NoteLine): string {
  if (isOfArticle) return t('Delete for the whole article');
  return words === undefined
    ? t('Delete annotation')
    : asMarkdownText(t('Delete “{0}”', shortened(words, longest.tag)));
}

/** A link that shows all mentions of the card's entity in a peek view. */
export function peekLink(card: HoverCard, article: vscode.Uri): string {
  const place = [article.toString(), card.span.start, card.span.end];
  return commandLink(t('All in a peek view'), peekMentions, place);
}
