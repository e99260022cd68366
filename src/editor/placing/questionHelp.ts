import * as vscode from 'vscode';
import { type Question, questionsOf, type Span } from '../../core/index.js';
import { isOwn } from '../analysts/analyst.js';
import type { Articles } from '../articles.js';
import { fromVsCodeRange, toVsCodeRange } from '../convert.js';
import { cardLink, type CommandOnCard, trustedOnCards } from '../hover/fromCard.js';
import { asMarkdownText, shortQuote } from '../markdownText.js';
import { inWords } from '../messages.js';

const selector: vscode.DocumentSelector = ['markdown', 'plaintext', 'policy-article'];

/** Tells at a place that is not certain why it is asked about, and offers the answers, as links and as quick fixes. */
export function registerQuestionHelp(articles: Articles): vscode.Disposable {
  const questionsAt = async (document: vscode.TextDocument, place: Span): Promise<Question[]> => {
    const view = await articles.view(document);
    const questions = view === undefined ? [] : questionsOf(view.index);
    return questions.filter(({ candidate: { span } }) => span.start <= place.end && place.start <= span.end);
  };

  return vscode.Disposable.from(
    vscode.languages.registerHoverProvider(selector, {
      async provideHover(document, position) {
        const offset = document.offsetAt(position);
        const questions = await questionsAt(document, { start: offset, end: offset });
        const [first] = questions;
        if (first === undefined) return undefined;
        const cards = questions.map((question) => cardOf(question, document));
        return new vscode.Hover(cards, toVsCodeRange(document, first.candidate.span));
      },
    }),
    vscode.languages.registerCodeActionsProvider(
      selector,
      {
        async provideCodeActions(document, range) {
          const questions = await questionsAt(document, fromVsCodeRange(document, range));
          return questions.flatMap((question) => fixesOf(question, document));
        },
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
  );
}

interface Answer {
  readonly command: CommandOnCard;
  readonly title: string;
}

/** The commands that answer a question, with what they are called. */
function answersTo({ annotation, candidates }: Question): Answer[] {
  const own = isOwn(annotation.creator);
  const all: (Answer & { readonly isOffered: boolean })[] = [
    { command: 'policyAnnotator.confirmPlace', title: vscode.l10n.t('This Is the Place'), isOffered: own },
    {
      command: 'policyAnnotator.nextCandidate',
      title: vscode.l10n.t('Next Candidate'),
      isOffered: candidates > 1,
    },
    { command: 'policyAnnotator.passageGone', title: vscode.l10n.t('The Passage Is Gone'), isOffered: own },
  ];
  return all.filter(({ isOffered }) => isOffered);
}

function fixesOf(question: Question, document: vscode.TextDocument): vscode.CodeAction[] {
  return answersTo(question).map(({ command, title }) => {
    const words = vscode.l10n.t('{0} (annotation of “{1}”)', title, quoteOf(question));
    const action = new vscode.CodeAction(words, vscode.CodeActionKind.QuickFix);
    action.command = { command, title: words, arguments: addressOf(question, document) };
    return action;
  });
}

/** What tells a command which annotation is meant. */
function addressOf({ annotation }: Question, document: vscode.TextDocument): string[] {
  return [document.uri.toString(), annotation.id, annotation.creator];
}

function cardOf(question: Question, document: vscode.TextDocument): vscode.MarkdownString {
  const { annotation, candidate, candidates } = question;
  const { creator, modified, note } = annotation;
  const date = new Date(modified).toLocaleDateString(vscode.env.language);
  const percent = Math.round(100 * candidate.likeness);
  const card = new vscode.MarkdownString();
  const answers: Answer[] = [
    ...answersTo(question),
    { command: 'policyAnnotator.showChange', title: vscode.l10n.t('What Changed?') },
  ];
  card.isTrusted = { enabledCommands: trustedOnCards };
  const why = [
    inWords(candidate.reason),
    vscode.l10n.t('{0} % like what was annotated', percent),
    ...(candidates > 1 ? [vscode.l10n.t('one of {0} candidates', candidates)] : []),
  ];
  const paragraphs = [
    `**${asMarkdownText(vscode.l10n.t('Does the annotation of “{0}” belong here?', quoteOf(question)))}**  \n` +
      `*${asMarkdownText(why.join(' · '))}*`,
    `✎ ${asMarkdownText([creator, date].join(', '))}${note === undefined ? '' : `: ${asMarkdownText(note)}`}`,
    answers.map(({ command, title }) => cardLink(title, command, addressOf(question, document))).join(' · '),
  ];
  return card.appendMarkdown(paragraphs.join('\n\n'));
}

/** The annotated words on one line. */
function quoteOf({ annotation }: Question): string {
  return shortQuote(annotation.selectors?.quote.exact ?? '');
}
