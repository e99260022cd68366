import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type GlossaryParsed, isUsable, parseGlossary } from '../../../src/core/glossary/parseGlossary.js';

/** The problems of a glossary as "code: the text they stand at". */
function problemsIn(jsonc: string): string[] {
  return parseGlossary(jsonc).problems.map(
    ({ message, offset, length }) => `${message.code}: ${jsonc.slice(offset, offset + length)}`,
  );
}

const pact = '{ "id": "x-pact", "type": "agreement", "labels": { "en": "X Pact", "de": "X-Pakt" } }';
const idsOf = ({ entries }: GlossaryParsed): string[] => entries.map(({ id }) => id);

describe('a glossary file', () => {
  it('is read with comments and trailing commas', () => {
    const parsed = parseGlossary(`{ // ours\n "entries": [ ${pact}, ] }`);
    assert.deepEqual(parsed.problems, []);
    assert.deepEqual(idsOf(parsed), ['x-pact']);
  });

  it('may speak one language only, and adds types, words and entities that are never highlighted', () => {
    const parsed = parseGlossary(`{
      "types": [
        { "id": "measure", "labels": { "de": "Maßnahme" }, "colors": { "light": "#0b6", "dark": "#5fd3a8ff" } },
        { "id": "side-event", "underline": "wavy" }
      ],
      "entries": [{ "id": "x", "type": "measure", "labels": { "de": "Ausfuhrkontrolle" } }],
      "never": ["March", { "type": "actor", "id": "nato" }]
    }`);
    assert.deepEqual(parsed.problems, []);
    assert.deepEqual(parsed.types, [
      {
        id: 'measure',
        labels: { en: 'Maßnahme', de: 'Maßnahme' },
        underline: 'dashed',
        colors: { light: '#0b6', dark: '#5fd3a8ff' },
      },
      { id: 'side-event', labels: { en: 'side event', de: 'side event' }, underline: 'wavy' },
    ]);
    assert.deepEqual(idsOf(parsed), ['x']);
    assert.deepEqual(parsed.never, ['March']);
    assert.deepEqual(parsed.neverEntities, [{ type: 'actor', id: 'nato' }]);
  });

  it('is what the documentation shows', () => {
    const [, example = ''] = /```jsonc\n(.*?)```/s.exec(readFileSync('docs/own-glossary.md', 'utf8')) ?? [];
    const { problems, types, entries, never } = parseGlossary(example);
    assert.deepEqual(problems, []);
    assert.deepEqual([types.length, entries.length, never.length], [1, 3, 1]);
  });

  it('tells the place of an entry that is not valid, and keeps the others', () => {
    const jsonc = `{ "entries": [ { "id": "BAD ID", "type": "actor", "labels": { "en": "A" } }, ${pact} ] }`;
    assert.deepEqual(problemsIn(jsonc), ['glossary.badId: "BAD ID"']);
    assert.deepEqual(idsOf(parseGlossary(jsonc)), ['x-pact']);
  });

  for (const [what, jsonc, expected] of [
    ['a field that no glossary has', '{ "entires": [] }', 'glossary.unknownKey: "entires"'],
    [
      'a field that no entry has',
      '{ "entries": [{ "id": "a", "type": "actor", "labels": { "en": "A" }, "label": "A" }] }',
      'glossary.unknownKey: "label"',
    ],
    [
      'a language that no glossary has',
      '{ "entries": [{ "id": "a", "type": "actor", "labels": { "en": "A", "fr": "A" } }] }',
      'glossary.unknownKey: "fr"',
    ],
    [
      'a missing field',
      '{ "entries": [{ "type": "actor", "labels": { "en": "A" } }] }',
      'glossary.missing: {',
    ],
    [
      'an entry without a label',
      '{ "entries": [{ "id": "a", "type": "actor", "labels": {} }] }',
      'glossary.noLabel: {}',
    ],
    ['something else than a list', '{ "never": "March" }', 'glossary.expectedList: "March"'],
    [
      'something else than text',
      '{ "entries": [{ "id": "a", "type": 7, "labels": { "en": "A" } }] }',
      'glossary.expectedText: 7',
    ],
    [
      'something else than an object',
      '{ "entries": [{ "id": "a", "type": "actor", "labels": "A" }] }',
      'glossary.expectedObject: "A"',
    ],
    [
      'something else than a number',
      '{ "entries": [{ "id": "a", "type": "agreement", "labels": { "en": "A" }, "year": "1951" }] }',
      'glossary.expectedNumber: "1951"',
    ],
    [
      'something else than true or false',
      '{ "entries": [{ "id": "a", "type": "agreement", "labels": { "en": "A" }, "generic": 1 }] }',
      'glossary.expectedFlag: 1',
    ],
    ['an empty name', '{ "never": ["  "] }', 'glossary.empty: "  "'],
    ['a name that is none', `{ "never": ["${'x'.repeat(201)}"] }`, `glossary.tooLong: "${'x'.repeat(201)}"`],
    [
      'an item of “never” that is neither',
      '{ "never": [{ "id": "nato" }] }',
      'glossary.badNever: { "id": "nato" }',
    ],
    [
      'a colour that is none',
      '{ "types": [{ "id": "m", "colors": { "light": "red; } body { display: none", "dark": "#fff" } }] }',
      'glossary.badColor: "red; } body { display: none"',
    ],
    [
      'a colour without the other one',
      '{ "types": [{ "id": "m", "colors": { "light": "#000" } }] }',
      'glossary.missing: {',
    ],
    [
      'an underline that is none',
      '{ "types": [{ "id": "m", "underline": "thick" }] }',
      'glossary.notOneOf: "thick"',
    ],
    ['a type that is built in', '{ "types": [{ "id": "actor" }] }', 'glossary.builtInType: "actor"'],
    [
      'a type that stands twice',
      '{ "types": [{ "id": "measure" }, { "id": "measure" }] }',
      'glossary.duplicateType: "measure"',
    ],
    ['an entry that stands twice', `{ "entries": [${pact}, ${pact}] }`, 'glossary.duplicateEntry: "x-pact"'],
    [
      'an alias of two entries',
      `{ "entries": [${pact}, { "id": "y", "type": "actor", "labels": { "en": "Y" }, "aliases": { "en": ["Z", "X Pact"] } }] }`,
      'glossary.nameOfTwo: "X Pact"',
    ],
    ['a field that stands twice', '{ "never": [], "never": ["March"] }', 'glossary.duplicateKey: "never"'],
    ['no object at all', '["March"]', 'glossary.notAnObject: ["March"]'],
  ] as const)
    it(`reports ${what} at its place`, () => {
      assert.deepEqual(problemsIn(jsonc), [expected]);
      assert.equal(isUsable(parseGlossary(jsonc)), false);
    });

  it('reports where it is no JSON', () => {
    const jsonc = '{\n "never": ["March"\n<<<<<<< HEAD\n}';
    const [problem] = parseGlossary(jsonc).problems;
    assert.equal(problem?.message.code, 'glossary.syntax');
    assert.equal(jsonc.slice(problem.offset).startsWith('<<<<<<<'), true);
  });

  it('allows the same name for two entries in two languages, and names that differ in case', () => {
    const jsonc = `{ "entries": [
      { "id": "a", "type": "actor", "labels": { "en": "Union", "de": "Europäische Union" } },
      { "id": "b", "type": "actor", "labels": { "en": "CDU", "de": "Union" }, "aliases": { "en": ["UNION"] } }
    ] }`;
    assert.deepEqual(problemsIn(jsonc), []);
  });

  it('only warns of a type that it does not declare, and uses it', () => {
    const jsonc = '{ "entries": [{ "id": "a", "type": "side-event", "labels": { "en": "A" } }] }';
    assert.deepEqual(problemsIn(jsonc), ['glossary.undeclaredType: "side-event"']);
    const parsed = parseGlossary(jsonc);
    assert.equal(isUsable(parsed), true);
    assert.deepEqual(
      parsed.types.map(({ id, underline }) => [id, underline]),
      [['side-event', 'dashed']],
    );
  });

  it('does not call a type undeclared whose declaration is broken', () => {
    const jsonc =
      '{ "types": [{ "id": "m", "underline": 1 }], "entries": [{ "id": "a", "type": "m", "labels": { "en": "A" } }] }';
    assert.deepEqual(problemsIn(jsonc), ['glossary.notOneOf: 1']);
  });

  it('is left alone where it is nested deeper than any glossary', () => {
    for (const bracket of ['[', '{"a":'])
      assert.deepEqual(
        parseGlossary(`/* " */ ${bracket.repeat(200_000)}`).problems.map(({ message }) => message.code),
        ['glossary.tooDeep'],
      );
  });

  it('never throws, and never calls nonsense usable', () => {
    for (const text of ['', '[', '[]', 'null', '{"entries": 3, "never": [1]}', '{"entries": [null, 3]}'])
      assert.equal(isUsable(parseGlossary(text)), false, text);
    const anything = fc.oneof(
      fc.json(),
      fc.string(),
      fc
        .array(fc.constantFrom('{', '}', '[', ']', '"entries"', ':', ',', '"a"', '//', '/*', '1'))
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const { problems } = parseGlossary(`{ "entries": [${text}] }`);
        for (const { offset, length } of problems) assert.ok(offset >= 0 && length >= 0);
      }),
      { seed: 20240229, numRuns: 2000 },
    );
  });
});
