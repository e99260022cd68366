import * as z from 'zod/mini';
import type { FoundAnchor, PlacedAnnotation } from '../annotation/anchor.js';
import type { Annotation } from '../annotation/annotation.js';
import { annotationKey, withOtherId } from '../annotation/annotationKey.js';
import type { Selectors } from '../annotation/selector.js';
import { canonicalText, createPositionMap } from '../text/codePoints.js';
import type { Span } from '../text/span.js';
import type { Steps } from '../text/steps.js';
import { continuesWord } from '../text/words.js';
import { createAnchorer } from './createAnchorer.js';
import { textId } from './textId.js';

const whole = z.int().check(z.nonnegative());
const laterText = z.object({
  /** The canonical text; places are positions in it, as in a sidecar. */
  text: z.string(),
  places: z.array(
    z.object({ key: z.string(), of: z.string(), start: whole, end: whole, changed: z.boolean() }),
  ),
});

/**
 * Later texts of an article than those its annotations were made in, and where these stood in them for certain, the
 * latest first. Each annotation is in one of them at most.
 */
export type LaterTexts = readonly z.infer<typeof laterText>[];

/** So many texts of one article are kept. */
const mostTexts = 4;

/** Reads what `JSON.stringify` made of later texts; none where it cannot be read. */
export function parseLaterTexts(json: string): LaterTexts {
  try {
    return z.array(laterText).safeParse(JSON.parse(json)).data ?? [];
  } catch {
    return [];
  }
}

/**
 * The later texts once annotations have been placed in this one. Only those follow that stand there for certain and
 * end with whole words; the others keep the text that they had.
 */
export function rollForward(
  former: LaterTexts,
  text: string,
  annotations: readonly PlacedAnnotation[],
): LaterTexts {
  const id = textId(text);
  const { toPosition } = createPositionMap(text);
  const certain = annotations.filter(
    ({ anchor, selectors }) =>
      anchor.state === 'anchored' && selectors !== undefined && hasWholeWords(text, anchor.span),
  );
  const others = originsOf(annotations);
  for (const annotation of certain) others.delete(annotationKey(annotation));
  const places = certain.flatMap((annotation) => {
    const { anchor, selectors } = annotation;
    if (anchor.state !== 'anchored' || selectors === undefined || selectors.textId === id) return [];
    const { span, changed } = anchor;
    const [start, end] = [toPosition(span.start), toPosition(span.end)];
    return [{ key: annotationKey(annotation), of: originOf(selectors), start, end, changed }];
  });
  return [
    { text: canonicalText(text), places },
    ...former.map((one) => ({ ...one, places: one.places.filter(({ key, of }) => others.get(key) === of) })),
  ]
    .filter((one) => one.places.length > 0)
    .slice(0, mostTexts);
}

/**
 * Looks for annotations from the later texts; may be interrupted after each.
 *
 * @param found takes up where those stand that are certain, by their keys
 */
export function* recallLaterPlaces(
  later: LaterTexts,
  annotations: readonly Annotation[],
  text: string,
  found: Map<string, FoundAnchor>,
): Steps<void> {
  if (later.length === 0) return;
  const id = textId(text);
  const origins = originsOf(annotations.filter(({ selectors }) => selectors?.textId !== id));
  for (const { text: former, places } of later) {
    const { toOffset } = createPositionMap(former);
    const { anchor } = createAnchorer({ newText: text, oldText: former });
    const formerId = textId(former);
    for (const { key, of, start, end, changed } of places) {
      if (origins.get(key) !== of) continue;
      const exact = former.slice(toOffset(start), toOffset(end));
      const quote = { exact, prefix: '', suffix: '' };
      const now = anchor({ quote, position: { start, end }, textId: formerId });
      if (now.state === 'anchored') found.set(key, { ...now, changed: changed || now.changed });
      yield;
    }
  }
}

/** The later texts as a copy of the article has them, whose annotations have ids of their own. */
export function laterTextsOfCopy(later: LaterTexts, idOf: (id: string) => string): LaterTexts {
  return later.map(({ text, places }) => ({
    text,
    places: places.map(({ key, ...place }) => ({ ...place, key: withOtherId(key, idOf) })),
  }));
}

/** What annotations were put to, by their keys; those of the whole article left out. */
function originsOf(annotations: readonly Annotation[]): Map<string, string> {
  return new Map(
    annotations.flatMap((annotation): [string, string][] =>
      annotation.selectors === undefined ? [] : [[annotationKey(annotation), originOf(annotation.selectors)]],
    ),
  );
}

/** Tells one passage that an analyst put an annotation to from another. */
function originOf({ textId: id = '', position: { start, end } }: Selectors): string {
  return `${id} ${start} ${end}`;
}

/** Whether the span has words and no edge within one, of which what was typed may be the other part. */
function hasWholeWords(text: string, { start, end }: Span): boolean {
  const cutsWord = (at: number): boolean =>
    at > 0 && at < text.length && continuesWord(text, at - 1) && continuesWord(text, at);
  return /[\p{L}\p{N}]/u.test(text.slice(start, end)) && !cutsWord(start) && !cutsWord(end);
}
