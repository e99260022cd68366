import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'jsonc-parser';
import { editGlossary, findEntry } from '../../../src/core/glossary/editGlossary.js';
import type { GlossaryChange } from '../../../src/core/glossary/glossaryChange.js';
import { type GlossaryParsed, parseGlossary } from '../../../src/core/glossary/parseGlossary.js';
import type { OwnEntry } from '../../../src/core/glossary/schema.js';
import { commentsIn, laidOut } from './layouts.js';

/** The file after a change that is not refused. */
function edited(text: string, change: GlossaryChange): string {
  const result = editGlossary(text, change);
  assert.ok('text' in result, JSON.stringify(result));
  return result.text;
}

function refusal(text: string, change: GlossaryChange): string {
  const result = editGlossary(text, change);
  assert.ok('problem' in result, 'it was not refused');
  return [result.problem.code, ...(result.cause === undefined ? [] : [result.cause.message.code])].join(' ');
}

const pact: OwnEntry = { id: 'blue-lake-pact', type: 'agreement', labels: { en: 'Blue Lake Pact' } };
const japan = { id: 'jpn', type: 'actor', labels: { en: 'Japan' } };
const addPact: GlossaryChange = { kind: 'addEntry', entry: pact };
const nippon: GlossaryChange = { kind: 'addName', entity: japan, language: 'en', name: 'Nippon' };
const neverMarch: GlossaryChange = { kind: 'never', what: 'March' };

describe('an edit of the glossary', () => {
  it('puts an entry behind all that stands in the list, in the list’s own layout', () => {
    const line = '{ "id": "blue-lake-pact", "type": "agreement", "labels": { "en": "Blue Lake Pact" } }';
    assert.equal(edited('{}', addPact), `{\n  "entries": [\n    ${line},\n  ],\n}`);
    assert.equal(
      edited('{\r\n\t"entries": [\r\n\t\t// none yet\r\n\t]\r\n}\r\n', addPact),
      `{\r\n\t"entries": [\r\n\t\t// none yet\r\n\t\t${line}\r\n\t]\r\n}\r\n`,
    );
    const one = '{ "id": "a", "type": "actor", "labels": { "en": "A" } }';
    assert.equal(
      edited(`{\n  "entries": [\n    ${one} // why\n  ]\n}\n`, addPact),
      `{\n  "entries": [\n    ${one}, // why\n    ${line}\n  ]\n}\n`,
    );
    assert.equal(edited(`{"entries": [${one}]}`, addPact), `{"entries": [${one}, ${line}]}`);
    const spread = '{\n      "id": "a",\n      "type": "actor",\n      "labels": { "en": "A" },\n    }';
    assert.equal(
      edited(`{\n  "entries": [\n    ${spread},\n  ],\n}\n`, addPact),
      `{\n  "entries": [\n    ${spread},\n    {\n      "id": "blue-lake-pact",\n      "type": "agreement",\n      "labels": { "en": "Blue Lake Pact" }\n    },\n  ],\n}\n`,
    );
  });

  it('adds an alias, and an entry for it where the file has none', () => {
    const entry = '{ "id": "jpn", "type": "actor", "labels": { "en": "Japan" }';
    assert.equal(
      edited(`{ "entries": [${entry} }] }`, nippon),
      `{ "entries": [${entry}, "aliases": { "en": ["Nippon"] } }] }`,
    );
    assert.equal(
      edited(`{ "entries": [${entry}, "aliases": { "en": [] /* none */ } }] }`, nippon),
      `{ "entries": [${entry}, "aliases": { "en": ["Nippon"] /* none */ } }] }`,
    );
    assert.deepEqual(parse(edited('{}', nippon)), {
      entries: [{ ...japan, aliases: { en: ['Nippon'] } }],
    });
  });

  it('opens a list that holds nothing but a comment', () => {
    assert.equal(
      edited('{\n  "never": [ /* not yet */ ],\n}\n', neverMarch),
      '{\n  "never": [ /* not yet */\n    "March",\n  ],\n}\n',
    );
  });

  it('says nothing twice', () => {
    for (const change of [addPact, nippon, neverMarch]) {
      const once = edited('{}', change);
      assert.equal(edited(once, change), once);
    }
    assert.equal(edited('{ "never": ["MARCH"] }', neverMarch), '{ "never": ["MARCH"] }');
  });

  it('lets an alias move from one entry to another, but never a label', () => {
    const two = [
      { ...pact, aliases: { en: ['the Pact', 'BLP'] } },
      { id: 'green-pact', type: 'agreement', labels: { en: 'Green Pact' } },
    ];
    const to = { id: 'green-pact', type: 'agreement', labels: { en: 'Green Pact' } };
    const move = (name: string): GlossaryChange => ({ kind: 'addName', entity: to, language: 'en', name });
    assert.deepEqual(parse(edited(JSON.stringify({ entries: two }), move('the Pact'))), {
      entries: [
        { ...pact, aliases: { en: ['BLP'] } },
        { ...to, aliases: { en: ['the Pact'] } },
      ],
    });
    assert.equal(refusal(JSON.stringify({ entries: two }), move('Blue Lake Pact')), 'glossaryEdit.labelOf');
  });

  it('takes off the list of what is never highlighted what it adds', () => {
    const never =
      '{\n  "never": [\n    "March", // the month\n    "Blue Lake Pact",\n    { "type": "actor", "id": "jpn" },\n  ],\n}\n';
    assert.match(edited(never, addPact), /"never": \[\n {4}"March", \/\/ the month\n {4}\{ "type"/);
    assert.deepEqual(parseGlossary(edited(never, nippon)).neverEntities, []);
  });

  it('keeps a name that an entity had before it was renamed', () => {
    const rename = (builtIn: boolean): GlossaryChange => ({
      kind: 'rename',
      entity: { ...pact },
      language: 'en',
      label: 'Pact of the Blue Lake',
      builtIn,
    });
    const labels = { en: 'Pact of the Blue Lake' };
    const aliases = { en: ['Blue Lake Pact'] };
    assert.deepEqual(parse(edited(JSON.stringify({ entries: [pact] }), rename(false))), {
      entries: [{ ...pact, labels, aliases }],
    });
    assert.deepEqual(parse(edited('{}', rename(false))), { entries: [{ ...pact, labels, aliases }] });
    assert.deepEqual(parse(edited('{}', rename(true))), { entries: [{ ...pact, labels }] });
  });

  it('merges, moves what is merged, and unmerges', () => {
    const green = { id: 'green-pact', type: 'agreement', labels: { en: 'Green Pact' } };
    const reference = { type: 'agreement', id: 'lake-talks' };
    const once = edited('{}', { kind: 'merge', id: reference.id, into: pact });
    assert.deepEqual(parse(once), { entries: [{ ...pact, merged: ['lake-talks'] }] });
    const moved = edited(once, { kind: 'merge', id: reference.id, into: green });
    assert.deepEqual(parse(moved), {
      entries: [
        { ...pact, merged: [] },
        { ...green, merged: ['lake-talks'] },
      ],
    });
    const apart = edited(moved, { kind: 'unmerge', entity: reference });
    assert.deepEqual(parse(apart), {
      entries: [
        { ...pact, merged: [] },
        { ...green, merged: [] },
      ],
    });
    const talks = { ...reference, labels: { en: 'Lake Talks' } };
    const circle: GlossaryChange = { kind: 'merge', id: green.id, into: talks };
    assert.equal(refusal(moved, circle), 'glossaryEdit.invalid glossary.mergedInCircle');
  });

  it('is refused in a broken file, and where the file would be wrong after it', () => {
    assert.equal(refusal('{ "entries": [', addPact), 'glossaryEdit.broken glossary.syntax');
    assert.equal(refusal('{ "colour": 1 }', addPact), 'glossaryEdit.broken glossary.unknownKey');
    assert.equal(refusal('', addPact), 'glossaryEdit.broken glossary.syntax');
    const bad = { ...pact, id: 'No Id' };
    assert.equal(refusal('{}', { kind: 'addEntry', entry: bad }), 'glossaryEdit.invalid glossary.badId');
  });

  it('finds an entry’s place', () => {
    const text = edited('{ "entries": [] }', addPact);
    const place = findEntry(text, pact);
    assert.deepEqual(place && parse(text.slice(place.start, place.end)), pact);
    assert.equal(findEntry(text, { type: 'actor', id: 'blue-lake-pact' }), undefined);
    assert.equal(findEntry('[', pact), undefined);
  });
});

const names = fc.constantFrom('Alder', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir', 'Gorse "x"', 'Hügel, [1]');
const entity = fc.record({ type: fc.constantFrom('actor', 'agreement'), id: fc.constantFrom('a', 'b', 'c') });
const language = fc.constantFrom('en' as const, 'de' as const);
const stub = entity.map(({ type, id }) => ({ id, type, labels: { en: `${type} ${id}` } }));
const change: fc.Arbitrary<GlossaryChange> = fc.oneof(
  fc.record({ kind: fc.constant('addEntry' as const), entry: stub }),
  fc.record({ kind: fc.constant('addName' as const), entity: stub, language, name: names }),
  fc.record({ kind: fc.constant('never' as const), what: fc.oneof(names, entity) }),
  fc.record({ kind: fc.constant('merge' as const), id: fc.constantFrom('a', 'b', 'c'), into: stub }),
  fc.record({ kind: fc.constant('unmerge' as const), entity }),
  fc.record({
    kind: fc.constant('rename' as const),
    entity: stub,
    language,
    label: names,
    builtIn: fc.boolean(),
  }),
);

/** What a glossary says, as plain values, so that two can be compared whatever their layout is. */
function saying({ entries, never, neverEntities }: GlossaryParsed): unknown {
  return { entries, never, neverEntities };
}

/** Each alias, merged entity and thing that is never highlighted. */
function membersOf({ entries, never, neverEntities }: GlossaryParsed): string[] {
  const inEntries = entries.flatMap(({ type, id, aliases, merged = [] }) =>
    [aliases?.en ?? [], aliases?.de ?? [], merged].flatMap((list, at) =>
      list.map((member) => JSON.stringify([type, id, at, member])),
    ),
  );
  return [inEntries, never, neverEntities.map((one) => JSON.stringify(one))].flat();
}

describe('edits of glossaries of every layout', () => {
  it('say the same as in a file without layout, and keep every comment and all else', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), laidOut, change, (past, layOut, last) => {
        const made = past.reduce((text, one) => {
          const result = editGlossary(text, one);
          return 'text' in result ? result.text : text;
        }, '{}');
        const value: unknown = parse(made);
        const plain = JSON.stringify(value);
        const text = layOut(value);
        assert.deepEqual(parse(text, [], { allowTrailingComma: true }), value, text);
        const expected = editGlossary(plain, last);
        const result = editGlossary(text, last);
        if ('problem' in expected) {
          assert.ok('problem' in result);
          assert.equal(result.problem.code, expected.problem.code);
          return;
        }
        assert.ok('text' in result);
        const parsed = parseGlossary(result.text);
        assert.deepEqual(
          parsed.problems.filter(({ severity }) => severity === 'error'),
          [],
          result.text,
        );
        assert.deepEqual(saying(parsed), saying(parseGlossary(expected.text)), result.text);
        // What stands inside an object that is taken away goes with it.
        if (parsed.neverEntities.length === parseGlossary(text).neverEntities.length)
          assert.deepEqual(commentsIn(result.text), commentsIn(text), result.text);
        else assert.ok(isSubsequence(commentsIn(result.text), commentsIn(text)), result.text);
        const lineEnds = new Set(result.text.match(/\r\n|\n|\r/g));
        if (/[\r\n]/.test(text)) assert.deepEqual(lineEnds, new Set(text.match(/\r\n|\n|\r/g)), result.text);
        // What only adds deletes nothing.
        const after = membersOf(parsed);
        if (
          last.kind !== 'rename' &&
          membersOf(parseGlossary(text)).every((member) => after.includes(member))
        )
          assert.ok(isSubsequence(text.split(''), result.text.split('')), result.text);
      }),
      { seed: 5, numRuns: 1000 },
    );
  });
});

/** Whether one list is the other with something taken out of it. */
function isSubsequence(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const unit of whole) if (unit === part[at]) at++;
  return at === part.length;
}
