import assert from 'node:assert/strict';
import { copyForArticle, renameArticle, withNewIds } from '../../../src/core/sidecar/carrySidecar.js';
import { parseSidecar } from '../../../src/core/sidecar/parseSidecar.js';
import { serializeSidecar } from '../../../src/core/sidecar/serializeSidecar.js';
import type { Sidecar } from '../../../src/core/sidecar/sidecar.js';
import { deletedId, example, exampleWithReply, firstId, replyId } from './example.js';

const [source] = /(?<="source": ")[^"]*/.exec(example) ?? [];
const idOf = (id: string): string => `urn:uuid:copy-of-${id.slice('urn:uuid:'.length)}`;

function parsed(text: string): Sidecar {
  const { sidecar } = parseSidecar(text);
  assert.ok(sidecar);
  return sidecar;
}

describe('renameArticle', () => {
  it('changes nothing but the name of the article', () => {
    const renamed = renameArticle(parsed(example), source ?? '', 'the ice.md');
    assert.equal(
      serializeSidecar(renamed),
      example.replaceAll(`"source": "${source}"`, '"source": "the%20ice.md"'),
    );
    assert.deepEqual(renamed.annotations, parsed(example).annotations);
  });

  it('is undone by renaming back', () => {
    const there = renameArticle(parsed(example), source ?? '', 'ice.md');
    assert.equal(serializeSidecar(renameArticle(there, 'ice.md', source ?? '')), example);
  });

  it('leaves a source that names another file', () => {
    assert.equal(serializeSidecar(renameArticle(parsed(example), 'another.md', 'ice.md')), example);
  });

  it('leaves records that cannot be read', () => {
    const broken = parsed(example.replace('"2026-', '"soon-'));
    const unreadable = broken.records.filter(({ kind }) => kind === 'unreadable');
    assert.notEqual(unreadable.length, 0);
    const { records } = renameArticle(broken, source ?? '', 'ice.md');
    assert.deepEqual(
      records.filter(({ kind }) => kind === 'unreadable'),
      unreadable,
    );
  });
});

describe('copyForArticle', () => {
  it('gives annotations ids of their own and leaves what was deleted', () => {
    const copy = serializeSidecar(copyForArticle(parsed(exampleWithReply), source ?? '', 'ice.md', idOf));
    assert.ok(example.includes(firstId) && example.includes(deletedId));
    assert.ok(!copy.includes(firstId) && !copy.includes(deletedId));
    const before = parsed(exampleWithReply).annotations;
    const reply = before.replies.get(replyId);
    assert.ok(reply);
    const [id, copiedReply] = [idOf(firstId), idOf(replyId)];
    assert.deepEqual(parsed(copy).annotations, {
      annotations: new Map([[id, { ...before.annotations.get(firstId), id }]]),
      replies: new Map([[copiedReply, { ...reply, id: copiedReply, target: idOf(reply.target) }]]),
      deletions: new Map(),
    });
    assert.match(copy, /"source": "ice\.md"/);
  });
});

describe('withNewIds', () => {
  it('gives another id to each annotation and reply, and nothing else', () => {
    const copy = withNewIds(parsed(exampleWithReply), idOf);
    const tombstone = /,\n {4}\{\n {6}"id": "[^"]*",\n {6}"deleted": "[^"]*"\n {4}\}/;
    assert.match(exampleWithReply, tombstone);
    const others = exampleWithReply.replace(tombstone, '').replaceAll(/urn:uuid:[0-9a-f-]+/g, idOf);
    assert.equal(serializeSidecar(copy), others);
    assert.deepEqual(parsed(others).annotations, copy.annotations);
  });

  it('leaves records that cannot be read, which copyForArticle does not copy', () => {
    const broken = parsed(example.replace('"2026-', '"soon-'));
    const unreadable = broken.records.filter(({ kind }) => kind === 'unreadable');
    assert.notEqual(unreadable.length, 0);
    const kept = withNewIds(broken, idOf).records.filter(({ kind }) => kind === 'unreadable');
    assert.deepEqual(kept, unreadable);
    const { records } = copyForArticle(broken, source ?? '', 'ice.md', idOf);
    assert.ok(records.every(({ kind }) => kind !== 'unreadable'));
  });
});
