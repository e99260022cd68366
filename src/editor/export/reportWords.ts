import * as vscode from 'vscode';
import type { ExportedAnnotation, ReportWords } from '../../core/index.js';
import { certaintyInWords } from '../notes/annotationFacts.js';
import { opinionInWords } from '../notes/noteComment.js';

/** A report's words in the person's language. */
export function reportWords(): ReportWords {
  return {
    title: vscode.l10n.t('Annotations'),
    line: (line) => vscode.l10n.t('line {0}', line),
    facts,
    opinion: opinionInWords,
  };
}

function facts({ verdict, certainty, state }: ExportedAnnotation): string[] {
  return [
    ...(verdict === 'rejected' ? [vscode.l10n.t('rejected')] : []),
    ...(certainty === undefined ? [] : [certaintyInWords(certainty)]),
    ...(state === 'article' ? [vscode.l10n.t('for the whole article')] : []),
    ...(state === 'uncertain' || state === 'orphaned' ? [vscode.l10n.t('without a certain place')] : []),
  ];
}
