import * as vscode from 'vscode';
import { hoverCardAt } from '../../core/index.js';
import type { Acts } from '../acts/acts.js';
import type { AnalystColours } from '../analysts/analystColours.js';
import type { AnnotationStore } from '../annotations/annotationStore.js';
import type { Articles } from '../articles.js';
import { toVsCodeRange } from '../convert.js';
import type { Corpus } from '../corpus/corpus.js';
import type { ShownAnalysts } from '../analysts/shownAnalysts.js';
import { settingsFor } from '../settings.js';
import { cardAsMarkdown } from './cardMarkdown.js';
import { sizeOf } from './cardSize.js';
import { registerPeekMentions } from './peekMentions.js';

const selector: vscode.DocumentSelector = ['markdown', 'plaintext', 'policy-article'];

/** What cards are made of. */
export interface CardSources {
  readonly acts: Acts;
  readonly articles: Articles;
  readonly annotations: AnnotationStore;
  readonly shown: ShownAnalysts;
  readonly colours: AnalystColours;
  readonly corpus: Corpus;
}

/** Answers what a mention is and where else it stands. */
export function registerHovers({
  acts,
  articles,
  annotations,
  shown,
  colours,
  corpus,
}: CardSources): vscode.Disposable {
  let isFirst = true;
  /** The walkthrough ticks its step off when the first card is asked for. */
  const tellWalkthrough = (): void => {
    if (isFirst) void vscode.commands.executeCommand('setContext', 'policyAnnotator.cardShown', true);
    isFirst = false;
  };
  return vscode.Disposable.from(
    registerPeekMentions(articles, corpus),
    acts.onDidRun(closeCard),
    acts.onDidUndo(closeCard),
    vscode.languages.registerHoverProvider(selector, {
      async provideHover(document, position) {
        const view = await articles.view(document);
        if (view === undefined) return undefined;
        const offset = document.offsetAt(position);
        const size = sizeOf(settingsFor(document));
        const card = hoverCardAt(view.index, view.text, offset, view.language, {
          mentions: size.mentions,
          folder: corpus,
          path: corpus.pathOf(document.uri),
          replies: shown.of(await annotations.repliesIn(document)),
        });
        if (card === undefined) return undefined;
        const markdown = cardAsMarkdown(card, {
          document,
          ownTypes: view.ownTypes,
          colours,
          size,
          folder: corpus,
        });
        tellWalkthrough();
        return new vscode.Hover(markdown, toVsCodeRange(document, card.span));
      },
    }),
  );
}

/** A card that stays open behind its links would go on telling what was before. */
function closeCard(): void {
  void vscode.commands.executeCommand('editor.action.hideHover');
}
