import assert from 'node:assert/strict';
import { globMatcher } from '../../../src/core/corpus/glob.js';
import {
  type FolderEntry,
  type FolderReader,
  isReached,
  walkFolder,
} from '../../../src/core/corpus/walkFolder.js';

/** A folder as a tree: the text of a file, a folder in it, or "UNREADABLE" or "LINK" for what is neither. */
interface Tree {
  readonly [name: string]: string | Tree;
}

function readerOf(tree: Tree): FolderReader {
  const find = (path: string): string | Tree => {
    let at: string | Tree = tree;
    for (const name of path === '' ? [] : path.split('/'))
      at = typeof at === 'string' ? '' : (at[name] ?? '');
    return at;
  };
  return {
    list: (path) => {
      const folder = find(path);
      if (typeof folder === 'string') return Promise.reject(new Error('may not be read'));
      const kindOf = (value: string | Tree): FolderEntry['kind'] =>
        value === 'LINK' ? 'other' : value === 'UNREADABLE' || typeof value !== 'string' ? 'folder' : 'file';
      return Promise.resolve(Object.entries(folder).map(([name, value]) => ({ name, kind: kindOf(value) })));
    },
    readText: (path) => {
      const text = find(path);
      return typeof text === 'string' && text !== ''
        ? Promise.resolve(text)
        : Promise.reject(new Error('none'));
    },
  };
}

const tree: Tree = {
  '.gitignore': 'drafts/\n*.tmp.md\n!keep.tmp.md\n',
  '.git': { 'x.md': 'x' },
  'b.md': 'x',
  'a.txt': 'x',
  'x.html': 'x',
  'n.tmp.md': 'x',
  'keep.tmp.md': 'x',
  'deep1.md': 'x',
  'deep.md': 'x',
  drafts: { 'd.md': 'x' },
  loop: 'LINK',
  secret: 'UNREADABLE',
  deep: { '.gitignore': '/one.md\n', 'one.md': 'x', deeper: { 'one.md': 'x', drafts: { 'e.md': 'x' } } },
  vendor: { 'v.md': 'x' },
};
const options = {
  isWanted: globMatcher(['**/*.{md,txt}']),
  isExcluded: globMatcher(['**/vendor/**']),
  useIgnoreFiles: true,
};

async function walk(
  reader: FolderReader,
  useIgnoreFiles: boolean,
): Promise<{ found: string[]; unreadable: string[] }> {
  const unreadable: string[] = [];
  const found: string[] = [];
  const onUnreadable = (folder: string): void => void unreadable.push(folder);
  for await (const path of walkFolder(reader, { ...options, useIgnoreFiles, onUnreadable })) found.push(path);
  return { found, unreadable };
}

const expected = ['a.txt', 'b.md', 'deep.md', 'deep/deeper/one.md', 'deep1.md', 'keep.tmp.md'];

describe('the walk through a folder', () => {
  it('finds, sorted by path, what is wanted and neither settings nor .gitignore leave out; tells of what it cannot list', async () => {
    assert.deepEqual(await walk(readerOf(tree), true), { found: expected, unreadable: ['secret'] });
  });

  it('finds what .gitignore leaves out where it is not asked', async () => {
    const { found } = await walk(readerOf(tree), false);
    assert.ok(['n.tmp.md', 'drafts/d.md', 'deep/one.md'].every((path) => found.includes(path)));
  });

  it('comes to a file exactly where one is told that it would', async () => {
    const reader = readerOf(tree);
    const { found: all } = await walk(reader, false);
    const reached: string[] = [];
    for (const path of [...all, 'vendor/v.md', '.git/x.md', 'x.html'])
      if (await isReached(path, reader, options)) reached.push(path);
    assert.deepEqual(reached.sort(), [...expected].sort());
  });

  it('leaves nothing out for patterns that cannot be read, and comes by odd names', async () => {
    const odd: Tree = {
      '.gitignore': '[!/\n![!/\nb.md\r\nc\\\\)\n',
      '...': 'x',
      '..md': 'x',
      'a.md': 'x',
      'b.md': 'x',
      'c.md': 'x',
    };
    assert.deepEqual(await walk(readerOf(odd), true), { found: ['..md', 'a.md', 'c.md'], unreadable: [] });
    assert.ok(await isReached('a.md', readerOf(odd), options));
  });

  it('fails where the folder itself cannot be listed', async () => {
    await assert.rejects(
      walk({ ...readerOf({}), list: () => Promise.reject(new Error('gone')) }, true),
      /gone/,
    );
  });
});
