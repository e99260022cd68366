interface OpenHeading {
  readonly depth: number;
  readonly title: string;
}

/** The headings that are open while an article is read from top to bottom. */
export class Outline {
  private open: readonly OpenHeading[] = [];
  private titles: readonly string[] = [];

  /** The headings above the current place, outermost first. */
  get path(): readonly string[] {
    return this.titles;
  }

  /** Closes the headings that are as deep as this one or deeper. */
  leave(depth: number): void {
    this.set(this.open.filter((heading) => heading.depth < depth));
  }

  /** What is read next is under this heading. The title is kept as it reads: no opaque marks, single spaces. */
  enter(depth: number, text: string): void {
    this.leave(depth);
    this.set([...this.open, { depth, title: text.replace(/[\s\ufffc]+/g, ' ').trim() }]);
  }

  private set(open: readonly OpenHeading[]): void {
    this.open = open;
    this.titles = open.map((heading) => heading.title);
  }
}
