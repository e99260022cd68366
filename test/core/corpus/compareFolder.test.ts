import assert from 'node:assert/strict';
import { type ArticleFolder, compareFolder } from '../../../src/core/corpus/compareFolder.js';
import { CorpusIndex } from '../../../src/core/corpus/corpusIndex.js';
import { articleOfSteps } from './arbitraries.js';

const article = articleOfSteps([{ entity: 0, gap: 1, length: 2, unit: 'same' }]);

/** A corpus of articles with a size each. */
function corpusOf(sizes: Readonly<Record<string, number>>): CorpusIndex {
  const corpus = new CorpusIndex();
  for (const [path, size] of Object.entries(sizes))
    corpus.replace(path, { size, modified: 5, hash: '' }, article);
  return corpus;
}

/** A folder of files with a size each; one below that is named in `broken` cannot be listed. */
function folderOf(sizes: Readonly<Record<string, number>>, broken?: string): ArticleFolder {
  return {
    async *walk(onUnreadable, isOver) {
      if (broken === '') throw new Error('no such folder');
      if (broken !== undefined) onUnreadable(broken, new Error('may not be read'));
      for (const path of Object.keys(sizes)) {
        if (isOver()) return;
        yield await Promise.resolve(path);
      }
    },
    stateOf: (path) => {
      const size = sizes[path];
      return Promise.resolve(size === undefined ? 'missing' : { size, modified: 5 });
    },
  };
}

async function compared(
  folder: ArticleFolder,
  corpus: CorpusIndex,
  isOver: () => boolean = () => false,
): Promise<string[]> {
  const said: string[] = [];
  await compareFolder(folder, corpus, {
    onOther: (path) => said.push(`other ${path}`),
    onGone: (path) => said.push(`gone ${path}`),
    onUnreadable: (path) => said.push(`unreadable ${path}`),
    isOver,
  });
  return said;
}

describe('a folder that is held against what is known of it', () => {
  it('says which articles are other, new and gone', async () => {
    const folder = folderOf({ 'a.md': 1, 'b.md': 3, 'c.md': 1 });
    const corpus = corpusOf({ 'a.md': 1, 'b.md': 2, 'd.md': 1 });
    assert.deepEqual(await compared(folder, corpus), ['other b.md', 'other c.md', 'gone d.md']);
  });

  it('keeps what is known of folders that cannot be listed, and says which', async () => {
    const corpus = corpusOf({ 'a.md': 1, 'deep/b.md': 1, 'deeper/c.md': 1 });
    assert.deepEqual(await compared(folderOf({ 'a.md': 1 }, 'deep'), corpus), [
      'unreadable deep',
      'gone deeper/c.md',
    ]);
  });

  it('keeps everything where the folder was renamed, or nobody can list its files', async () => {
    const said: string[] = [];
    const listen = (path: string): void => void said.push(path);
    const comparing = compareFolder(folderOf({}, ''), corpusOf({ 'a.md': 1 }), {
      onOther: listen,
      onGone: listen,
      onUnreadable: listen,
      isOver: () => false,
    });
    await assert.rejects(comparing, /no such folder/);
    assert.deepEqual(said, []);
  });

  it('keeps what came into the corpus after its folder was listed, and what came back', async () => {
    const corpus = corpusOf({ 'back.md': 1, 'gone.md': 1 });
    const folder: ArticleFolder = {
      ...folderOf({}),
      async *walk() {
        yield await Promise.resolve('a.md');
        for (const path of ['new.md', 'back.md'])
          corpus.replace(path, { size: 2, modified: 6, hash: '' }, article);
      },
    };
    assert.deepEqual(await compared(folder, corpus), ['other a.md', 'gone gone.md']);
  });

  it('says of nothing that it is gone where nobody wanted to see the end', async () => {
    let asked = 0;
    const isOver = (): boolean => asked++ > 0;
    assert.deepEqual(await compared(folderOf({ 'a.md': 1 }), corpusOf({ 'b.md': 1 }), isOver), []);
  });

  it('comes through a million empty files, and lets others at the thread', async () => {
    const count = 1_000_000;
    const folder: ArticleFolder = {
      async *walk() {
        for (let number = 0; number < count; number++) {
          // A listing is read from a disk now and then.
          if (number % 1000 === 0) await new Promise((resolve) => setImmediate(resolve));
          yield `${number >> 10}/${number}.md`;
        }
      },
      stateOf: () => Promise.resolve({ size: 0, modified: 0 }),
    };
    let others = 0;
    await compareFolder(folder, new CorpusIndex(), {
      onOther: () => others++,
      onGone: () => assert.fail('nothing is gone'),
      onUnreadable: () => assert.fail('everything can be listed'),
      isOver: () => false,
    });
    assert.equal(others, count);
  });
});
