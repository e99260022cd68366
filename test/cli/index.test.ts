import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from './run.js';

/** Long ago: what changed just now is read again whatever its time says. */
const longAgo = new Date('2024-02-29T12:00:00Z');

describe('policy-annotator index', () => {
  let folder = '';
  let articles = '';
  let index = '';
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(articles, path)), { recursive: true });
    writeFileSync(join(articles, path), content);
    utimesSync(join(articles, path), longAgo, longAgo);
  };
  const mentions = (...options: string[]) =>
    run(['mentions', articles, '--entity', 'egy', '--json', ...options]);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'policy-annotator-'));
    articles = join(folder, 'articles');
    index = join(folder, 'the index');
    write('b.txt', '\uFEFFEgypt buys wheat.\r\nNorway sells fish.\r\n  Egypt met Norway.\r\n');
    write('a/c.md', 'Chile and **Egypt** sell copper.\n');
    write('a.md', 'Nobody sells anything.\n');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('answers as the articles do, before and after they change', () => {
    const written = run(['index', articles, '--out', index]);
    assert.deepEqual(written, { code: 0, stdout: `${index}\n`, stderr: '' });
    const before = mentions();
    assert.equal(before.stdout.trim().split('\n').length, 3);
    assert.deepEqual(mentions('--index', index), before);
    write('a.md', 'In Egypt.\n');
    write('d/new.md', 'Egypt again.\n');
    rmSync(join(articles, 'a', 'c.md'));
    const after = mentions();
    assert.notDeepEqual(after, before);
    assert.deepEqual(mentions('--index', index), after);
    assert.equal(run(['mentions', articles, '--entity', 'jpn', '--index', index]).code, 1);
  });

  it('analyses only what has another size or time', () => {
    run(['index', articles, '--out', index]);
    const bytes = readFileSync(index);
    // As long as what stood there, and of the same time: nobody looks at it.
    write('a/c.md', 'Chile and **Kenya** sell copper.\n');
    run(['index', articles, '--out', index]);
    assert.deepEqual(readFileSync(index), bytes);
    utimesSync(join(articles, 'a', 'c.md'), longAgo, new Date('2024-03-01T12:00:00Z'));
    run(['index', articles, '--out', index]);
    assert.notDeepEqual(readFileSync(index), bytes);
    assert.doesNotMatch(mentions('--index', index).stdout, /c\.md/);
  });

  it('never trusts a damaged index or one made with other options, and writes it anew', () => {
    run(['index', articles, '--out', index]);
    const bytes = readFileSync(index);
    const expected = mentions();
    const damaged = Buffer.from(bytes);
    damaged[damaged.length - 20] = (damaged[damaged.length - 20] ?? 0) ^ 1;
    writeFileSync(index, damaged);
    const { code, stdout, stderr } = mentions('--index', index);
    assert.deepEqual({ code, stdout }, { code: expected.code, stdout: expected.stdout });
    assert.match(stderr, /the index: is no whole index made with this program and these options/);
    assert.equal(run(['index', articles, '--out', index]).code, 0);
    assert.deepEqual(readFileSync(index), bytes);
    assert.match(mentions('--index', index, '--eager', 'high').stderr, /all articles are read/);
  });

  it('never writes over anything but an index, and says what cannot be read', () => {
    const article = join(articles, 'a.md');
    const refused = run(['index', articles, '--out', article]);
    assert.equal(refused.code, 2);
    assert.match(refused.stderr, /a\.md: is there already and is no index: nothing was written\n$/);
    assert.equal(readFileSync(article, 'utf8'), 'Nobody sells anything.\n');
    write('broken.md', new Uint8Array([0x45, 0xff, 0xfe, 0x41]));
    symlinkSync(articles, join(articles, 'a', 'back'), 'dir');
    for (const time of ['first', 'second']) {
      const { code, stderr } = run(['index', articles, '--out', index]);
      assert.equal(code, 2, time);
      assert.equal(stderr, `policy-annotator: ${join(articles, 'broken.md')}: is not valid UTF-8 text\n`);
    }
    assert.equal(run(['index', join(folder, 'nowhere'), '--out', index]).code, 2);
    assert.equal(run(['index', articles, '--out', join(folder, 'no', 'folder')]).code, 2);
  });

  it('is kept with the user’s caches where nobody says where', () => {
    process.env.XDG_CACHE_HOME = join(folder, 'cache');
    try {
      const { code, stdout } = run(['index', `${articles}/`]);
      const place = stdout.trim();
      assert.equal(code, 0);
      assert.ok(place.startsWith(join(folder, 'cache', 'policy-annotator', 'articles-')));
      assert.ok(existsSync(place));
      assert.equal(run(['index', articles]).stdout.trim(), place);
    } finally {
      delete process.env.XDG_CACHE_HOME;
    }
  });

  it('tells what goes with it and what does not', () => {
    for (const args of [
      ['index', articles, articles],
      ['index', articles, '--json'],
      ['index', articles, '--entity', 'egy'],
      ['analyze', articles, '--out', index],
      ['mentions', articles, '--entity', 'egy', '--index', index, '--format', 'plain'],
    ]) {
      const { code, stderr } = run(args);
      assert.equal(code, 2, args.join(' '));
      assert.match(stderr, /^policy-annotator: [^\n]*\nUsage: /);
    }
    assert.match(run(['index', '--help']).stdout, /--out FILE/);
  });
});
