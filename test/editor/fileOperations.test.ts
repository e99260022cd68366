import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  acceptProposalsOf,
  annotateSelection,
  eventually,
  hoverOn,
  readFile,
  select,
  setAnalyst,
  showArticle,
  until,
  untilHover,
  workspaceFolder,
  writeFile,
} from '../support/inEditor.js';

const text = 'Egypt buys wheat from Ukraine.\n\nThe silos of Damietta are full.\n';
const analyst = 'File Tester';
const ending = '.file-tester.annotations.json';

function inFolder(name: string): vscode.Uri {
  return vscode.Uri.joinPath(workspaceFolder(), name);
}

/** Does what the Explorer does, which tells extensions of it. */
async function inExplorer(change: (edit: vscode.WorkspaceEdit) => void): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  change(edit);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** Writes an article of its own words with an annotation of “silos”; gives its text and that of its sidecar, under the root. */
async function annotated(name: string, root = ''): Promise<{ article: string; sidecar: string }> {
  const article = `${text}\nThis is ${name}.\n`;
  const editor = await showArticle(name, article);
  select(editor, 'silos');
  await annotateSelection();
  return { article, sidecar: await exists(`${root}${name}${ending}`) };
}

/** Copies a file or folder, with a name of the Explorer's own; again where the Explorer had not selected it yet. */
async function copyInExplorer(name: string, copy: string): Promise<void> {
  await eventually(async () => {
    await vscode.commands.executeCommand('revealInExplorer', inFolder(name));
    await vscode.commands.executeCommand('filesExplorer.copy');
    await vscode.commands.executeCommand('filesExplorer.paste');
    for (const end = Date.now() + 5_000; Date.now() < end;) {
      if (await isThere(copy)) return true;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return undefined;
  });
}

async function isThere(name: string): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(inFolder(name));
    return true;
  } catch {
    return false;
  }
}

/** The first id in a sidecar. */
function idIn(sidecar: string): string {
  const [id] = /urn:uuid:[0-9a-f-]+/.exec(sidecar) ?? [];
  assert.ok(id);
  return id;
}

/** What stands in a file, as soon as something does: while it is being written there may be nothing. */
function exists(name: string): Promise<string> {
  return eventually(async () => {
    const contents = await readFile(name);
    return contents === '' ? undefined : contents;
  });
}

function isGone(name: string): Promise<true> {
  return eventually(async () => ((await readFile(name)) === undefined ? true : undefined));
}

/** Says yes to the question that is asked, until that has shown. */
async function yes(hasShown: () => Promise<boolean>): Promise<void> {
  await eventually(async () => {
    await vscode.commands.executeCommand('notifications.hideList');
    await vscode.commands.executeCommand('notifications.focusToasts');
    await vscode.commands.executeCommand('notification.acceptPrimaryAction');
    return (await hasShown()) ? true : undefined;
  });
}

describe('annotation files', () => {
  before(() => setAnalyst(analyst));
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('go with an article that is renamed, and name it anew', async () => {
    const { sidecar } = await annotated('renamed.md');
    await inExplorer((edit) => {
      edit.renameFile(inFolder('renamed.md'), inFolder('new name.md'));
    });
    const moved = await exists(`new name.md${ending}`);
    assert.equal(moved, sidecar.replace('"source": "renamed.md"', '"source": "new%20name.md"'));
    await isGone(`renamed.md${ending}`);
    const editor = await vscode.window.showTextDocument(inFolder('new name.md'));
    await eventually(async () => ((await hoverOn(editor, 'silos')).includes(analyst) ? true : undefined));
  });

  it('go with an article into another folder as they stand', async () => {
    const { sidecar } = await annotated('moved.md');
    await inExplorer((edit) => {
      edit.renameFile(inFolder('moved.md'), inFolder('archive/moved.md'));
    });
    assert.equal(await exists(`archive/moved.md${ending}`), sidecar);
    await isGone(`moved.md${ending}`);
  });

  it('give a copy of the article its own annotations', async () => {
    const { article, sidecar } = await annotated('original.md');
    await inExplorer((edit) => {
      edit.createFile(inFolder('copy.md'), { contents: new TextEncoder().encode(article) });
    });
    const copy = await exists(`copy.md${ending}`);
    assert.notEqual(idIn(copy), idIn(sidecar));
    assert.match(copy, /"source": "copy\.md"/);
    assert.equal(await readFile(`original.md${ending}`), sidecar);
  });

  it('are given to a copy that the Explorer makes', async () => {
    await annotated('pasted.md');
    await copyInExplorer('pasted.md', 'pasted copy.md');
    assert.match(await exists(`pasted copy.md${ending}`), /"source": "pasted%20copy\.md"/);
  });

  it('get ids of their own where the Explorer copies their folder', async () => {
    const { sidecar } = await annotated('reports/yearly.md');
    await copyInExplorer('reports', 'reports copy');
    const copy = `reports copy/yearly.md${ending}`;
    const copied = await eventually(async () => {
      const json = await exists(copy);
      return idIn(json) === idIn(sidecar) ? undefined : json;
    });
    assert.equal(copied.replace(idIn(copied), idIn(sidecar)), sidecar);
    assert.equal(await readFile(`reports/yearly.md${ending}`), sidecar);
  });

  it('are not given to a new file with another text', async () => {
    const { article } = await annotated('similar.md');
    await inExplorer((edit) => {
      edit.createFile(inFolder('almost.md'), {
        contents: new TextEncoder().encode(article.replace('E', 'e')),
      });
    });
    await inExplorer((edit) => {
      edit.createFile(inFolder('same.md'), { contents: new TextEncoder().encode(article) });
    });
    await exists(`same.md${ending}`);
    assert.equal(await readFile(`almost.md${ending}`), undefined);
  });

  it('are deleted with their article where the person says so, and kept else', async () => {
    const { sidecar } = await annotated('removed.md');
    const { sidecar: kept } = await annotated('removed too.md');
    await vscode.commands.executeCommand('notifications.clearAll');
    await inExplorer((edit) => {
      edit.deleteFile(inFolder('removed.md'));
    });
    await yes(async () => (await readFile(`removed.md${ending}`)) === undefined);
    await inExplorer((edit) => {
      edit.deleteFile(inFolder('removed too.md'));
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    await vscode.commands.executeCommand('notifications.clearAll');
    assert.equal(await readFile(`removed too.md${ending}`), kept);
    assert.notEqual(sidecar, '');
  });

  it('are offered to an article that was renamed outside the editor', async () => {
    const { sidecar } = await annotated('before.md');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('notifications.clearAll');
    await vscode.workspace.fs.rename(inFolder('before.md'), inFolder('after.md'));
    const editor = await vscode.window.showTextDocument(inFolder('after.md'));
    await yes(async () => (await readFile(`after.md${ending}`)) !== undefined);
    assert.equal(await exists(`after.md${ending}`), sidecar.replace('"before.md"', '"after.md"'));
    await isGone(`before.md${ending}`);
    await eventually(async () => ((await hoverOn(editor, 'silos')).includes(analyst) ? true : undefined));
  });

  it('are written where their folder has gone, if what is to be added could not be written before', async () => {
    const { sidecar } = await annotated('delayed/late.md');
    await writeFile(`delayed/late.md${ending}`, `${sidecar}}`);
    const editor = await vscode.window.showTextDocument(inFolder('delayed/late.md'));
    select(editor, 'Damietta');
    await annotateSelection();
    await untilHover(editor, 'Damietta', analyst);
    await inExplorer((edit) => {
      edit.renameFile(inFolder('delayed'), inFolder('arrived'));
    });
    await exists(`arrived/late.md${ending}`);
    await writeFile(`arrived/late.md${ending}`, sidecar);
    await vscode.window.showTextDocument(inFolder('arrived/late.md'));
    await until(async () => (await exists(`arrived/late.md${ending}`)).includes('"Damietta"'));
    await vscode.commands.executeCommand('notifications.clearAll');
  });
});

describe('a folder for annotation files', () => {
  const root = '.policy/annotations';
  const settings = '.vscode/settings.json';

  before(() => setAnalyst(analyst));
  after(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await setFolder(undefined);
  });

  it('takes them all, with the paths of their articles, and gets the new ones', async () => {
    const { sidecar } = await annotated('north/port.md');
    await acceptProposalsOf(vscode.commands.executeCommand('policyAnnotator.moveSidecars'));
    assert.equal(await exists(`${root}/north/port.md${ending}`), sidecar);
    await isGone(`north/port.md${ending}`);
    const editor = await vscode.window.showTextDocument(inFolder('north/port.md'));
    await eventually(async () => ((await hoverOn(editor, 'silos')).includes(analyst) ? true : undefined));
    select(editor, 'Damietta');
    await annotateSelection();
    await eventually(async () =>
      (await exists(`${root}/north/port.md${ending}`)).includes('"Damietta"') ? true : undefined,
    );
    await annotated('south.md', `${root}/`);
  });

  it('follows articles and folders that are renamed', async () => {
    await annotated('east/river.md', `${root}/`);
    await inExplorer((edit) => {
      edit.renameFile(inFolder('east'), inFolder('west'));
    });
    await exists(`${root}/west/river.md${ending}`);
    await isGone(`${root}/east/river.md${ending}`);
    await inExplorer((edit) => {
      edit.renameFile(inFolder('west/river.md'), inFolder('lake.md'));
    });
    await exists(`${root}/lake.md${ending}`);
    await isGone(`${root}/west/river.md${ending}`);
  });

  it('gets those of the articles in a copied folder', async () => {
    const { sidecar } = await annotated('islands/harbour.md', `${root}/`);
    await copyInExplorer('islands', 'islands copy');
    const copied = await exists(`${root}/islands copy/harbour.md${ending}`);
    assert.notEqual(idIn(copied), idIn(sidecar));
    assert.equal(copied.replace(idIn(copied), idIn(sidecar)), sidecar);
  });

  it('gives them back when the setting is emptied and the person agrees', async () => {
    const { sidecar } = await annotated('north/quay.md', `${root}/`);
    await vscode.commands.executeCommand('notifications.clearAll');
    await setFolder(undefined);
    await yes(async () => (await readFile(`north/quay.md${ending}`)) !== undefined);
    assert.equal(await readFile(`north/quay.md${ending}`), sidecar);
    await isGone(`${root}/north/quay.md${ending}`);
    const editor = await vscode.window.showTextDocument(inFolder('north/quay.md'));
    await eventually(async () => ((await hoverOn(editor, 'silos')).includes(analyst) ? true : undefined));
  });

  it('gets none while the setting cannot be written, and all of them once it is set by hand', async () => {
    const { sidecar } = await annotated('north/pier.md');
    const former = (await readFile(settings)) ?? '{}';
    const tabSize = () => vscode.workspace.getConfiguration('editor', workspaceFolder()).get('tabSize');
    // Something to see by that the editor has read the broken file.
    await writeSettings('{ "editor.tabSize": 3, "policyAnnotator.enabled": ', () => tabSize() === 3);
    try {
      await acceptProposalsOf(vscode.commands.executeCommand('policyAnnotator.moveSidecars'));
      assert.equal(await exists(`north/pier.md${ending}`), sidecar);
    } finally {
      await writeSettings(former, () => tabSize() !== 3);
    }
    await vscode.commands.executeCommand('notifications.clearAll');
    await setFolder(root);
    await yes(async () => (await readFile(`${root}/north/pier.md${ending}`)) !== undefined);
    assert.equal(await exists(`${root}/north/pier.md${ending}`), sidecar);
  });

  /** Writes the settings, again where the editor has not read them soon: it may miss a change right behind another. */
  async function writeSettings(text: string, isRead: () => boolean): Promise<void> {
    let round = 0;
    let written = -Infinity;
    await until(async () => {
      if (Date.now() - written > 2000) {
        written = Date.now();
        await writeFile(settings, text + ' '.repeat(round++));
      }
      return isRead();
    });
  }

  async function setFolder(path: string | undefined): Promise<void> {
    await vscode.workspace
      .getConfiguration('policyAnnotator', workspaceFolder())
      .update('sidecars.folder', path, vscode.ConfigurationTarget.WorkspaceFolder);
  }
});
