import * as vscode from 'vscode';
import { writeWhole } from '#host';
import { type CorpusIndex, inTurns, parseCorpus, serializeCorpus, textId } from '../../core/index.js';
import { pause } from '../pause.js';

/** A task of its own: the keys and commands that wait are answered first. */
/** Keeps the corpus of each workspace folder in the extension's storage. What is damaged or of another make is not read. */
export class CorpusStorage {
  readonly #folder: vscode.Uri;
  readonly #log: vscode.LogOutputChannel;

  /** @param storage the extension's own folder for this workspace */
  constructor(storage: vscode.Uri, log: vscode.LogOutputChannel) {
    this.#folder = vscode.Uri.joinPath(storage, 'corpus');
    this.#log = log;
  }

  /** @param made what the mentions depend on: kept beside them, and asked for again */
  async load(folder: vscode.Uri, made: string): Promise<CorpusIndex | undefined> {
    const begun = performance.now();
    let bytes: Uint8Array;
    try {
      bytes = await vscode.workspace.fs.readFile(this.#fileOf(folder));
    } catch {
      return undefined;
    }
    const corpus = await inTurns(parseCorpus(bytes, made), { pause });
    const found =
      corpus === undefined
        ? 'damaged or of another make'
        : `${corpus.articles} articles, ${corpus.size} mentions`;
    this.#log.info(
      `corpus of ${folder.toString(true)}: ${found}, ${Math.round(performance.now() - begun)} ms`,
    );
    return corpus;
  }

  /**
   * Several windows may write: the file is always one of theirs, whole.
   * @param isWanted whether the corpus still is what `made` says
   * @throws (as a rejection) where it cannot be written, `Abandoned` where it is not wanted any more
   */
  async save(folder: vscode.Uri, made: string, corpus: CorpusIndex, isWanted: () => boolean): Promise<void> {
    const file = this.#fileOf(folder);
    const bytes = await inTurns(serializeCorpus(corpus, made), { pause, isWanted });
    await vscode.workspace.fs.createDirectory(this.#folder);
    if (file.scheme === 'file' && writeWhole !== undefined) await writeWhole(file.fsPath, bytes);
    else await vscode.workspace.fs.writeFile(file, bytes);
  }

  #fileOf(folder: vscode.Uri): vscode.Uri {
    return vscode.Uri.joinPath(this.#folder, textId(folder.toString()));
  }
}
