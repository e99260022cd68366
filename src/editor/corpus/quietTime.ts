import * as vscode from 'vscode';

/** So long after the last key nobody is said to type, in milliseconds. */
const quietMilliseconds = 400;
/** Whoever types on and on does not stop the work: each step waits no longer than this. */
const longestWait = 1500;

/** Lets work in the background wait while somebody types. */
export class QuietTime implements vscode.Disposable {
  readonly #subscription: vscode.Disposable;
  #lastChange = 0;

  constructor() {
    this.#subscription = vscode.workspace.onDidChangeTextDocument(({ contentChanges }) => {
      if (contentChanges.length > 0) this.#lastChange = Date.now();
    });
  }

  /** Resolves when nobody types, or it took too long. */
  async wait(): Promise<void> {
    const begun = Date.now();
    for (;;) {
      const now = Date.now();
      const left = Math.min(this.#lastChange + quietMilliseconds, begun + longestWait) - now;
      if (left <= 0) return;
      await new Promise((resolve) => setTimeout(resolve, left));
    }
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}
