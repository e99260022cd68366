import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import manifest from '../../package.json' with { type: 'json' };
import { articleGlobs } from '../../src/cli/articleFiles.js';
import { type Result, run } from './run.js';

const article = z.object({ file: z.string(), mentions: z.array(z.object({ entity: z.string() })) });
const mention = z.object({
  file: z.string(),
  line: z.number(),
  column: z.number(),
  start: z.number(),
  end: z.number(),
  text: z.string(),
  type: z.string(),
  entity: z.string(),
  context: z.string(),
});

function rowsOf<Row>(stdout: string, row: z.ZodType<Row>): Row[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => row.parse(JSON.parse(line)));
}

describe('policy-annotator on folders', () => {
  let folder = '';
  /** Writes files into a new folder, and gives its path. */
  const folderOf = (name: string, files: Readonly<Record<string, string | Uint8Array>>): string => {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name, path)), { recursive: true });
      writeFileSync(join(folder, name, path), content);
    }
    return join(folder, name);
  };
  const filesIn = (stdout: string): string[] =>
    rowsOf(stdout, article).map(({ file }) => file.slice(folder.length + 1));
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'policy-annotator-'));
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  it('takes the same files for articles as the editor does', () => {
    const { properties } = manifest.contributes.configuration;
    assert.deepEqual(articleGlobs, {
      include: properties['policyAnnotator.include'].default,
      exclude: properties['policyAnnotator.exclude'].default,
    });
  });

  it('reads the articles of a folder, sorted by path, and what else is named in its turn', () => {
    const path = folderOf('sorted', {
      'b.md': 'Egypt.',
      'a.txt': 'Norway.',
      'a/z.markdown': 'Japan.',
      'a.md': 'Chile.',
      'README.md': 'Egypt.',
      'page.html': 'Egypt.',
      '.gitignore': 'drafts/\n',
      'drafts/d.md': 'Egypt.',
      'c/.gitignore': '*.md\n!kept.md\n',
      'c/left.md': 'Egypt.',
      'c/kept.md': 'Egypt.',
    });
    const single = join(folderOf('single', { 'x.html': 'Egypt.' }), 'x.html');
    const { code, stdout, stderr } = run(['analyze', '--json', single, `${path}/`, single]);
    assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
    assert.deepEqual(filesIn(stdout), [
      'single/x.html',
      'sorted/a.md',
      'sorted/a.txt',
      'sorted/a/z.markdown',
      'sorted/b.md',
      'sorted/c/kept.md',
      'single/x.html',
    ]);
  });

  it('prints the same with one thread and with several', () => {
    const names = ['Egypt', 'Norwegen', 'Japan', 'Chile', 'Finnland'];
    const files = Array.from({ length: 40 }, (_, at): [string, string] => {
      const text = `${names[at % 5] ?? ''} verkauft Weizen. ${names[(at + 1) % 5] ?? ''} buys copper.\n`;
      // A long article is done after the short ones behind it.
      return [`${at}.txt`, text.repeat(at % 7 === 0 ? 200 : 1)];
    });
    const path = folderOf('threads', Object.fromEntries(files));
    const [one, two, five] = [1, 2, 5].map((jobs) =>
      run(['analyze', '--json', '--jobs', String(jobs), path]),
    );
    assert.equal(one?.code, 0);
    assert.equal(rowsOf(one.stdout, article).length, 40);
    assert.deepEqual(two, one);
    assert.deepEqual(five, one);
  });

  it('says which file cannot be read, skips what is no text, and reads the others', () => {
    const path = folderOf('faults', {
      'a.md': 'Egypt.',
      'b.md': new Uint8Array([0x45, 0xff, 0xfe, 0x41]),
      'c.txt': new Uint8Array([0x7f, 0x45, 0x00, 0x01]),
      'd.md': 'x'.repeat(3_000_001),
      'e.md': 'Norway.',
    });
    symlinkSync(join(path, 'nowhere.md'), join(path, 'broken.md'));
    const missing = join(folder, 'missing');
    const { code, stdout, stderr } = run(['analyze', '--json', missing, path]);
    assert.equal(code, 2);
    assert.deepEqual(filesIn(stdout), ['faults/a.md', 'faults/e.md']);
    assert.equal(
      stderr.replaceAll(folder, ''),
      `policy-annotator: /missing: no such file
policy-annotator: /faults/b.md: is not valid UTF-8 text
policy-annotator: /faults/c.txt: is not text, skipped
policy-annotator: /faults/d.md: is longer than 1,000,000 characters
`,
    );
  });

  it('does not fail for a file that is no text', () => {
    const path = folderOf('binary', { 'a.md': new Uint8Array([0, 1, 2]) });
    const { code, stdout, stderr } = run(['analyze', '--json', path]);
    assert.deepEqual({ code, stdout }, { code: 0, stdout: '' });
    assert.match(stderr, /a\.md: is not text, skipped\n$/);
  });

  it('comes to an end where a link leads back, and reads links to files', () => {
    const path = folderOf('cycle', { 'deep/a.md': 'Egypt.' });
    symlinkSync(path, join(path, 'deep', 'back'), 'dir');
    symlinkSync(join(path, 'deep', 'a.md'), join(path, 'b.md'));
    const { code, stdout } = run(['analyze', '--json', path]);
    assert.equal(code, 0);
    assert.deepEqual(filesIn(stdout), ['cycle/b.md', 'cycle/deep/a.md']);
  });

  it('reads by a glossary of one’s own in every thread', () => {
    const path = folderOf('own', { 'a.txt': 'The Blue Lake Pact.', 'b.txt': 'A Blue Lake Pact.' });
    const glossary = join(
      folderOf('glossary', {
        'own.jsonc':
          '{ "entries": [{ "id": "blue-lake-pact", "type": "agreement", "labels": { "en": "Blue Lake Pact" } }] }',
      }),
      'own.jsonc',
    );
    const { stdout } = run(['analyze', '--json', '--jobs', '2', '--glossary', glossary, path]);
    assert.deepEqual(
      rowsOf(stdout, article).map(({ mentions }) => mentions.map(({ entity }) => entity)),
      [['blue-lake-pact'], ['blue-lake-pact']],
    );
  });

  it('stops quietly where nobody reads on, and says what is wrong where nothing can be written', function () {
    if (!existsSync('/dev/full')) this.skip();
    const path = folderOf('unwritten', { 'a.md': 'Egypt. '.repeat(2000) });
    const shell = (line: string): Result => {
      const { status, stdout, stderr } = spawnSync('sh', ['-c', line, process.execPath, path], {
        encoding: 'utf8',
      });
      return { code: status, stdout, stderr };
    };
    const cut = shell('{ "$0" dist/cli.js analyze --json "$1"; echo $? >&2; } | head -c 1');
    assert.deepEqual([cut.stdout, cut.stderr], ['{', '141\n']);
    const full = shell('"$0" dist/cli.js mentions --entity egy "$1" > /dev/full');
    assert.equal(full.code, 2);
    assert.match(full.stderr, /^policy-annotator: the output cannot be written: ENOSPC.*\n$/);
  });

  it('tells progress where it is asked to, on standard error alone', () => {
    const path = folderOf('progress', { 'a.md': 'Egypt.', 'b.md': 'Norway.' });
    const silent = run(['analyze', '--json', path]);
    const told = run(['analyze', '--json', '--progress', path]);
    assert.equal(silent.stderr, '');
    assert.match(told.stderr, /^(?:\d+ articles? read\n)*2 articles read\n$/);
    assert.equal(told.stdout, silent.stdout);
  });

  describe('mentions', () => {
    const first =
      '\uFEFFEgypt buys wheat.\r\nNorway sells fish.\r\n  The Egyptian wheat board met in Egypt.\r\n';
    let path = '';
    before(() => {
      path = folderOf('mentions', { 'b.txt': first, 'a.md': 'Chile sells copper.\n', 'c.txt': 'In Egypt.' });
    });

    it('prints file, line, column and the words around as grep does', () => {
      const { code, stdout, stderr } = run(['mentions', path, '--entity', 'egy']);
      assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
      assert.ok(stdout.startsWith(`${path}/b.txt:1:1: Egypt buys wheat.\n${path}/b.txt:3:`));
      assert.ok(stdout.endsWith(`${path}/c.txt:1:4: In Egypt.\n`));
    });

    it('prints JSON whose places fit the text', () => {
      const { code, stdout } = run(['mentions', '--entity', 'egy', '--json', path]);
      assert.equal(code, 0);
      const rows = rowsOf(stdout, mention).filter(({ file }) => file.endsWith('b.txt'));
      assert.ok(rows.length >= 2);
      const lines = first.slice(1).split('\r\n');
      for (const { line, column, start, end, text, entity, context } of rows) {
        assert.equal(entity, 'egy');
        assert.equal(first.slice(start, end), text);
        assert.equal(context, lines[line - 1]);
        assert.equal(context.slice(column - 1, column - 1 + text.length), text);
      }
    });

    it('answers by its exit code whether there is any', () => {
      assert.deepEqual(run(['mentions', path, '--entity', 'jpn']), { code: 1, stdout: '', stderr: '' });
      assert.equal(run(['mentions', path, '--entity', 'egy', '--type', 'resource']).code, 1);
      assert.equal(run(['mentions', path, '--entity', 'egy', '--type', 'actor']).code, 0);
    });

    it('fails where a file cannot be read, and for a type that there is not', () => {
      const partly = run(['mentions', path, join(folder, 'missing.md'), '--entity', 'egy']);
      assert.equal(partly.code, 2);
      assert.match(partly.stderr, /missing\.md: no such file\n$/);
      assert.match(partly.stdout, /c\.txt:1:4/);
      const { code, stdout, stderr } = run(['mentions', path, '--entity', 'egy', '--type', 'actors']);
      assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
      assert.match(stderr, /--type takes actor, resource, agreement, not actors\n$/);
    });
  });
});
