import * as vscode from 'vscode';
import { gunzip, gzip } from '#host';
import {
  type LaterTexts,
  parseLaterTexts,
  type PlacedAnnotation,
  rollForward,
  textId,
} from '../../core/index.js';
import { makeRoom } from './makeRoom.js';

/** Most bytes that the later texts of one article may have, as they are read. */
const longest = 64 * 1024 * 1024;
/** Most bytes that the files may have together. */
const storageLimit = 64 * 1024 * 1024;
const ending = '.json.gz';

/**
 * Keeps in the extension's storage, one compressed file an article, where annotations were last for certain: in later
 * texts than the ones they were made in. Sidecars are not touched by it.
 */
export class LaterTextFiles {
  readonly #folder: vscode.Uri;
  readonly #log: vscode.LogOutputChannel;
  #writing: Promise<void> = Promise.resolve();

  /** @param storage the extension's own folder */
  constructor(storage: vscode.Uri, log: vscode.LogOutputChannel) {
    this.#folder = vscode.Uri.joinPath(storage, 'later');
    this.#log = log;
  }

  /** The later texts of an article; none where there are none, or their file is damaged. It never throws. */
  async of(article: vscode.Uri): Promise<LaterTexts> {
    await this.#writing;
    return parseLaterTexts(await this.#read(article));
  }

  /**
   * Lets the annotations that stand in the article for certain be found from this text on. Where that cannot be
   * written, they are found from the texts they were made in: only the log tells.
   */
  keep(article: vscode.Uri, text: string, annotations: readonly PlacedAnnotation[]): Promise<void> {
    this.#writing = this.#writing.then(async () => {
      try {
        const former = await this.#read(article);
        const later = rollForward(parseLaterTexts(former), text, annotations);
        const json = later.length === 0 ? '' : JSON.stringify(later);
        if (json !== former) await this.#write(this.#fileOf(article), json, former);
      } catch (error) {
        this.#log.warn(`later text of ${article.toString()}: ${String(error)}`);
      }
    });
    return this.#writing;
  }

  async #write(file: vscode.Uri, json: string, former: string): Promise<void> {
    if (json === '') await vscode.workspace.fs.delete(file);
    else await vscode.workspace.fs.writeFile(file, await gzip(new TextEncoder().encode(json)));
    // A file that was there before takes hardly more room than it did.
    if (former === '') await makeRoom(this.#folder, ending, storageLimit);
  }

  async #read(article: vscode.Uri): Promise<string> {
    try {
      const bytes = await vscode.workspace.fs.readFile(this.#fileOf(article));
      return new TextDecoder().decode(await gunzip(bytes, longest));
    } catch {
      return '';
    }
  }

  #fileOf(article: vscode.Uri): vscode.Uri {
    return vscode.Uri.joinPath(this.#folder, `${textId(article.toString())}${ending}`);
  }
}
