import assert from 'node:assert/strict';
import { CorpusIndex } from '../../../src/core/corpus/corpusIndex.js';
import { type FileRead, type IndexingHost, IndexingQueue } from '../../../src/core/corpus/indexingQueue.js';
import { articleOfSteps } from './arbitraries.js';

const long = 1_000_000_000;
const article = articleOfSteps([{ entity: 0, gap: 1, length: 2, unit: 'same' }]);

/** A host whose files are texts; a job's hash is the text. */
function hostOf(files: Map<string, string | Error>, more: Partial<IndexingHost> = {}): IndexingHost {
  return {
    read: (path) => {
      const text = files.get(path);
      if (text === undefined) return Promise.resolve('missing');
      if (text instanceof Error) return Promise.resolve({ error: text.message });
      const bytes = new TextEncoder().encode(text);
      return Promise.resolve({ size: bytes.length, modified: 5, bytes } satisfies FileRead);
    },
    analyse: (_path, bytes, knownHash) => {
      const hash = new TextDecoder().decode(bytes);
      if (hash === knownHash) return Promise.resolve({ kind: 'same', hash });
      if (hash === 'binary') return Promise.resolve({ kind: 'skipped', hash, reason: 'binary' });
      if (hash === 'crash') return Promise.reject(new Error('the thread ended'));
      return Promise.resolve({ kind: 'indexed', hash, article });
    },
    pause: () => Promise.resolve(),
    now: () => long,
    ...more,
  };
}

describe('the indexing queue', () => {
  it('reads what is added, and tells what could not be read', async () => {
    const files = new Map<string, string | Error>([
      ['a', 'text'],
      ['b', 'binary'],
      ['c', new Error('may not be read')],
      ['d', 'crash'],
    ]);
    const corpus = new CorpusIndex();
    corpus.replace('gone', { size: 1, modified: 1, hash: '' }, article);
    const queue = new IndexingQueue(corpus, hostOf(files), 2);
    for (const path of ['a', 'b', 'c', 'd', 'gone']) queue.add(path);
    await queue.settled();
    assert.deepEqual([...corpus.paths()].sort(), ['a', 'b']);
    assert.equal(corpus.size, 1);
    assert.deepEqual([...queue.troubles].sort(), [
      ['b', 'binary'],
      ['c', { error: 'may not be read' }],
      ['d', { error: 'the thread ended' }],
    ]);
    files.set('d', 'well');
    queue.add('d');
    await queue.settled();
    assert.deepEqual([...queue.troubles.keys()].sort(), ['b', 'c']);
  });

  it('tells what is to be done, with what is being read just then', async () => {
    let known: readonly string[] = [];
    const read: IndexingHost['read'] = () => {
      known = [...queue.paths()].sort();
      return Promise.resolve('missing');
    };
    const queue = new IndexingQueue(new CorpusIndex(), hostOf(new Map(), { read }), 1);
    queue.add('new/a');
    queue.add('new/b');
    queue.add('c', true);
    assert.deepEqual([...queue.paths()].sort(), ['c', 'new/a', 'new/b']);
    await queue.settled();
    assert.deepEqual(known, ['new/b']);
    assert.deepEqual([...queue.paths()], []);
  });

  it('does urgent ones first, and none twice at once', async () => {
    const order: string[] = [];
    const running = new Set<string>();
    const files = new Map(['a', 'b', 'c', 'd'].map((path) => [path, path]));
    const plain = hostOf(files);
    const queue: IndexingQueue = new IndexingQueue(
      new CorpusIndex(),
      hostOf(files, {
        read: async (path) => {
          assert.ok(!running.has(path), `${path} is read twice at once`);
          running.add(path);
          if (order.push(path) === 1) queue.add(path);
          await new Promise((resolve) => setTimeout(resolve, 2));
          running.delete(path);
          return plain.read(path);
        },
      }),
      2,
    );
    for (const path of ['a', 'b', 'c']) queue.add(path);
    queue.add('d', true);
    await queue.settled();
    assert.equal(order[0], 'd');
    assert.equal(order.filter((path) => path === 'd').length, 2);
    assert.deepEqual([...new Set(order)].sort(), ['a', 'b', 'c', 'd']);
  });

  it('leaves alone what is held, also where that begins while its file is read', async () => {
    const held = new Set<string>(['a']);
    const files = new Map(['a', 'b'].map((path) => [path, path]));
    const corpus = new CorpusIndex();
    const analyse: IndexingHost['analyse'] = () => {
      held.add('b');
      return Promise.resolve({ kind: 'indexed', hash: 'h', article });
    };
    const queue = new IndexingQueue(corpus, hostOf(files, { analyse }), 1, held);
    queue.add('a');
    queue.add('b');
    await queue.settled();
    assert.deepEqual([...corpus.paths()], []);
  });

  it('puts nothing in of a file that was taken out, or of any that was forgotten, while it was worked on', async () => {
    for (const text of ['text', 'binary', 'crash'])
      for (const stop of [
        (queue: IndexingQueue) => {
          queue.remove('a');
        },
        (queue: IndexingQueue) => {
          queue.clear();
        },
      ]) {
        const files = new Map([['a', text]]);
        const corpus = new CorpusIndex();
        const plain = hostOf(files);
        const queue: IndexingQueue = new IndexingQueue(
          corpus,
          hostOf(files, {
            analyse: (...job) => {
              stop(queue);
              return plain.analyse(...job);
            },
          }),
          1,
        );
        queue.add('a');
        await queue.settled();
        assert.deepEqual([[...corpus.paths()], [...queue.troubles]], [[], []]);
      }
  });

  it('does a file again that was taken out and came back while it was worked on', async () => {
    const files = new Map([['a', 'text']]);
    const corpus = new CorpusIndex();
    const plain = hostOf(files);
    let count = 0;
    const queue: IndexingQueue = new IndexingQueue(
      corpus,
      hostOf(files, {
        analyse: (...job) => {
          if (++count === 1) {
            queue.remove('a');
            queue.add('a');
          }
          return plain.analyse(...job);
        },
      }),
      2,
    );
    queue.add('a');
    await queue.settled();
    assert.deepEqual([count, [...corpus.paths()]], [2, ['a']]);
  });

  it('knows of a file that changes while it is read the state from before, so that it is read again', async () => {
    const corpus = new CorpusIndex();
    let size = 4;
    const host = hostOf(new Map(), {
      read: async () => {
        const before = size;
        // It is written right behind the look at its size.
        size = 9;
        return Promise.resolve({ size: before, modified: 5, bytes: new TextEncoder().encode('new words') });
      },
    });
    const queue = new IndexingQueue(corpus, host, 1);
    queue.add('a');
    await queue.settled();
    assert.equal(corpus.stampOf('a')?.size, 4);
    assert.notEqual(corpus.stampOf('a')?.size, size);
    queue.add('a');
    await queue.settled();
    assert.deepEqual(corpus.stampOf('a'), { size: 9, modified: 5, hash: 'new words' });
  });

  it('trusts no time that is too new to tell two states apart', async () => {
    const corpus = new CorpusIndex();
    const files = new Map([['a', 'text']]);
    for (const [now, modified] of [
      [6, 0],
      [long, 5],
    ] as const) {
      const queue = new IndexingQueue(corpus, hostOf(files, { now: () => now }), 1);
      queue.add('a');
      await queue.settled();
      assert.equal(corpus.stampOf('a')?.modified, modified);
    }
  });

  it('ends when what waits is forgotten', async () => {
    const queue = new IndexingQueue(
      new CorpusIndex(),
      hostOf(new Map(), { pause: () => new Promise((resolve) => setTimeout(resolve, 5)) }),
      1,
    );
    queue.add('a');
    queue.clear();
    await queue.settled();
    assert.equal(queue.left, 0);
  });
});
