import * as vscode from 'vscode';
import type { Annotation } from '../../core/index.js';
import { isOwn } from './analyst.js';

const key = 'hiddenAnalysts';

/** Whose annotations are shown in this workspace; remembered over restarts. The analyst's own always are. */
export class ShownAnalysts implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #state: vscode.Memento;

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
    this.#changed.fire();
  }

  /** The annotations or replies that are shown. */
  of<Shown extends Pick<Annotation, 'creator'>>(annotations: readonly Shown[]): readonly Shown[] {
    const hidden = new Set(this.hidden);
    return annotations.filter(({ creator }) => !hidden.has(creator) || isOwn(creator));
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
