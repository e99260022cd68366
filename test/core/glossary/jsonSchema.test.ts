import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { applyEdits, getNodePath, type JSONPath, modify, type Node, parse, parseTree } from 'jsonc-parser';
import { glossaryJsonSchema } from '../../../src/core/glossary/jsonSchema.js';
import { glossaryFileSchema } from '../../../src/core/glossary/schema.js';

// The editor's own words (snippets, "color-hex") are nothing that validates.
const isValid = new Ajv({ strict: false, validateFormats: false }).compile(glossaryJsonSchema());
const accepts = (value: unknown): boolean => glossaryFileSchema.safeParse(value).success;

const full = JSON.stringify({
  title: 'Ours',
  types: [
    {
      id: 'measure',
      labels: { en: 'measure' },
      colors: { light: '#0b6', dark: '#5fd3a8' },
      underline: 'wavy',
    },
  ],
  entries: [
    {
      id: 'x-pact',
      type: 'agreement',
      subtype: 'treaty',
      labels: { en: 'X Pact', de: 'X-Pakt' },
      aliases: { en: ['Pact of X'] },
      ambiguous: ['Pact of X'],
      generic: false,
      year: 1951,
      links: { wikidata: 'Q1' },
    },
  ],
  never: ['March', { type: 'actor', id: 'egy' }],
});

/** All values of a tree, the innermost too. */
function valuesIn(node: Node): Node[] {
  const values = node.type === 'property' ? (node.children ?? []).slice(1) : (node.children ?? []);
  return [...(node.type === 'property' ? [] : [node]), ...values.flatMap(valuesIn)];
}

function changed(path: JSONPath, value: unknown): unknown {
  return parse(applyEdits(full, modify(full, path, value, {})));
}

describe('the JSON Schema of a glossary', () => {
  it('accepts what reading accepts', () => {
    const [, example = ''] = /```jsonc\n(.*?)```/s.exec(readFileSync('docs/own-glossary.md', 'utf8')) ?? [];
    for (const value of [{}, parse(full), parse(example)])
      assert.deepEqual([isValid(value), accepts(value)], [true, true]);
  });

  it('agrees with reading on a wrong value, a missing field and a foreign field in every place', () => {
    const tree = parseTree(full);
    assert.ok(tree);
    let refused = 0;
    for (const node of valuesIn(tree)) {
      const path = getNodePath(node);
      const instead = [undefined, null, 0, '', '#12', 'x'.repeat(201), [], [7], {}, { foreign: 1 }];
      const values = path.length === 0 ? [] : instead.map((other) => changed(path, other));
      if (node.type === 'object') values.push(changed([...path, 'foreign'], 1));
      for (const value of values) {
        assert.equal(isValid(value), accepts(value), JSON.stringify(value));
        if (!accepts(value)) refused++;
      }
    }
    assert.ok(refused > 100);
  });
});
