import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { type EntityReference, type Reach, reaches } from '../../core/index.js';
import type { Corpus } from '../corpus/corpus.js';
import { countInWords, displayLanguage } from '../messages.js';

const { t } = vscode.l10n;

/** What is looked for: the places where all of some entities are named together. */
export interface MeetingQuery {
  readonly entities: readonly EntityReference[];
  readonly reach: Reach;
}

const entity = z.object({ type: z.string(), id: z.string() });
const schema = z.object({ entities: z.array(entity).check(z.minLength(2)), reach: z.enum(reaches) });
const begun = z.object({ entities: z.array(entity) });

/** What somebody says is a query; nothing where it is none. */
export function parseMeetingQuery(said: unknown): MeetingQuery | undefined {
  return schema.safeParse(said).data;
}

/** The entities of a query that leaves open how near they are named; none where it is no query. */
export function parseMeetingEntities(said: unknown): readonly EntityReference[] {
  return begun.safeParse(said).data?.entities ?? [];
}

/** The names of the entities, in the person's language; an entity that is named nowhere any more has its id. */
export function namesOf({ entities }: Pick<MeetingQuery, 'entities'>, corpus: Corpus): string {
  return entities.map(({ type, id }) => corpus.entity(type, id)?.labels[displayLanguage()] ?? id).join(' + ');
}

/** How near the entities are named to each other. */
export function reachInWords(reach: Reach): string {
  switch (reach) {
    case 'sentence':
      return t('in one sentence');
    case 'paragraph':
      return t('in one paragraph');
    case 'article':
      return t('in one article');
  }
}

/** How much was found. */
export function countsInWords(places: number, articles: number): string {
  if (places === 0) return t('nowhere');
  if (places === 1) return t('one place in one article');
  return articles === 1
    ? t('{0} places in one article', countInWords(places))
    : t('{0} places in {1} articles', countInWords(places), countInWords(articles));
}
