import * as vscode from 'vscode';
import { type Certainty, type OwnType, type PlacedAnnotation, shortened } from '../../core/index.js';
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

/** In UTF-16 code units: a sidecar may hold a tag of any length, and the editor is slow with long lines. */
const longest = 60;
const mostTags = 12;

/** An annotation on one line: its words, what it is, how sure its analyst is, its tags. */
export function factsOf(annotation: PlacedAnnotation, ownTypes: readonly OwnType[]): string {
  const { selectors, type, certainty, tags, anchor } = annotation;
  return [
    `“${shortQuote(selectors?.quote.exact ?? '')}”`,
    shortened(typeName(type, ownTypes), longest),
    ...(certainty === undefined ? [] : [certaintyInWords(certainty)]),
    ...tags.slice(0, mostTags).map((tag) => shortened(`#${tag}`, longest)),
    ...(tags.length > mostTags ? ['…'] : []),
    ...(anchor.state === 'anchored' ? [] : [vscode.l10n.t('without a certain place')]),
  ].join(' · ');
}
