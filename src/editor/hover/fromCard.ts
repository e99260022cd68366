import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { setKey } from '../contextKey.js';
import { commandLink } from '../markdownText.js';

const fromCard = 'policyAnnotator.fromCard';

/** What can be done from a card; of these commands alone its links may run one. */
const commandsOnCards = [
  'policyAnnotator.accept',
  'policyAnnotator.reject',
  'policyAnnotator.setType',
  'policyAnnotator.setEntity',
  'policyAnnotator.annotateSelection',
  'policyAnnotator.editNote',
  'policyAnnotator.setTags',
  'policyAnnotator.setCertainty',
  'policyAnnotator.addToGlossary',
  'policyAnnotator.addAlias',
  'policyAnnotator.never',
  'policyAnnotator.deleteAnnotation',
  'policyAnnotator.confirmPlace',
  'policyAnnotator.nextCandidate',
  'policyAnnotator.passageGone',
  'policyAnnotator.showChange',
  'policyAnnotator.acceptInArticle',
  'policyAnnotator.rejectInArticle',
  'policyAnnotator.setTypeInArticle',
  'policyAnnotator.setEntityInArticle',
  'policyAnnotator.growStart',
  'policyAnnotator.growEnd',
  'policyAnnotator.shrinkStart',
  'policyAnnotator.shrinkEnd',
  'policyAnnotator.growStartByCharacter',
  'policyAnnotator.growEndByCharacter',
  'policyAnnotator.shrinkStartByCharacter',
  'policyAnnotator.shrinkEndByCharacter',
  'policyAnnotator.splitInTwo',
  'policyAnnotator.joinWithNext',
  'policyAnnotator.undoLastChange',
  'policyAnnotator.moreActs',
] as const;

export type CommandOnCard = (typeof commandsOnCards)[number];

/** The commands that the links below run, for a card's `isTrusted`. */
export const trustedOnCards: readonly string[] = [fromCard];

const clicked = z.tuple([z.enum(commandsOnCards)], z.unknown());

/** A link of a card that runs a command with arguments. */
export function cardLink(label: string, command: CommandOnCard, args: readonly unknown[]): string {
  return commandLink(label, fromCard, [command, ...args]);
}

/**
 * The command of the cards' links: closes the card, which would tell what was, and gives the focus back to the article
 * before anything is done or asked. A link that was clicked keeps the focus else, and the article's keys are dead.
 */
export function registerFromCard(): vscode.Disposable {
  return vscode.commands.registerCommand(fromCard, async (...args: unknown[]) => {
    const { data } = clicked.safeParse(args);
    if (data === undefined) return;
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await vscode.commands.executeCommand('editor.action.hideHover');
    const [command, ...told] = data;
    // VS Code is not told of a command that an extension runs; the walkthrough ticks its steps off by this.
    await setKey('chosenOnCard', command);
    await vscode.commands.executeCommand(command, ...told);
  });
}
