import type { Anchor, PlacedAnnotation } from '../annotation/anchor.js';
import { countMoves, type Moves } from './countMoves.js';

interface Untold {
  /** Where the annotations were when the person was told last, or first saw the article. */
  readonly former: ReadonlyMap<string, Anchor>;
  readonly moves: Moves;
}

/** What changes did to the annotations of articles, as long as nobody has been told: several changes count as one. */
export class UntoldMoves {
  /** By the addresses of the articles. */
  readonly #articles = new Map<string, Untold>();

  /** Takes in a change, by where the annotations were before it and where they are now. Tells whether anything is untold. */
  add(article: string, former: ReadonlyMap<string, Anchor>, placed: readonly PlacedAnnotation[]): boolean {
    // What was annotated between two changes is in the later one alone.
    const since = new Map([...former, ...(this.#articles.get(article)?.former ?? [])]);
    const moves = countMoves(since, placed);
    const isAny = moves.moved + moves.uncertain + moves.lost > 0;
    if (isAny) this.#articles.set(article, { former: since, moves });
    else this.#articles.delete(article);
    return isAny;
  }

  /** What is untold of these articles, in the order of the changes; it counts as told from now on. */
  take(articles: ReadonlySet<string>): (readonly [article: string, moves: Moves])[] {
    const taken = [...this.#articles].filter(([article]) => articles.has(article));
    for (const [article] of taken) this.#articles.delete(article);
    return taken.map(([article, { moves }]) => [article, moves] as const);
  }
}
