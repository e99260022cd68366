import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createAnchorer } from '../../../src/core/anchoring/createAnchorer.js';
import { describeSpan } from '../../../src/core/anchoring/describeSpan.js';
import { rememberLosses } from '../../../src/core/anchoring/anchorMemory.js';
import {
  anchorsOf,
  followAnnotations,
  type FollowedAnnotations,
} from '../../../src/core/anchoring/followAnnotations.js';
import type { Anchor, FoundAnchor, PlacedAnnotation } from '../../../src/core/annotation/anchor.js';
import { annotationKey } from '../../../src/core/annotation/annotationKey.js';
import { settle } from '../../../src/core/anchoring/settle.js';
import { createAnnotation } from '../../../src/core/annotation/createAnnotation.js';
import type { TextEdit } from '../../../src/core/text/edits.js';
import { atOnce } from '../../../src/core/text/steps.js';
import type { Span } from '../../../src/core/text/span.js';

const sequences = 20_000;

/** A letter or a line end of the oracle's text: it knows which annotations it belongs to, by their numbers. */
interface Letter {
  readonly text: string;
  readonly owners: ReadonlySet<number>;
}

/** What is put in place of the letters from `from` to before `to`. */
interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly put: readonly string[];
}

/** A version of the text: what the oracle knows of it, and what the program made of it. */
interface Version {
  readonly letters: readonly Letter[];
  readonly followed: FollowedAnnotations;
  /** The annotations that were uncertain since another program changed the text. */
  readonly asked: ReadonlySet<number>;
  /** What led to it from the version before. */
  readonly edits: readonly TextEdit[];
}

const steps = fc.array(fc.record({ gap: fc.nat(9), deleted: fc.nat(6), put: fc.nat(3) }), {
  minLength: 1,
  maxLength: 3,
});
const cursors = fc.array(fc.nat(9), { minLength: 2, maxLength: 4 });
/** What may happen to an open article in one event. */
const events = fc.oneof(
  { weight: 8, arbitrary: steps.map((list) => ({ kind: 'edit', list }) as const) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('cursors'), gaps: cursors, deleted: fc.nat(2), put: fc.nat(3) }),
  },
  { weight: 6, arbitrary: fc.constant({ kind: 'undo' } as const) },
  { weight: 3, arbitrary: fc.constant({ kind: 'redo' } as const) },
  { weight: 1, arbitrary: fc.constant({ kind: 'lineEnds' } as const) },
  { weight: 1, arbitrary: steps.map((list) => ({ kind: 'reload', list }) as const) },
);
type Event = typeof events extends fc.Arbitrary<infer Value> ? Value : never;

const places = fc.array(fc.record({ start: fc.nat(26), length: fc.integer({ min: 1, max: 9 }) }), {
  minLength: 1,
  maxLength: 4,
});

let fresh = 0x4e00;
/** Letters that no text has had yet, so that equal texts are the same version. */
function freshLetters(count: number): string[] {
  return Array.from({ length: count }, () =>
    String.fromCharCode(fresh === 0x9fff ? (fresh = 0x4e00) : fresh++),
  );
}

const textOf = (letters: readonly Letter[]): string => letters.map(({ text }) => text).join('');

/** Where the letters of an annotation stand, in UTF-16 code units. */
function spanOf(letters: readonly Letter[], owner: number): Span | undefined {
  const first = letters.findIndex(({ owners }) => owners.has(owner));
  const last = letters.findLastIndex(({ owners }) => owners.has(owner));
  if (first < 0) return undefined;
  const start = textOf(letters.slice(0, first)).length;
  return { start, end: start + textOf(letters.slice(first, last + 1)).length };
}

/** The version that an article begins with: four lines of letters, with annotations. */
function opened(made: readonly { start: number; length: number }[]): Version {
  const texts = freshLetters(28).flatMap((letter, at) => (at % 7 === 6 ? [letter, '\n'] : [letter]));
  const letters = texts.map((text, at): Letter => {
    const owners = made.flatMap(({ start, length }, owner) =>
      at >= start && at < start + length ? [owner] : [],
    );
    return { text, owners: new Set(owners) };
  });
  const annotations = made.map((_, owner): PlacedAnnotation => {
    const span = spanOf(letters, owner);
    assert.ok(span);
    const selectors = describeSpan(textOf(letters), span);
    const draft = { creator: 'Ada', verdict: 'added', type: 'actor', selectors } as const;
    const annotation = createAnnotation(draft, { uuid: () => String(owner), now: () => new Date(0) });
    return { ...annotation, anchor: { state: 'anchored', span, changed: false } };
  });
  return { letters, followed: { annotations, memory: [] }, asked: new Set(), edits: [] };
}

/** The replacements that steps mean, in the order of the text and apart from each other. */
function replacementsOf(
  list: readonly { gap: number; deleted: number; put: readonly string[] }[],
  length: number,
): Replacement[] {
  const replacements: Replacement[] = [];
  let from = 0;
  for (const { gap, deleted, put } of list) {
    from += gap;
    if (from > length) break;
    const to = Math.min(from + deleted, length);
    replacements.push({ from, to, put });
    from = to + 1;
  }
  return replacements;
}

/** The oracle: what belongs to an annotation after replacements, letter by letter. */
function replaced(letters: readonly Letter[], replacements: readonly Replacement[]): Letter[] {
  const ownersOf = ({ from, to }: Replacement): Set<number> => {
    const [outer, inner] = [letters.slice(Math.max(0, from - 1), to + 1), letters.slice(from, to)];
    // Typed between two letters of an annotation, or in place of nothing but its letters.
    const around = from > 0 && to < letters.length ? outer : [];
    const candidates = new Set((inner.length === 0 ? around : inner).flatMap(({ owners }) => [...owners]));
    return new Set(
      [...candidates].filter((owner) =>
        (inner.length === 0 ? around : inner).every(({ owners }) => owners.has(owner)),
      ),
    );
  };
  const result: Letter[] = [];
  let at = 0;
  for (const replacement of replacements) {
    const owners = ownersOf(replacement);
    result.push(...letters.slice(at, replacement.from), ...replacement.put.map((text) => ({ text, owners })));
    at = replacement.to;
  }
  result.push(...letters.slice(at));
  const kept = new Set(letters);
  const survivors = new Set(result.filter((one) => kept.has(one)).flatMap(({ owners }) => [...owners]));
  return result.map(({ text, owners }, index): Letter => {
    const alive = new Set([...owners].filter((owner) => survivors.has(owner)));
    const same = result[index];
    return same && alive.size === owners.size ? same : { text, owners: alive };
  });
}

/** The edits, as an editor reports them: the last one first. */
function editsOf(letters: readonly Letter[], replacements: readonly Replacement[]): TextEdit[] {
  return replacements
    .map(({ from, to, put }) => ({
      offset: textOf(letters.slice(0, from)).length,
      deletedLength: textOf(letters.slice(from, to)).length,
      insertedLength: put.join('').length,
    }))
    .reverse();
}

/** What the program makes of a change, as the editor has it done: passages it cannot follow are looked for anew. */
function follow(
  { letters, followed: former }: Version,
  after: string,
  edits: readonly TextEdit[],
  original: string,
): FollowedAnnotations {
  const change = { before: textOf(letters), after, edits };
  const found = new Map<string, FoundAnchor>();
  atOnce(followAnnotations(former, change, found));
  const anchorer = createAnchorer({ newText: after, oldText: original });
  const annotations = former.annotations.map((one): PlacedAnnotation => {
    assert.ok(one.selectors);
    return settle(one, found.get(annotationKey(one)) ?? anchorer.anchor(one.selectors));
  });
  const [before, behind] = [anchorsOf(former.annotations), anchorsOf(annotations)];
  return { annotations, memory: rememberLosses(former.memory, change, before, behind) };
}

function whole(before: string, after: string): TextEdit[] {
  return [{ offset: 0, deletedLength: before.length, insertedLength: after.length }];
}

/** The edits that take edits back. */
function inverseOf(edits: readonly TextEdit[]): TextEdit[] {
  let growth = 0;
  return [...edits]
    .sort((a, b) => a.offset - b.offset)
    .map(({ offset, deletedLength, insertedLength }) => {
      const inverse = {
        offset: offset + growth,
        deletedLength: insertedLength,
        insertedLength: deletedLength,
      };
      growth += insertedLength - deletedLength;
      return inverse;
    })
    .reverse();
}

function anchorsIn({ followed: { annotations } }: Version): readonly Anchor[] {
  return annotations.map(({ anchor }) => anchor);
}

/**
 * Every annotation stands where its letters stand, and none of which no letter is left stands anywhere. One that a
 * reload made a question of may be found later, but nowhere else.
 */
function checked(version: Version, event: string): Version {
  anchorsIn(version).forEach((anchor, owner) => {
    const span = spanOf(version.letters, owner);
    const found = anchor.state === 'anchored' ? anchor.span : undefined;
    if (!version.asked.has(owner)) assert.deepEqual(found, span, `annotation ${owner} after ${event}`);
    else if (found !== undefined)
      assert.ok(
        span && found.start < span.end && span.start < found.end,
        `annotation ${owner} found after ${event}`,
      );
  });
  return version.asked.size === 0 ? version : withFound(version);
}

/** The version in which letters belong to what the program has found, since only it knows how far that reaches. */
function withFound(version: Version): Version {
  const anchors = anchorsIn(version);
  let offset = 0;
  const letters = version.letters.map(({ text, owners: former }): Letter => {
    const [start, end] = [offset, (offset += text.length)];
    const owners = anchors.flatMap((anchor, owner) => {
      const { span } = anchor.state === 'anchored' ? anchor : {};
      const isIn = span === undefined ? former.has(owner) : span.start <= start && end <= span.end;
      return isIn ? [owner] : [];
    });
    return { text, owners: new Set(owners) };
  });
  const asked = anchors.flatMap(({ state }, owner) => (state === 'anchored' ? [] : [owner]));
  return { ...version, letters, asked: new Set(asked) };
}

/** The annotations whose letters a reload left as they were, and with them all letters in between. */
function untouched(before: readonly Letter[], after: readonly Letter[], count: number): number[] {
  const wordsOf = (letters: readonly Letter[], owner: number): string | undefined => {
    const span = spanOf(letters, owner);
    return span && textOf(letters).slice(span.start, span.end);
  };
  return Array.from({ length: count }, (_, owner) => owner).filter((owner) => {
    const words = wordsOf(before, owner);
    return words !== undefined && words.trim() !== '' && words === wordsOf(after, owner);
  });
}

describe('annotations of an open article', () => {
  const counts = {
    events: 0,
    undone: 0,
    lineEnds: 0,
    reloaded: 0,
    severalChanges: 0,
    lost: 0,
    intact: 0,
    asked: 0,
  };

  it(`stand on their letters through ${sequences} sequences of edits`, function () {
    // No bound of speed: a machine may be busy.
    this.timeout(240_000);
    fc.assert(
      fc.property(places, fc.array(events, { minLength: 1, maxLength: 10 }), (made, happened) => {
        let now = opened(made);
        const original = textOf(now.letters);
        const former: Version[] = [];
        const undone: Version[] = [];
        for (const event of happened) {
          counts.events++;
          now = perform(event, now, { former, undone, original, count: made.length });
        }
      }),
      { seed: 20240229, numRuns: sequences },
    );
    const { asked, intact, ...others } = counts;
    assert.ok(Math.min(intact, ...Object.values(others)) > 2000, JSON.stringify(counts));
    assert.ok(asked < intact / 50, `${asked} of ${intact} intact passages are not found after a reload`);
  });

  interface History {
    readonly former: Version[];
    readonly undone: Version[];
    readonly original: string;
    readonly count: number;
  }

  function perform(event: Event, now: Version, { former, undone, original, count }: History): Version {
    const before = textOf(now.letters);
    if (event.kind === 'undo' || event.kind === 'redo') {
      const [from, to] = event.kind === 'undo' ? [former, undone] : [undone, former];
      const target = from.pop();
      if (target === undefined) return now;
      to.push(now);
      counts.undone++;
      const edits = event.kind === 'undo' ? inverseOf(now.edits) : target.edits;
      const next = { ...target, followed: follow(now, textOf(target.letters), edits, original) };
      return checked(next, event.kind);
    }
    former.push(now);
    undone.length = 0;
    if (event.kind === 'lineEnds') {
      counts.lineEnds++;
      const isCrlf = before.includes('\r');
      const letters = now.letters.map((letter) =>
        /\n/.test(letter.text) ? { ...letter, text: isCrlf ? '\n' : '\r\n' } : letter,
      );
      const after = textOf(letters);
      const edits = whole(before, after);
      return checked({ ...now, letters, followed: follow(now, after, edits, original), edits }, event.kind);
    }
    const same = event.kind === 'cursors' ? freshLetters(event.put) : [];
    const list =
      event.kind === 'cursors'
        ? event.gaps.map((gap) => ({ gap, deleted: event.deleted, put: same }))
        : event.list.map((step) => ({ ...step, put: freshLetters(step.put) }));
    const replacements = replacementsOf(list, now.letters.length);
    if (replacements.length > 1) counts.severalChanges++;
    const letters = replaced(now.letters, replacements);
    const after = textOf(letters);
    if (event.kind === 'reload') {
      counts.reloaded++;
      const edits = whole(before, after);
      const next = { ...now, letters, followed: follow(now, after, edits, original), edits };
      for (const owner of untouched(now.letters, letters, count)) {
        const anchor = anchorsIn(next)[owner];
        if (anchor?.state !== 'anchored') counts.asked++;
        else assert.deepEqual(anchor.span, spanOf(letters, owner), `annotation ${owner} after a reload`);
        counts.intact++;
      }
      return withFound(next);
    }
    const edits = editsOf(now.letters, replacements);
    const next = { ...now, letters, followed: follow(now, after, edits, original), edits };
    counts.lost += anchorsIn(next).filter(({ state }) => state !== 'anchored').length;
    return checked(next, event.kind);
  }
});
