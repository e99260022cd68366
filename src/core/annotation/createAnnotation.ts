import type { Annotation, Certainty, OrphanWord, Verdict } from './annotation.js';
import type { Selectors } from './selector.js';

/** What the host lends for the making of annotations, so that the core has neither clock nor chance of its own. */
export interface AnnotationHost {
  /** A new random UUID, as in `crypto.randomUUID()`. */
  readonly uuid: () => string;
  readonly now: () => Date;
}

/** What the analyst said; everything else about an annotation follows. */
export interface AnnotationDraft {
  readonly creator: string;
  readonly verdict: Verdict;
  readonly type: string;
  readonly entity?: string;
  /** Markdown. */
  readonly note?: string;
  readonly tags?: readonly string[];
  readonly certainty?: Certainty;
  /** Left out where the decision holds for the entity in the whole article. */
  readonly selectors?: Selectors;
}

/** What the analyst changed: a field left out stays as it is, `null` takes it away. */
export interface AnnotationChange {
  readonly verdict?: Verdict;
  readonly type?: string;
  readonly entity?: string | null;
  readonly note?: string | null;
  readonly tags?: readonly string[];
  readonly certainty?: Certainty | null;
  /** The passage that the analyst put it to; what was said of the one before goes with that. */
  readonly selectors?: Selectors;
  readonly orphaned?: OrphanWord | null;
}

/** Makes an annotation with an id of its own, created now. */
export function createAnnotation(draft: AnnotationDraft, host: AnnotationHost): Annotation {
  const now = host.now().toISOString();
  return { id: `urn:uuid:${host.uuid()}`, created: now, modified: now, ...draft, tags: draft.tags ?? [] };
}

/**
 * The annotation as changed now. Where the change changes nothing, the same annotation comes back:
 * `modified` tells of acts that made a difference.
 */
export function changeAnnotation(
  annotation: Annotation,
  change: AnnotationChange,
  now: () => Date,
): Annotation {
  const {
    entity: formerEntity,
    note: formerNote,
    certainty: formerCertainty,
    orphaned: said,
    ...kept
  } = annotation;
  const { entity = formerEntity, note = formerNote, certainty = formerCertainty, ...others } = change;
  const { orphaned = change.selectors === undefined ? said : null, ...replaced } = others;
  const changed: Annotation = {
    ...kept,
    ...replaced,
    ...(typeof entity === 'string' ? { entity } : {}),
    ...(typeof note === 'string' ? { note } : {}),
    ...(typeof certainty === 'string' ? { certainty } : {}),
    ...(typeof orphaned === 'string' ? { orphaned } : {}),
  };
  const isSame =
    changed.verdict === annotation.verdict &&
    changed.type === annotation.type &&
    changed.entity === formerEntity &&
    changed.note === formerNote &&
    changed.certainty === formerCertainty &&
    changed.orphaned === said &&
    changed.selectors === annotation.selectors &&
    sameList(changed.tags, annotation.tags);
  return isSame ? annotation : { ...changed, modified: now().toISOString() };
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
