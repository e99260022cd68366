import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Annotation } from '../../../src/core/annotation/annotation.js';
import {
  emptyAnnotationSet,
  withAnnotation,
  withChange,
  withoutAnnotation,
  withReply,
  type AnnotationSet,
} from '../../../src/core/annotation/annotationSet.js';
import { changeReply, type ReplyChange } from '../../../src/core/annotation/reply.js';
import type { AnnotationChange } from '../../../src/core/annotation/createAnnotation.js';
import { mergeAnnotationSets, mergeSidecars } from '../../../src/core/sidecar/mergeSidecars.js';
import { parseSidecar } from '../../../src/core/sidecar/parseSidecar.js';
import { serializeSidecar } from '../../../src/core/sidecar/serializeSidecar.js';
import { createSidecar, updateSidecar, type Sidecar } from '../../../src/core/sidecar/sidecar.js';
import { annotations, annotationSets } from './arbitraries.js';
import { deletedId, example, exampleWithReply, firstId, replyId } from './example.js';

const seeded = { seed: 20240229, numRuns: 500 };
const at = (hour: number) => () => new Date(Date.UTC(2026, 3, 1, hour));

function parsed(json: string): Sidecar {
  const { sidecar } = parseSidecar(json);
  assert.ok(sidecar);
  return sidecar;
}

const base = parsed(example);
const former = base.annotations;
const withSaid = parsed(exampleWithReply).annotations;

function edited(change: AnnotationChange, hour: number, set = former): AnnotationSet {
  return withChange(set, firstId, change, at(hour));
}

function merged(
  ours: AnnotationSet,
  theirs: AnnotationSet,
  before: AnnotationSet | undefined = former,
): AnnotationSet {
  const result = mergeAnnotationSets({ base: before, ours, theirs });
  const swapped = mergeAnnotationSets({ base: before, ours: theirs, theirs: ours });
  assert.deepEqual(sorted(swapped), sorted(result), 'the order of the sides does not count');
  return result;
}

/** What became of the example's annotation. */
function one(set: AnnotationSet): Annotation {
  const annotation = set.annotations.get(firstId);
  assert.ok(annotation);
  return annotation;
}

function sorted({ annotations, replies, deletions }: AnnotationSet): unknown {
  return {
    annotations: [...annotations].sort(),
    replies: [...replies].sort(),
    deletions: [...deletions].sort(),
  };
}

/** The example's reply as changed. */
function said(change: ReplyChange, hour: number): AnnotationSet {
  const reply = withSaid.replies.get(replyId);
  assert.ok(reply);
  return withReply(withSaid, changeReply(reply, change, at(hour)));
}

describe('merging two versions of a sidecar', () => {
  it('keeps the words of a reply that both sides changed, and takes the later word on whether it is settled', () => {
    const both = merged(
      said({ note: 'Ours.', status: 'resolved' }, 8),
      said({ note: 'Theirs.', status: 'open' }, 9),
      withSaid,
    );
    const reply = both.replies.get(replyId);
    assert.deepEqual([reply?.note, reply?.status], ['Ours.\n\nTheirs.', 'open']);
  });

  it('deletes a reply that the other side left as it was', () => {
    const both = merged(withoutAnnotation(withSaid, replyId, at(8)), withSaid, withSaid);
    assert.equal(both.replies.size, 0);
    assert.ok(both.deletions.has(replyId));
  });

  it('takes the later word on how sure the analyst is', () => {
    const both = merged(edited({ certainty: 'doubtful' }, 9), edited({ certainty: null }, 8));
    assert.equal(one(both).certainty, 'doubtful');
  });

  it('takes from each side the fields that it changed', () => {
    const { note, entity, tags, verdict, modified } = one(
      merged(
        edited({ note: 'New.', tags: ['disarmament', 'ice'] }, 8),
        edited({ verdict: 'rejected', tags: [] }, 9),
      ),
    );
    assert.deepEqual(
      { note, entity, tags, verdict, modified },
      {
        note: 'New.',
        entity: 'antarctic-treaty',
        tags: ['ice'],
        verdict: 'rejected',
        modified: at(9)().toISOString(),
      },
    );
  });

  it('lets the later act count where both changed a field', () => {
    const set = merged(edited({ verdict: 'added' }, 9), edited({ verdict: 'rejected' }, 8));
    assert.equal(one(set).verdict, 'added');
  });

  it('keeps two different notes both, the earlier first, and one of two equal or contained ones', () => {
    const note = (ours: string | null, theirs: string | null, before?: AnnotationSet) =>
      one(merged(edited({ note: ours }, 9), edited({ note: theirs }, 8), before)).note;
    assert.equal(note('Mine.', 'Yours.'), 'Yours.\n\nMine.');
    assert.equal(note('Mine.', 'Mine.'), 'Mine.');
    assert.equal(note('Mine.', 'Mine. And more.'), 'Mine. And more.');
    assert.equal(note(null, 'Yours.'), 'Yours.');
    assert.equal(note('Mine.', 'Yours.', emptyAnnotationSet), 'Yours.\n\nMine.');
    assert.equal(one(merged(former, edited({ note: null }, 8))).note, undefined);
  });

  it('does not join the type of one side with the entity of the other', () => {
    const { type, entity } = one(
      merged(edited({ type: 'actor', entity: 'usa' }, 8), edited({ entity: 'madrid-protocol' }, 9)),
    );
    assert.deepEqual([type, entity], ['agreement', 'madrid-protocol']);
  });

  it('does not join the words of one passage with the place of another', () => {
    const moved = (start: number, hour: number): AnnotationSet => {
      const { selectors, ...rest } = one(former);
      assert.ok(selectors);
      const place = { ...selectors, position: { start, end: 100 + start }, textId: `${start}`.repeat(40) };
      return withAnnotation(former, { ...rest, selectors: place, modified: at(hour)().toISOString() });
    };
    const { selectors } = one(merged(moved(7, 8), moved(3, 9)));
    assert.deepEqual(selectors?.position, { start: 3, end: 103 });
    assert.equal(selectors.textId, '3'.repeat(40));
  });

  it('does not say of a passage what was said of the one before, whichever word came later', () => {
    const { selectors } = one(former);
    assert.ok(selectors);
    const place = { ...selectors, position: { start: 0, end: 3 } };
    const attachedLater = one(merged(edited({ orphaned: 'gone' }, 8), edited({ selectors: place }, 9)));
    assert.deepEqual([attachedLater.selectors, attachedLater.orphaned], [place, undefined]);
    const goneLater = one(merged(edited({ orphaned: 'kept' }, 9), edited({ selectors: place }, 8)));
    assert.deepEqual([goneLater.selectors, goneLater.orphaned], [selectors, 'kept']);
    assert.equal(one(merged(edited({ orphaned: 'gone' }, 8), edited({ note: 'Why?' }, 9))).orphaned, 'gone');
  });

  it('lets a deletion stand, and an edit later than it bring the annotation back', () => {
    const deleted = withoutAnnotation(former, firstId, at(8));
    assert.equal(merged(former, deleted).annotations.size, 0);
    assert.equal(merged(edited({ note: 'Earlier.' }, 7), deleted).annotations.size, 0);
    const back = merged(edited({ note: 'Later.' }, 9), deleted);
    assert.equal(one(back).note, 'Later.');
    assert.equal(back.deletions.has(firstId), false);
  });

  it('lets a deletion stand although the clock of the one who wrote the annotation was ahead', () => {
    const ahead = edited({ note: 'Ahead.' }, 20);
    assert.equal(merged(ahead, withoutAnnotation(ahead, firstId, at(8)), ahead).annotations.size, 0);
  });

  it('keeps an annotation that was brought back, and a tombstone of both the later one', () => {
    const deleted = withoutAnnotation(former, firstId, at(8));
    assert.equal(merged(former, deleted, deleted).annotations.size, 1);
    const again = withoutAnnotation(former, firstId, at(9));
    assert.equal(merged(again, deleted).deletions.get(firstId), at(9)().toISOString());
  });

  it('takes nothing for deleted where the common version is not known', () => {
    const without = { ...former, deletions: new Map<string, string>() };
    const set = mergeAnnotationSets({ ours: former, theirs: without });
    assert.deepEqual([...set.deletions.keys()], [deletedId]);
    assert.deepEqual([...merged(former, without).deletions.keys()], []);
  });

  it('keeps what other programs added on either side, at every level', () => {
    const ours = parsed(
      example
        .replace('"id": "",', '"id": "",\n  "label": "page",')
        .replace('"value": "disarmament"', '"value": "disarmament", "language": "en"')
        .replace('"body": [', '"body": [{ "type": "Video", "id": "a" },')
        .replace('"items": [', '"items": [7,'),
    );
    const theirs = parsed(
      example
        .replace('"id": "",', '"id": "",\n  "audience": "all",')
        .replace('"value": "disarmament"', '"value": "disarmament", "rights": "x"')
        .replace('"body": [', '"body": [{ "type": "Video", "id": "b" },')
        .replace('"end": 41', '"end": 41, "refinedBy": null')
        .replace('"items": [', '"items": [8, 8,'),
    );
    const json = serializeSidecar(mergeSidecars({ base, ours, theirs }));
    for (const kept of ['"label"', '"audience"', '"language"', '"rights"', '"a"', '"b"', '"refinedBy"'])
      assert.ok(json.includes(kept), kept);
    assert.deepEqual(json.match(/^ {4}\d,?$/gm), ['    7,', '    8,', '    8']);
    assert.equal(serializeSidecar(mergeSidecars({ base: ours, ours, theirs: base })), serializeSidecar(base));
  });

  it('is what one side has where the other did nothing, and the same for two that did the same', () => {
    fc.assert(
      fc.property(annotationSets, annotationSets, (before, after) => {
        for (const sides of [
          { base: before, ours: after, theirs: before },
          { base: before, ours: before, theirs: after },
          { base: before, ours: after, theirs: after },
          { ours: after, theirs: after },
        ])
          assert.deepEqual(sorted(mergeAnnotationSets(sides)), sorted(after));
      }),
      seeded,
    );
  });

  it('loses no annotation and no word of a note, whatever both sides make of one', () => {
    const version = fc.tuple(annotations, annotations, annotations, fc.boolean());
    fc.assert(
      fc.property(version, ([first, second, third, isKnown]) => {
        const { id } = first;
        const [ours, theirs] = [
          { ...second, id },
          { ...third, id },
        ];
        const set = (annotation: Annotation) => withAnnotation(emptyAnnotationSet, annotation);
        const result = merged(set(ours), set(theirs), isKnown ? set(first) : emptyAnnotationSet);
        const annotation = result.annotations.get(id);
        assert.ok(annotation);
        const note = annotation.note ?? '';
        for (const side of [ours, theirs])
          if (side.note !== first.note || !isKnown) assert.ok(note.includes(side.note ?? ''));
        const labels = [first, ours, theirs].map(({ type, entity }) => JSON.stringify([type, entity]));
        assert.ok(labels.includes(JSON.stringify([annotation.type, annotation.entity])));
        const json = serializeSidecar(updateSidecar(createSidecar(), result, 'a.md'));
        assert.deepEqual(parseSidecar(json).problems, []);
      }),
      seeded,
    );
  });
});
