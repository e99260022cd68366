import * as vscode from 'vscode';
import { gunzip, gzip } from '#host';
import {
  type LaterTexts,
  laterTextsOfCopy,
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
export class LaterTextFiles implements vscode.Disposable {
  readonly #given = new vscode.EventEmitter<vscode.Uri>();
  readonly #folder: vscode.Uri;
  readonly #log: vscode.LogOutputChannel;
  #writing: Promise<void> = Promise.resolve();

  /** Fires with an article's address when it has got the later texts of another. */
  readonly onDidGive = this.#given.event;

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
    return this.#inTurn(article, async () => {
      const former = await this.#read(article);
      const later = rollForward(parseLaterTexts(former), text, annotations);
      const json = later.length === 0 ? '' : JSON.stringify(later);
      if (json !== former) await this.#write(this.#fileOf(article), json, former);
    });
  }

  /** Gives an article's later texts to the address that it has now. */
  move(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    return this.#inTurn(from, async () => {
      const json = await this.#read(from);
      if (json === '') return;
      await this.#write(this.#fileOf(to), json, '');
      await vscode.workspace.fs.delete(this.#fileOf(from));
      this.#given.fire(to);
    });
  }

  /**
   * Gives a copy of an article later texts of its own.
   * @param idOf the id of an annotation in the copy for that in the original
   */
  copy(from: vscode.Uri, to: vscode.Uri, idOf: (id: string) => string): Promise<void> {
    return this.#inTurn(from, async () => {
      const later = parseLaterTexts(await this.#read(from));
      if (later.length === 0) return;
      await this.#write(this.#fileOf(to), JSON.stringify(laterTextsOfCopy(later, idOf)), '');
      this.#given.fire(to);
    });
  }

  /** Files are written one after the other. */
  #inTurn(article: vscode.Uri, act: () => Promise<void>): Promise<void> {
    this.#writing = this.#writing.then(act).catch((error: unknown) => {
      this.#log.warn(`later text of ${article.toString()}: ${String(error)}`);
    });
    return this.#writing;
  }

  dispose(): void {
    this.#given.dispose();
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
