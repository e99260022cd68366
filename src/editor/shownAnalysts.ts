import * as vscode from 'vscode';
import type { PlacedAnnotation } from '../core/index.js';
import { isOwn } from './analyst.js';

const key = 'hiddenAnalysts';

/** Whose annotations are shown in this workspace; remembered over restarts. The analyst's own always are. */
export class ShownAnalysts implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #state: vscode.Memento;
  #filtered = new WeakMap<readonly PlacedAnnotation[], readonly PlacedAnnotation[]>();

  readonly onDidChange = this.#changed.event;

  constructor(state: vscode.Memento) {
    this.#state = state;
  }

  /** The analysts whose annotations are hidden. */
  get hidden(): readonly string[] {
    const names = this.#state.get<unknown>(key);
    return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
  }

  async hide(analysts: readonly string[]): Promise<void> {
    await this.#state.update(key, analysts);
    this.#filtered = new WeakMap();
    this.#changed.fire();
  }

  /** The annotations that are shown; for the same list the same answer until the choice changes. */
  of(annotations: readonly PlacedAnnotation[]): readonly PlacedAnnotation[] {
    const known = this.#filtered.get(annotations);
    if (known !== undefined) return known;
    const hidden = new Set(this.hidden);
    const shown = annotations.filter(({ creator }) => !hidden.has(creator) || isOwn(creator));
    this.#filtered.set(annotations, shown);
    return shown;
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
