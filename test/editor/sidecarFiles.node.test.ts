import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  type AnnotationSet,
  annotationRowsOf,
  createAnnotation,
  withAnnotation,
} from '../../src/core/index.js';
import { AnnotationWriter } from '../../src/editor/annotations/annotationWriter.js';
import { tellUnwritten } from '../../src/editor/annotations/tellUnwritten.js';
import { SidecarFiles } from '../../src/editor/sidecars/sidecarFiles.js';
import { registerTellUnreadable } from '../../src/editor/sidecars/tellUnreadable.js';
import { SidecarWriter } from '../../src/editor/sidecars/sidecarWriter.js';
import { annotationItem, AnnotationNode, articleItem } from '../../src/editor/views/annotationNodes.js';
import { ListedArticles } from '../../src/editor/views/listedArticles.js';
import { until, workspaceFolder, writeFile } from '../support/inEditor.js';
import { MemoryFiles } from '../support/memoryFiles.js';
import { MemoryStorage } from '../support/memoryStorage.js';

const analyst = 'Analyst';
const host = { uuid: () => crypto.randomUUID(), now: () => new Date() };

/** Adds an annotation of the whole article. */
function annotate(set: AnnotationSet): AnnotationSet {
  return withAnnotation(
    set,
    createAnnotation({ creator: analyst, verdict: 'accepted', type: 'actor', entity: 'egy' }, host),
  );
}

describe('the files of sidecars', () => {
  const disposables: { dispose(): unknown }[] = [];
  afterEach(() => {
    for (const one of disposables.splice(0)) one.dispose();
  });

  /** A folder of a scheme of its own with one article, and what writes there as long as a window is open. */
  function elsewhere(scheme: string): { files: MemoryFiles; openWindow: () => AnnotationWriter } {
    const files = new MemoryFiles(vscode.Uri.from({ scheme, path: '/texts' }), { 'a.md': 'Egypt.\n' });
    const storage = new MemoryStorage();
    disposables.push(vscode.workspace.registerFileSystemProvider(scheme, files));
    return { files, openWindow: () => new AnnotationWriter(sidecarFiles(storage), storage) };
  }

  /** @param patience how long a write may take, in milliseconds */
  function sidecarFiles(storage: vscode.Memento, patience?: number): SidecarFiles {
    const log = vscode.window.createOutputChannel('Sidecars under test', { log: true });
    const files = new SidecarFiles(log, new SidecarWriter(storage, patience));
    disposables.push(log, files);
    return files;
  }

  it('are written after a restart where the place refused before, whatever place that is', async () => {
    const { files, openWindow } = elsewhere('full');
    const document = await vscode.workspace.openTextDocument(files.at('a.md'));
    files.refusal = new Error('QuotaExceededError: the quota is used up');
    const stored = await openWindow().change(document, analyst, annotate);
    assert.deepEqual(stored, {
      where: 'storage',
      reason: 'The file a.md.analyst.annotations.json cannot be written: the disk is full.',
    });
    files.refusal = undefined;
    const restarted = openWindow();
    await restarted.writeWaiting(document);
    assert.match(files.textOf('a.md.analyst.annotations.json') ?? '', /"value": "egy"/);
    assert.deepEqual(restarted.waiting.of(document.uri), []);
  });

  it('are written at the next start, or told of once for all articles, with a link to their list', async () => {
    const { files, openWindow } = elsewhere('later');
    const document = await vscode.workspace.openTextDocument(files.at('a.md'));
    files.refusal = vscode.FileSystemError.NoPermissions();
    const window = openWindow();
    await window.change(document, analyst, annotate);
    const gone = files.at('gone.md');
    const [waiting] = window.waiting.of(document.uri);
    assert.ok(waiting);
    await window.waiting.put(gone, { ...waiting, analyst: 'Another one' });
    const shown: string[] = [];
    const show = (message: string, answer: string): Promise<undefined> =>
      Promise.resolve(void shown.push(message, answer));
    await tellUnwritten(openWindow(), show);
    assert.deepEqual(shown.splice(0), [
      'Annotations of 2 articles could still not be written beside them. They are kept in the extension’s storage until that can be done.',
      'Show Annotations',
    ]);

    files.refusal = undefined;
    const restarted = openWindow();
    await tellUnwritten(restarted, show);
    assert.match(files.textOf('a.md.analyst.annotations.json') ?? '', /"value": "egy"/);
    assert.match(shown[0] ?? '', /^Annotations of “gone\.md” could still not be written beside it\. /);
    assert.deepEqual(restarted.waiting.articles().map(String), [gone.toString()]);

    await restarted.waiting.remove(gone, 'Another one');
    shown.length = 0;
    await tellUnwritten(openWindow(), show);
    assert.deepEqual(shown, []);
  });

  it('that could not be written have their article and their annotations in the list, and say so there', async () => {
    const { files, openWindow } = elsewhere('listed');
    const document = await vscode.workspace.openTextDocument(files.at('a.md'));
    files.refusal = vscode.FileSystemError.NoPermissions();
    const window = openWindow();
    await window.change(document, analyst, annotate);
    const listed = await new ListedArticles().read(() => Promise.resolve(true), window.waiting.articles());
    const article = listed.find((one) => one.article.toString() === document.uri.toString());
    assert.ok(article);
    assert.equal(articleItem(article, undefined, true).description, 'not written yet');
    assert.equal(articleItem(article, undefined, false).description, undefined);

    const [annotation] = window.waiting
      .of(document.uri)
      .flatMap(({ wanted }) => [...wanted.annotations.values()]);
    assert.ok(annotation);
    const anchor = { state: 'anchored', span: { start: 0, end: 5 }, changed: false } as const;
    const [row] = annotationRowsOf([{ ...annotation, anchor }], window.waiting.keysOf(document.uri));
    assert.ok(row);
    const item = annotationItem(new AnnotationNode(article, { ...row, article: document.uri }));
    assert.match(String(item.description), /not written yet$/);
    assert.match(String(item.accessibilityInformation?.label), /not written yet$/);
  });

  it('are given up, with the reason, where the place never answers', async () => {
    const { files } = elsewhere('silent');
    files.fault = 'silence';
    const writing = sidecarFiles(new MemoryStorage(), 50).update(files.at('a.md'), analyst, annotate);
    await assert.rejects(writing, /cannot be written: the place does not answer\./);
  });

  it('that cannot be read are told of once, left alone, and written once they can be', async () => {
    const { files, openWindow } = elsewhere('locked');
    const document = await vscode.workspace.openTextDocument(files.at('a.md'));
    await vscode.window.showTextDocument(document);
    await openWindow().change(document, analyst, annotate);
    const sidecar = 'a.md.analyst.annotations.json';
    const written = files.textOf(sidecar);

    const storage = new MemoryStorage();
    const sidecars = sidecarFiles(storage);
    const writer = new AnnotationWriter(sidecars, storage);
    const warnings: string[] = [];
    const warn = (warning: string): Promise<undefined> => Promise.resolve(void warnings.push(warning));
    disposables.push(registerTellUnreadable(sidecars, warn));
    await sidecars.readAll(document.uri);
    for (const [refusal, reason] of [
      [vscode.FileSystemError.NoPermissions(), 'no right to read it'],
      [vscode.FileSystemError.Unavailable(), 'the place cannot be reached'],
    ] as const) {
      files.readRefusal = refusal;
      const stored = await writer.change(document, analyst, annotate);
      assert.deepEqual(stored, { where: 'storage', reason: `“${sidecar}” cannot be read: ${reason}.` });
    }
    assert.match(
      warnings.join(),
      /^“a\.md\.analyst\.annotations\.json” cannot be read: no right to read it\. /,
    );
    assert.equal(warnings.length, 1);
    assert.equal(files.textOf(sidecar), written);
    // What was last read of the open article stays shown, and what waits with it.
    const [set] = writer.withWaiting(document, await sidecars.readAll(document.uri), []);
    assert.equal(set?.annotations.size, 3);

    files.readRefusal = undefined;
    await writer.writeWaiting(document);
    assert.equal(files.textOf(sidecar)?.match(/"value": "egy"/g)?.length, 3);
    assert.deepEqual(writer.waiting.of(document.uri), []);
  });

  it('are read to the end when the extension is switched off meanwhile', async () => {
    const { files, openWindow } = elsewhere('leaving');
    const document = await vscode.workspace.openTextDocument(files.at('a.md'));
    await openWindow().change(document, analyst, annotate);
    const leaving = sidecarFiles(new MemoryStorage());
    const reading = leaving.readAll(document.uri);
    leaving.dispose();
    assert.equal((await reading).length, 1);
  });

  it('are told to have changed by others’ writing, not by one’s own', async () => {
    const article = vscode.Uri.joinPath(workspaceFolder(), 'whose.md');
    const files = sidecarFiles(new MemoryStorage());
    const watcher = vscode.workspace.createFileSystemWatcher('**/whose.md.analyst.annotations.json');
    let told = 0;
    let seen = 0;
    disposables.push(
      watcher,
      watcher.onDidCreate(() => seen++),
      watcher.onDidChange(() => seen++),
      files.onDidChange(() => told++),
    );
    await files.update(article, analyst, annotate);
    await until(() => seen > 0);
    // Read after the file's own event was, and longer.
    const [file] = await files.readAll(article);
    assert.ok(file);
    assert.equal(told, 0);
    await writeFile('whose.md.analyst.annotations.json', file.text.replace('"egy"', '"sdn"'));
    await until(() => told > 0);
  });
});
