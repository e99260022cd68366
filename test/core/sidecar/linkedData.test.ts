import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import jsonld, { type NodeObject } from 'jsonld';
import type { RemoteDocument } from 'jsonld/jsonld-spec.js';
import { isJsonObject } from '../../../src/core/sidecar/json.js';
import { parseSidecar } from '../../../src/core/sidecar/parseSidecar.js';
import { serializeSidecar } from '../../../src/core/sidecar/serializeSidecar.js';
import { createSidecar, updateSidecar } from '../../../src/core/sidecar/sidecar.js';
import { annotationSets } from './arbitraries.js';
import { example } from './example.js';

const contextAddress = 'http://www.w3.org/ns/anno.jsonld';
const base = 'https://example.org/articles/antarctica.md.one.annotations.json';
const oa = 'http://www.w3.org/ns/oa#';
const own = 'urn:policy-annotator:';

/** The context document that the W3C publishes. */
const terms: unknown = JSON.parse(readFileSync('test/fixtures/anno.jsonld', 'utf8'));
assert.ok(isDocument(terms));
const document = terms;

function isDocument(value: unknown): value is NodeObject {
  return isJsonObject(value);
}

/** Answers for the network, which no test asks. */
function loadContext(url: string): Promise<RemoteDocument> {
  assert.equal(url, contextAddress);
  return Promise.resolve({ document, documentUrl: url });
}

// `safe` makes an error of what would otherwise be left out.
const options = { base, documentLoader: loadContext, format: 'application/n-quads', safe: true } as const;

/** The statements of a sidecar, one a line; a term that no context defines is an error. */
async function statements(json: string): Promise<string[]> {
  const page: unknown = JSON.parse(json);
  assert.ok(isDocument(page));
  const lines: unknown = await jsonld.toRDF(page, options);
  assert.ok(typeof lines === 'string');
  return lines.trim().split('\n');
}

describe('a sidecar as linked data', () => {
  it('says in the terms of the Web Annotation model what the example means', async () => {
    const lines = await statements(example);
    const has = (part: string) => lines.some((line) => line.includes(part));
    const first = '<urn:uuid:3d8e9c52-52a4-4b0f-8d39-0a6b7f0c1e11>';
    for (const statement of [
      `<${base}> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/activitystreams#OrderedCollectionPage>`,
      `${first} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <${oa}Annotation>`,
      `${first} <${oa}motivatedBy> <${oa}assessing>`,
      `${first} <http://purl.org/dc/terms/created> "2026-03-02T09:14:05.120Z"^^<http://www.w3.org/2001/XMLSchema#dateTime>`,
      `<${oa}hasPurpose> <${oa}assessing>`,
      `<${oa}hasSource> <https://example.org/articles/antarctica.md>`,
      `<${oa}exact> "Antarctic Treaty"`,
      `<${oa}start> "25"^^<http://www.w3.org/2001/XMLSchema#nonNegativeInteger>`,
      `<${own}textId> "d6f3f57405103a4d3a499ac591dbb96b0979714e"`,
      `<${own}deleted> "2026-03-02T09:31:12.480Z"^^<http://www.w3.org/2001/XMLSchema#dateTime>`,
    ])
      assert.ok(has(statement), statement);
  });

  it('defines every term that a sidecar holds', async () => {
    const property = fc.asyncProperty(annotationSets, async (annotations) => {
      const json = serializeSidecar(updateSidecar(createSidecar(), annotations, 'Rede (5. Mai).md'));
      const lines = await statements(json);
      const count = lines.filter((line) => line.includes(`<${oa}hasTarget>`)).length;
      assert.equal(count, annotations.annotations.size + annotations.replies.size);
    });
    await fc.assert(property, { seed: 20240229, numRuns: 100 });
  });

  it('would notice a term that no context defines', async () => {
    await assert.rejects(statements(example.replace('"textId": "d6', '"textID": "d6')), /safe mode/i);
  });

  it('says the same after reading and writing', async () => {
    const { sidecar } = parseSidecar(example);
    assert.ok(sidecar);
    assert.deepEqual(await statements(serializeSidecar(sidecar)), await statements(example));
  });
});
