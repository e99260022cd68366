import type { ExportedAnnotation } from '../../../src/core/export/exportedAnnotation.js';
import type { Remark } from '../../../src/core/presentation/noteThreads.js';

const time = '2026-03-02T09:14:05.120Z';

/** An annotation to be exported, all of it made up. */
export function exported(fields: Partial<ExportedAnnotation> = {}): ExportedAnnotation {
  return {
    article: 'ice.md',
    link: 'ice.md',
    line: 3,
    state: 'anchored',
    quote: 'Antarctic Treaty',
    type: 'agreement',
    typeName: 'Agreement',
    entity: 'antarctic-treaty',
    label: 'Antarctic Treaty',
    verdict: 'accepted',
    tags: [],
    remarks: [],
    analyst: 'Analyst One',
    created: time,
    modified: time,
    ...fields,
  };
}

/** A note, or a reply by another analyst. */
export function remark(text: string, kind: Remark['kind'] = 'note', opinion?: Remark['opinion']): Remark {
  const creator = kind === 'note' ? 'Analyst One' : 'Analyst Two';
  return { kind, id: text, creator, created: time, modified: time, text, ...(opinion && { opinion }) };
}
