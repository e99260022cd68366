import {
  type AnnotationEdit,
  type AnnotationSet,
  createAnchorer,
  describeSpan,
  editAnnotations,
  emptyAnnotationSet,
  indexArticle,
  type PlacedAnnotation,
  type Span,
} from '../../../src/core/index.js';
import type { Reviewer } from '../../../src/core/review/decide.js';
import { dataService } from '../../support/dataService.js';

export const analyst = 'Test';

/** An article under review, its analyst's annotations as a list, and what edits make of it. */
export class Reviewed {
  #set: AnnotationSet = emptyAnnotationSet;
  #count = 0;

  constructor(readonly text: string) {}

  /** The reviewer of the article as it is now. */
  async reviewer(): Promise<Reviewer> {
    const anchorer = createAnchorer({ newText: this.text });
    const all = [...this.#set.annotations.values()];
    const placed = all.flatMap((one): PlacedAnnotation[] =>
      one.selectors === undefined ? [] : [{ ...one, anchor: anchorer.anchor(one.selectors) }],
    );
    const decisions = all.filter(({ selectors }) => selectors === undefined);
    return {
      analyst,
      text: this.text,
      index: indexArticle(await dataService().analyze(this.text, { format: 'plain' }), placed, decisions),
      describe: (span) => describeSpan(this.text, span),
      uuid: () => `00000000-0000-4000-8000-${String(this.#count++).padStart(12, '0')}`,
      now: () => new Date(0),
    };
  }

  edit(edits: readonly AnnotationEdit[]): void {
    this.#set = editAnnotations(this.#set, edits, () => new Date(0));
  }

  /** What the analyst said, one line each: the verdict, the words, the type and the entity. */
  get said(): string[] {
    return [...this.#set.annotations.values()]
      .map(({ verdict, selectors, type, entity }) =>
        [verdict, `“${selectors?.quote.exact ?? 'everywhere'}”`, type, entity].join(' '),
      )
      .sort();
  }

  /** The nth place of the words. */
  spanOf(words: string, nth = 1): Span {
    let start = -1;
    for (let count = 0; count < nth; count++) start = this.text.indexOf(words, start + 1);
    return { start, end: start + words.length };
  }
}
