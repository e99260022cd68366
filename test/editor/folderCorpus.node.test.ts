import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { CorpusStorage } from '../../src/editor/corpus/corpusStorage.js';
import { FolderCorpus } from '../../src/editor/corpus/folderCorpus.js';
import { until } from '../support/inEditor.js';
import { MemoryFiles } from '../support/memoryFiles.js';

/** An article of one mention; what it names is the contents of its file. */
function articleNaming(bytes: Uint8Array) {
  const id = new TextDecoder().decode(bytes).trim();
  const entity = { id, type: 'actor', labels: { en: id, de: id }, known: false } as const;
  return { entities: [entity], mentions: Uint32Array.of(0, 1, 0, 0, 0, 0, 0) };
}

describe('the index of a folder that an extension keeps', () => {
  const files = new MemoryFiles(vscode.Uri.from({ scheme: 'articles', path: '/texts' }), {
    'a.md': 'Egypt\n',
    'b.txt': 'Ghana\n',
    'c.png': 'Kenya\n',
  });
  const stored = new MemoryFiles(vscode.Uri.from({ scheme: 'storage', path: '/corpus' }), {});
  const log = vscode.window.createOutputChannel('Index under test', { log: true });
  const disposables = vscode.Disposable.from(
    log,
    vscode.workspace.registerFileSystemProvider('articles', files),
    vscode.workspace.registerFileSystemProvider('storage', stored),
  );
  let analysed: number;

  /** The folder's index as it is in a window that was just opened, and read to its end. */
  async function openWindow(folder = files.folder): Promise<FolderCorpus> {
    analysed = 0;
    const corpus = new FolderCorpus(
      { uri: folder, name: 'texts', index: 0 },
      {
        storage: new CorpusStorage(stored.folder.with({ path: '/' }), log),
        log,
        threads: 2,
        analyse: ({ bytes }) => {
          analysed++;
          return Promise.resolve({ kind: 'indexed', hash: 'any', article: articleNaming(bytes) });
        },
        settingsFor: () => Promise.resolve({ eagerness: 'middle', glossary: '', maximumLength: 1000 }),
        programVersion: () => Promise.resolve('under test'),
        quiet: () => Promise.resolve(),
      },
      () => undefined,
    );
    await corpus.start();
    await until(() => corpus.progress.left === 0);
    return corpus;
  }

  const namedIn = (corpus: FolderCorpus): string[] =>
    corpus.index
      .entities()
      .map(({ id }) => id)
      .sort();

  after(() => {
    disposables.dispose();
  });

  it('is made by walking through it, and answers though it can nowhere be kept, which is told', async () => {
    stored.refusal = vscode.FileSystemError.Unavailable('no space left');
    const corpus = await openWindow();
    assert.deepEqual(namedIn(corpus), ['Egypt', 'Ghana']);
    await until(() => corpus.saveTrouble !== undefined);
    assert.match(corpus.saveTrouble ?? '', /no space left/);
    assert.deepEqual(namedIn(corpus), ['Egypt', 'Ghana']);
    corpus.dispose();
  });

  it('is kept as soon as that is possible, and not made again in the next window', async () => {
    stored.refusal = vscode.FileSystemError.NoPermissions('read-only');
    const corpus = await openWindow();
    await until(() => corpus.saveTrouble !== undefined);
    stored.refusal = undefined;
    await corpus.resume(true);
    await until(() => corpus.saveTrouble === undefined);
    corpus.dispose();
    const next = await openWindow();
    assert.deepEqual(namedIn(next), ['Egypt', 'Ghana']);
    assert.equal(analysed, 0);
    next.dispose();
  });

  it('stays while its folder is away, which is told, and goes on with it afterwards', async () => {
    const corpus = await openWindow();
    files.hasFolder = false;
    await corpus.start(true);
    assert.deepEqual(namedIn(corpus), ['Egypt', 'Ghana']);
    assert.match(JSON.stringify(corpus.troubles.get('')), /error/);
    files.hasFolder = true;
    files.delete(files.at('b.txt'));
    await corpus.start(true);
    assert.deepEqual(namedIn(corpus), ['Egypt']);
    assert.equal(corpus.troubles.size, 0);
    corpus.dispose();
  });

  it('is empty, and says why, where nobody knows of such a file system', async () => {
    const corpus = await openWindow(vscode.Uri.from({ scheme: 'unheard-of', path: '/texts' }));
    assert.deepEqual(namedIn(corpus), []);
    assert.match(JSON.stringify(corpus.troubles.get('')), /unheard-of/);
    corpus.dispose();
  });
});
