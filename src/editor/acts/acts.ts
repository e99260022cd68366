import * as vscode from 'vscode';
import type { Span } from '../../core/index.js';

/** Takes an act back. It throws, with words for a person, where it cannot. */
export type Undo = () => Promise<void>;

/** Something that the analyst does to annotations or glossary. */
export interface Act {
  /** In the person's language, as the command is called: “Accept “Japan””. */
  readonly title: string;
  /**
   * Does it and gives what takes it back; nothing where nothing was changed. It throws, with words for a person, where
   * it cannot be done.
   */
  readonly run: () => Promise<Undo | undefined>;
  /** Where it is done, for what shows the place again when it is taken back. */
  readonly place?: ActPlace;
}

/** A span of an article: UTF-16 code units of its text as the act found it. */
export interface ActPlace {
  readonly article: vscode.Uri;
  readonly span: Span;
}

/** How many acts can be taken back. */
const mostActs = 500;

interface Done {
  readonly act: Act;
  readonly undo: Promise<Undo | undefined>;
}

/**
 * What the analyst did in this window, so that “Undo Last Annotation Change” can take back the last act, then the one
 * before, whatever they were. An article's own undo stack has no part in it. An act that fails is told of and counts
 * as not done.
 */
export class Acts implements vscode.Disposable {
  readonly #done: Done[] = [];
  readonly #ran = new vscode.EventEmitter<void>();
  readonly #undone = new vscode.EventEmitter<Act>();
  readonly #log: vscode.LogOutputChannel;

  /** Fires when an act was done, whether it changed something or not. */
  readonly onDidRun = this.#ran.event;
  /** Fires when an act was taken back. */
  readonly onDidUndo = this.#undone.event;

  constructor(log: vscode.LogOutputChannel) {
    this.#log = log;
  }

  /** Runs an act, which begins at once, and remembers how to take it back. It never throws. */
  async run(act: Act): Promise<void> {
    const undo = act.run().catch((error: unknown) => {
      this.#tellFailure(vscode.l10n.t('Failed: {0}. {1}', act.title, textOf(error)), error);
      return undefined;
    });
    this.#done.push({ act, undo });
    if (this.#done.length > mostActs) this.#done.shift();
    await undo;
    this.#ran.fire();
  }

  /**
   * Takes back the last act that changed something, once it is done; where that fails, the act stays the last one. It
   * never throws.
   */
  async undoLast(): Promise<void> {
    const last = this.#done.pop();
    if (last === undefined) {
      void vscode.window.showInformationMessage(vscode.l10n.t('There is no annotation change to undo.'));
      return;
    }
    const undo = await last.undo;
    if (undo === undefined) {
      await this.undoLast();
      return;
    }
    try {
      await undo();
      vscode.window.setStatusBarMessage(vscode.l10n.t('Undone: {0}', last.act.title), shownMilliseconds);
      this.#undone.fire(last.act);
    } catch (error) {
      this.#done.push(last);
      this.#tellFailure(vscode.l10n.t('Cannot be undone: {0}. {1}', last.act.title, textOf(error)), error);
    }
  }

  dispose(): void {
    this.#ran.dispose();
    this.#undone.dispose();
  }

  #tellFailure(text: string, error: unknown): void {
    this.#log.error(error instanceof Error ? error : String(error));
    void vscode.window.showErrorMessage(text);
  }
}

const shownMilliseconds = 4000;

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
