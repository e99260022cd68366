import * as vscode from 'vscode';
import {
  copyForArticle,
  mergeSidecars,
  parseSidecarFile,
  parseSidecarName,
  renameArticle,
  serializeSidecar,
  type Sidecar,
  sidecarName,
  SidecarReadOnly,
  withNewIds,
} from '../../core/index.js';
import { exists } from '../exists.js';
import { folderOf, nameOf, sidecarFolderFor, sidecarsOf, sidecarsUnder } from './sidecarPlaces.js';
import type { SidecarWriter } from './sidecarWriter.js';

/** What became of files that were to go to another place. */
export interface Carried {
  readonly done: number;
  /** Those that could not be read or written, and stay where they were. */
  readonly left: number;
}

/** Takes sidecars along with their articles: to other names, other folders, and to copies. */
export class SidecarCarrier {
  readonly #writer: SidecarWriter;
  readonly #log: vscode.LogOutputChannel;

  constructor(writer: SidecarWriter, log: vscode.LogOutputChannel) {
    this.#writer = writer;
    this.#log = log;
  }

  /** Gives the sidecars of an article to another, which has its text now: under its name, where its sidecars lie. */
  async giveTo(article: vscode.Uri, from: vscode.Uri): Promise<Carried> {
    return this.#each(await sidecarsOf(from), (sidecar) => this.#move(sidecar, placeFor(sidecar, article)));
  }

  /**
   * Gives a copy of an article its own annotations: the original's, with ids of their own.
   * @param idOf the id in the copy for one in the original
   */
  async copyTo(article: vscode.Uri, from: vscode.Uri, idOf: (id: string) => string): Promise<Carried> {
    return this.#each(await sidecarsOf(from), async (sidecar) => {
      const { parsed, former } = await this.#read(sidecar);
      if (parsed === undefined) return false;
      const copy = serializeSidecar(copyForArticle(parsed, former, nameOf(article), idOf));
      const target = placeFor(sidecar, article);
      await vscode.workspace.fs.createDirectory(folderOf(target));
      await this.#writer.update(target, (current) => (current === undefined ? copy : undefined));
      return true;
    });
  }

  /**
   * Gives sidecars that were copied themselves ids of their own; replies among them keep to the copies of their targets.
   * @param idOf as in copyTo
   */
  async giveNewIds(sidecars: readonly vscode.Uri[], idOf: (id: string) => string): Promise<Carried> {
    return this.#each(sidecars, async (sidecar) => {
      await this.#writer.update(sidecar, (current) => {
        const parsed = current && writable(current);
        return parsed && serializeSidecar(withNewIds(parsed, idOf));
      });
      return true;
    });
  }

  /** Moves all sidecars of a folder and below into another folder, with their paths, and removes what is empty then. */
  async moveFolder(from: vscode.Uri, to: vscode.Uri): Promise<Carried> {
    const carried = await this.#each(await sidecarsUnder(from), (sidecar) =>
      this.#move(sidecar, vscode.Uri.joinPath(to, sidecar.path.slice(from.path.length))),
    );
    await removeEmptyFolders(from);
    return carried;
  }

  /** Moves sidecars to where the settings say that those of their articles lie. */
  async putInPlace(sidecars: readonly { sidecar: vscode.Uri; article: vscode.Uri }[]): Promise<Carried> {
    const articles = new Map(sidecars.map(({ sidecar, article }) => [sidecar, article]));
    return this.#each([...articles.keys()], (sidecar) =>
      this.#move(sidecar, placeFor(sidecar, articles.get(sidecar) ?? sidecar)),
    );
  }

  async #each(
    sidecars: readonly vscode.Uri[],
    act: (sidecar: vscode.Uri) => Promise<boolean>,
  ): Promise<Carried> {
    let done = 0;
    for (const sidecar of sidecars) {
      try {
        if (await act(sidecar)) done++;
      } catch (error) {
        this.#log.warn(`${sidecar.toString(true)}: ${String(error)}`);
      }
    }
    return { done, left: sidecars.length - done };
  }

  /** Moves one file. What stands at the target already is merged with it; a file that cannot be written moves as it is. */
  async #move(sidecar: vscode.Uri, target: vscode.Uri): Promise<boolean> {
    if (sidecar.toString() === target.toString()) return true;
    await vscode.workspace.fs.createDirectory(folderOf(target));
    const { parsed, former } = await this.#read(sidecar);
    const articleName = parseSidecarName(nameOf(target))?.article ?? former;
    const isThere = await exists(target);
    if (!isThere && (parsed === undefined || former === articleName)) {
      await vscode.workspace.fs.rename(sidecar, target, { overwrite: false });
      return true;
    }
    if (parsed === undefined) return false;
    const ours = renameArticle(parsed, former, articleName);
    await this.#writer.update(target, (current) => serializeSidecar(withCurrent(ours, current)));
    await vscode.workspace.fs.delete(sidecar);
    return true;
  }

  /** A sidecar that may be written, and the name of its article. */
  async #read(sidecar: vscode.Uri): Promise<{ parsed: Sidecar | undefined; former: string }> {
    const { sidecar: parsed } = parseSidecarFile(await this.#writer.read(sidecar));
    const former = parseSidecarName(nameOf(sidecar))?.article ?? '';
    return { parsed: parsed?.readOnly === undefined ? parsed : undefined, former };
  }
}

function withCurrent(ours: Sidecar, current: Uint8Array | undefined): Sidecar {
  if (current === undefined) return ours;
  return mergeSidecars({ ours, theirs: writable(current) });
}

/** What a file holds. Throws SidecarReadOnly where it must not be written. */
function writable(bytes: Uint8Array): Sidecar {
  const { sidecar } = parseSidecarFile(bytes);
  if (sidecar === undefined || sidecar.readOnly !== undefined)
    throw new SidecarReadOnly(sidecar?.readOnly ?? 'damaged');
  return sidecar;
}

/** Gives each id another one, and the same for the same. */
export function newIds(): (id: string) => string {
  const ids = new Map<string, string>();
  return (id) => {
    const known = ids.get(id) ?? `urn:uuid:${crypto.randomUUID()}`;
    ids.set(id, known);
    return known;
  };
}

/** Where a sidecar of an article would lie for another one, of the same analyst. */
function placeFor(sidecar: vscode.Uri, article: vscode.Uri): vscode.Uri {
  const analyst = parseSidecarName(nameOf(sidecar))?.analyst ?? '';
  return vscode.Uri.joinPath(sidecarFolderFor(article), sidecarName(nameOf(article), analyst));
}

/** Removes a folder with all folders in it that hold nothing. One that cannot be listed or removed stays. */
export async function removeEmptyFolders(folder: vscode.Uri): Promise<void> {
  try {
    for (const [name, type] of await vscode.workspace.fs.readDirectory(folder))
      if (type === vscode.FileType.Directory) await removeEmptyFolders(vscode.Uri.joinPath(folder, name));
    const rest = await vscode.workspace.fs.readDirectory(folder);
    if (rest.length === 0) await vscode.workspace.fs.delete(folder);
  } catch {
    // It was not there, or somebody else uses it.
  }
}
