import type { FoundAnchor } from '../annotation/anchor.js';
import type { Annotation } from '../annotation/annotation.js';
import { annotationKey } from '../annotation/annotationKey.js';
import type { Steps } from '../text/steps.js';
import { type Anchorer, createAnchorer } from './createAnchorer.js';

/**
 * Looks for annotations in a text, those made in one text together; may be interrupted after each. Those of the whole
 * article have no place.
 *
 * @param oldTexts the texts that they were made in, by their ids, as far as they are at hand
 * @param anchors takes up where they stand, by their keys, as soon as that is known
 */
export function* anchorAll(
  annotations: readonly Annotation[],
  text: string,
  oldTexts: ReadonlyMap<string | undefined, string | undefined>,
  anchors: Map<string, FoundAnchor>,
): Steps<void> {
  const anchorers = new Map<string | undefined, Anchorer>();
  for (const annotation of annotations) {
    const { selectors } = annotation;
    if (selectors === undefined) continue;
    const oldText = oldTexts.get(selectors.textId);
    const anchorer =
      anchorers.get(selectors.textId) ??
      createAnchorer({ newText: text, ...(oldText === undefined ? {} : { oldText }) });
    anchorers.set(selectors.textId, anchorer);
    anchors.set(annotationKey(annotation), anchorer.anchor(selectors));
    yield;
  }
}
