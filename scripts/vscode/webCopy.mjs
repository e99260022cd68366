// @ts-check
/** An extension as the web worker host sees it. */
import { copyFile, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What stands in a project's folder and is no part of the extension. */
const foreign = new Set(['.git', '.vscode-test', 'node_modules', 'package.json']);

/**
 * While a server is behind the window, VS Code runs an extension in the web worker host only where its
 * manifest has no `main`. Makes a folder with such a manifest beside links to everything else.
 * @param {string} extension folder of the extension, absolute
 * @param {string} copy folder to make, absolute
 */
export async function makeWebCopy(extension, copy) {
  await mkdir(copy, { recursive: true });
  /** @type {Record<string, unknown>} */
  const manifest = JSON.parse(await readFile(join(extension, 'package.json'), 'utf8'));
  const entries = Object.entries(manifest).filter(([key]) => key !== 'main');
  await writeFile(join(copy, 'package.json'), JSON.stringify(Object.fromEntries(entries), null, 2));
  for (const entry of await readdir(extension, { withFileTypes: true })) {
    if (foreign.has(entry.name)) continue;
    const [from, to] = [join(extension, entry.name), join(copy, entry.name)];
    // A junction is a link to a folder that Windows allows everybody.
    if (entry.isDirectory()) await symlink(from, to, 'junction');
    else if (entry.isFile()) await copyFile(from, to);
  }
}
