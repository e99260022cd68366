/** The articles that name one entity, each with how often: numbers in pairs, in no order. */
export class Postings {
  #pairs = new Uint32Array(2);
  #length = 0;

  /** In how many articles it is named. */
  get articles(): number {
    return this.#length / 2;
  }

  /** Adds an article that is not among them. */
  add(article: number, count: number): void {
    if (this.#length === this.#pairs.length) {
      const larger = new Uint32Array(this.#pairs.length * 2);
      larger.set(this.#pairs);
      this.#pairs = larger;
    }
    this.#pairs[this.#length++] = article;
    this.#pairs[this.#length++] = count;
  }

  /** Takes an article away; the last one stands in its place. */
  remove(article: number): void {
    for (let at = 0; at < this.#length; at += 2) {
      if (this.#pairs[at] !== article) continue;
      this.#length -= 2;
      this.#pairs.copyWithin(at, this.#length, this.#length + 2);
      return;
    }
  }

  /** Calls back with each article and its count. */
  forEach(visit: (article: number, count: number) => void): void {
    for (let at = 0; at < this.#length; at += 2) visit(this.#pairs[at] ?? 0, this.#pairs[at + 1] ?? 0);
  }
}
