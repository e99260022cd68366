import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { run } from './run.js';

const line = z.object({
  file: z.string(),
  language: z.string(),
  mentions: z.array(
    z.object({
      start: z.number(),
      end: z.number(),
      text: z.string(),
      type: z.string(),
      subtype: z.string().optional(),
      entity: z.string(),
      label: z.string(),
      reason: z.string(),
      confidence: z.number(),
    }),
  ),
});

function linesOf(stdout: string): z.infer<typeof line>[] {
  return stdout
    .split('\n')
    .filter((text) => text !== '')
    .map((text) => line.parse(JSON.parse(text)));
}

describe('policy-annotator analyze', () => {
  let folder = '';
  const file = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'policy-annotator-'));
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  it('prints a line of JSON for each file, in their order', () => {
    const first = file('a.txt', 'Egypt buys the wheat.\n');
    const second = file('b.md', '# Norwegen\n\nNorwegen verkauft Erdgas.\n');
    const { code, stdout, stderr } = run(['analyze', '--json', first, second]);
    assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
    const lines = linesOf(stdout);
    assert.deepEqual(
      lines.map((one) => one.file),
      [first, second],
    );
    assert.deepEqual(
      lines.map((one) => one.language),
      ['en', 'de'],
    );
    assert.deepEqual(
      lines[0]?.mentions.map(({ start, end, text, type, entity }) => ({ start, end, text, type, entity })),
      [
        { start: 0, end: 5, text: 'Egypt', type: 'actor', entity: 'egy' },
        { start: 15, end: 20, text: 'wheat', type: 'resource', entity: 'wheat' },
      ],
    );
  });

  it('keeps mentions sorted, apart, and equal to the text at their offsets', () => {
    const text = '\uFEFFIn 🌍 talks,\r\nEgypt and\tNorway met.\r\n\r\nEgypt’s grain, Egypt\u00A0again.\r\n';
    const { stdout } = run(['analyze', '--json', file('offsets.txt', text)]);
    const mentions = linesOf(stdout)[0]?.mentions ?? [];
    assert.ok(mentions.length >= 4);
    let last = 0;
    for (const { start, end, text: words } of mentions) {
      assert.ok(start >= last && end > start);
      assert.equal(text.slice(start, end), words);
      last = end;
    }
  });

  it('prints a readable list without --json', () => {
    const { code, stdout } = run(['analyze', file('list.txt', 'Nothing.\n\nEgypt buys all of the wheat.\n')]);
    assert.equal(code, 0);
    assert.match(stdout, /list\.txt \(en, 2 mentions\)/);
    assert.match(stdout, /3 +actor +Egypt +→ +egy +\(in the glossary as Egypt\)/);
  });

  it('reads standard input', () => {
    const { code, stdout } = run(['analyze', '--json', '-'], 'Egypt buys wheat.');
    assert.equal(code, 0);
    assert.deepEqual(
      linesOf(stdout).map((one) => [one.file, one.mentions.length]),
      [['-', 2]],
    );
  });

  it('says which file cannot be read, and analyses the others', () => {
    const good = file('good.txt', 'Egypt.');
    const missing = join(folder, 'missing.txt');
    const invalid = file('invalid.txt', new Uint8Array([0x45, 0xff, 0xfe, 0x41]));
    const { code, stdout, stderr } = run(['analyze', '--json', missing, invalid, good]);
    assert.equal(code, 2);
    assert.deepEqual(
      linesOf(stdout).map((one) => one.file),
      [good],
    );
    const complaints = stderr.trimEnd().split('\n');
    assert.equal(complaints.length, 2);
    assert.match(complaints[0] ?? '', /missing\.txt: no such file/);
    assert.match(complaints[1] ?? '', /invalid\.txt: is not valid UTF-8 text/);
  });

  it('reads an empty file', () => {
    const { code, stdout } = run(['analyze', '--json', file('empty.md', '')]);
    assert.equal(code, 0);
    assert.deepEqual(linesOf(stdout)[0]?.mentions, []);
  });

  it('reads UTF-16 with a byte-order mark', () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Ägypten kauft Weizen.', 'utf16le')]);
    const { stdout } = run(['analyze', '--json', file('utf16.txt', bytes)]);
    assert.deepEqual(
      linesOf(stdout)[0]?.mentions.map(({ start, text }) => [start, text]),
      [
        [1, 'Ägypten'],
        [15, 'Weizen'],
      ],
    );
  });

  it('takes the format from the name, or from --format', () => {
    const text = 'See `Egypt` there.\n';
    const plain = file('code.txt', text);
    const count = (args: readonly string[]): number => linesOf(run(args).stdout)[0]?.mentions.length ?? -1;
    assert.equal(count(['analyze', '--json', plain]), 1);
    assert.equal(count(['analyze', '--json', '--format', 'markdown', plain]), 0);
    assert.equal(count(['analyze', '--json', file('code.md', text)]), 0);
  });

  it('lays a glossary of one’s own over the built-in one', () => {
    const glossary = file(
      'own.jsonc',
      '{ // ours\n"entries": [{ "id": "blue-lake-pact", "type": "agreement", "labels": { "en": "Blue Lake Pact", "de": "Blauseepakt" } }], "never": ["wheat"] }',
    );
    const { stdout } = run([
      'analyze',
      '--json',
      '--glossary',
      glossary,
      file('own.txt', 'The Blue Lake Pact covers wheat.'),
    ]);
    assert.deepEqual(
      linesOf(stdout)[0]?.mentions.map(({ entity }) => entity),
      ['blue-lake-pact'],
    );
  });

  it('lists mentions of types of one’s own', () => {
    const glossary = file(
      'types.jsonc',
      '{ "types": [{ "id": "trade-measure" }], "entries": [{ "id": "export-ban", "type": "trade-measure", "labels": { "en": "export ban", "de": "Ausfuhrverbot" } }] }',
    );
    const article = file('types.txt', 'Norway lifts its export ban, and the export ban is history.');
    const { stdout, stderr } = run(['analyze', '--json', '--glossary', glossary, article]);
    assert.equal(stderr, '');
    assert.deepEqual(
      linesOf(stdout)[0]
        ?.mentions.slice(1)
        .map(({ type, entity, label, reason, confidence }) => ({
          type,
          entity,
          label,
          reason,
          confidence,
        })),
      Array.from({ length: 2 }, () => ({
        type: 'trade-measure',
        entity: 'export-ban',
        label: 'export ban',
        reason: 'in your own glossary as export ban',
        confidence: 1,
      })),
    );
    const list = run(['analyze', '--glossary', glossary, article]).stdout;
    assert.match(
      list,
      /1 {2}trade-measure export ban {2}→ {2}export-ban {2}\(in your own glossary as export ban\)/,
    );
  });

  it('tells the place where a glossary is broken', () => {
    const glossary = file('broken.jsonc', '{\n  "entries": [\n    { "id": "x" }\n  ]\n}');
    const { code, stderr, stdout } = run(['analyze', '--glossary', glossary, file('any.txt', 'Egypt.')]);
    assert.equal(code, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /broken\.jsonc: line 3, column 5: "type" is missing\n$/);
  });

  it('is more or less eager', () => {
    const path = file('eager.txt', 'The Egyptian president spoke of materials and talks with Norway.');
    const count = (level: string): number =>
      linesOf(run(['analyze', '--json', '--eager', level, path]).stdout)[0]?.mentions.length ?? -1;
    assert.ok(count('low') < count('middle'));
    assert.ok(count('middle') < count('high'));
  });

  it('explains how it is used', () => {
    assert.match(run(['--help']).stdout, /Usage: policy-annotator analyze/);
    assert.match(run(['analyze', '--help']).stdout, /^Usage: policy-annotator analyze .+ FILE\|DIR/);
    assert.match(run(['mentions', '--help']).stdout, /^Usage: policy-annotator mentions --entity ID/);
    assert.match(run(['--version']).stdout, /^\d+\.\d+\.\d+\n$/);
    for (const args of [
      [],
      ['analyze'],
      ['paint', 'x'],
      ['analyze', '--eager', 'very', 'x'],
      ['analyze', '--nope', 'x'],
      ['analyze', '--entity', 'egy', 'x'],
      ['analyze', '--jobs', '0', 'x'],
      ['mentions', 'x'],
      ['mentions', '--entity', 'egy'],
    ]) {
      const { code, stderr, stdout } = run(args);
      assert.deepEqual({ code, stdout }, { code: 2, stdout: '' }, args.join(' '));
      assert.match(stderr, /^policy-annotator: .+\nUsage: /, args.join(' '));
    }
  });
});
