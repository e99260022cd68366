import type { Annotation } from './annotation.js';
import type { AnnotationSet } from './annotationSet.js';

/** What tells an annotation of an article from all others: a copied file of another analyst's has the same ids. */
export function annotationKey({ id, creator }: Pick<Annotation, 'id' | 'creator'>): string {
  return `${id} ${creator}`;
}

/** The key of the same analyst's annotation with another id. */
export function withOtherId(key: string, idOf: (id: string) => string): string {
  const end = key.indexOf(' ');
  return `${idOf(key.slice(0, end))}${key.slice(end)}`;
}

/** The annotations of several files together; of one that an analyst has in two files, the version modified last. */
export function annotationsTogether(sets: readonly AnnotationSet[]): Annotation[] {
  const together = new Map<string, Annotation>();
  for (const { annotations } of sets)
    for (const annotation of annotations.values()) {
      const key = annotationKey(annotation);
      const known = together.get(key);
      if (known === undefined || known.modified < annotation.modified) together.set(key, annotation);
    }
  return [...together.values()];
}
