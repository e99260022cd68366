import * as vscode from 'vscode';

const key = 'highlightsOff';

/** Whether highlights are shown in this workspace; remembered over restarts. */
export class HighlightSwitch implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<boolean>();
  readonly #state: vscode.Memento;
  readonly #command: vscode.Disposable;

  readonly onDidChange = this.#changed.event;

  constructor(state: vscode.Memento) {
    this.#state = state;
    this.#command = vscode.commands.registerCommand('policyAnnotator.toggleHighlights', async () => {
      await this.#state.update(key, this.on);
      this.#changed.fire(this.on);
    });
  }

  get on(): boolean {
    return this.#state.get(key) !== true;
  }

  dispose(): void {
    this.#command.dispose();
    this.#changed.dispose();
  }
}
