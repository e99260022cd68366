/**
 * The rows of a tree, made when they are asked for and then kept: the editor knows a row by its object, and of one that
 * it does not know it asks for all rows beside it again.
 */
export class KeptRows<Row extends object> {
  readonly #make: (parent: Row | undefined) => Promise<Row[]>;
  #top: Promise<Row[]> | undefined;
  #below = new WeakMap<Row, Promise<Row[]>>();

  constructor(make: (parent: Row | undefined) => Promise<Row[]>) {
    this.#make = make;
  }

  /** The rows below a row; those at the top where none is told. */
  below(parent?: Row): Promise<Row[]> {
    if (parent === undefined) return (this.#top ??= this.#make(undefined));
    const rows = this.#below.get(parent) ?? this.#make(parent);
    this.#below.set(parent, rows);
    return rows;
  }

  /** Lets the rows below a row be made anew; all rows where none is told. */
  forget(parent?: Row): void {
    if (parent !== undefined) {
      this.#below.delete(parent);
      return;
    }
    this.#top = undefined;
    this.#below = new WeakMap();
  }
}
