import * as vscode from 'vscode';
import type { OwnType, PlacedAnnotation } from '../../core/index.js';
import { placeOf } from '../annotations/annotationPlace.js';
import { inWords, typeName } from '../messages.js';

/** Asks for one of the annotations, in the order of the article; those without a place come first. */
export async function pickAnnotation(
  document: vscode.TextDocument,
  annotations: readonly PlacedAnnotation[],
  ownTypes: readonly OwnType[],
  title: string,
): Promise<PlacedAnnotation | undefined> {
  const items = annotations
    .map((annotation) => ({ annotation, start: placeOf(annotation)?.start ?? -1 }))
    .sort((a, b) => a.start - b.start)
    .map(({ annotation, start }) => ({
      label: `${stateIcon(annotation)} ${annotation.selectors?.quote.exact.replace(/\s+/g, ' ') ?? ''}`,
      description: [
        typeName(annotation.type, ownTypes),
        annotation.creator,
        whereText(document, annotation, start),
      ].join(' · '),
      ...(annotation.note !== undefined && { detail: annotation.note }),
      annotation,
    }));
  const picked = await vscode.window.showQuickPick(items, {
    title,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.annotation;
}

function stateIcon({ anchor }: PlacedAnnotation): string {
  return anchor.state === 'anchored'
    ? '$(bookmark)'
    : anchor.state === 'uncertain'
      ? '$(question)'
      : '$(debug-disconnect)';
}

/** The line, and for a place that is not certain or gone also why. */
function whereText(document: vscode.TextDocument, { anchor }: PlacedAnnotation, start: number): string {
  if (anchor.state === 'orphaned') return inWords(anchor.reason);
  const line = vscode.l10n.t('line {0}', document.positionAt(start).line + 1);
  const [candidate] = anchor.state === 'uncertain' ? anchor.candidates : [];
  return candidate === undefined
    ? line
    : vscode.l10n.t('{0}, not certain: {1}', line, inWords(candidate.reason));
}
