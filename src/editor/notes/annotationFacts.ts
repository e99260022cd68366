import * as vscode from 'vscode';
import type { Certainty, OwnType, PlacedAnnotation } from '../../core/index.js';
import { shortQuote } from '../markdownText.js';
import { typeName } from '../messages.js';

/** How sure an analyst is, in words. */
export function certaintyInWords(certainty: Certainty): string {
  switch (certainty) {
    case 'certain':
      return vscode.l10n.t('certain');
    case 'probable':
      return vscode.l10n.t('probable');
    case 'doubtful':
      return vscode.l10n.t('doubtful');
  }
}

/** An annotation on one line: its words, what it is, how sure its analyst is, its tags. */
export function factsOf(annotation: PlacedAnnotation, ownTypes: readonly OwnType[]): string {
  const { selectors, type, certainty, tags, anchor } = annotation;
  return [
    `“${shortQuote(selectors?.quote.exact ?? '')}”`,
    typeName(type, ownTypes),
    ...(certainty === undefined ? [] : [certaintyInWords(certainty)]),
    ...tags.map((tag) => `#${tag}`),
    ...(anchor.state === 'anchored' ? [] : [vscode.l10n.t('without a certain place')]),
  ].join(' · ');
}
