import type * as vscode from 'vscode';

/** An extension's storage in memory. What is kept goes through JSON, as it does over a restart. */
export class MemoryStorage implements vscode.Memento {
  readonly #values = new Map<string, string>();

  keys(): readonly string[] {
    return [...this.#values.keys()];
  }

  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as the interface has it
  get<Value>(key: string): Value | undefined;
  get<Value>(key: string, otherwise: Value): Value;
  get(key: string, otherwise?: unknown): unknown {
    const json = this.#values.get(key);
    const value: unknown = json === undefined ? otherwise : JSON.parse(json);
    return value;
  }

  update(key: string, value: unknown): Promise<void> {
    if (value === undefined) this.#values.delete(key);
    else this.#values.set(key, JSON.stringify(value));
    return Promise.resolve();
  }
}
