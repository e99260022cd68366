import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Annotation } from '../../src/core/annotation/annotation.js';
import {
  emptyAnnotationSet,
  withAnnotation,
  withChange,
  withoutAnnotation,
  type AnnotationSet,
} from '../../src/core/annotation/annotationSet.js';
import { createAnnotation } from '../../src/core/annotation/createAnnotation.js';
import { mergeConflict } from '../../src/core/sidecar/mergeConflict.js';
import { parseSidecar } from '../../src/core/sidecar/parseSidecar.js';
import { serializeSidecar } from '../../src/core/sidecar/serializeSidecar.js';
import { createSidecar, updateSidecar } from '../../src/core/sidecar/sidecar.js';
import { temporaryFolder } from '../support/temporary.js';

const hasGit = spawnSync('git', ['--version']).status === 0;
const seeded = { seed: 20240229, numRuns: 25 };
const own = 'summit.md.one.annotations.json';

/** One act of an analyst on a branch: on the annotation of a number, which may not be there. */
const acts = fc.record({
  kind: fc.constantFrom('add', 'note', 'tag', 'judge', 'delete'),
  number: fc.nat(5),
  word: fc.stringMatching(/^[a-z]{3,6}$/),
});
type Act = typeof acts extends fc.Arbitrary<infer Value> ? Value : never;

const idOf = (number: number, branch: string) => `urn:uuid:${number}${branch === 'base' ? '' : `-${branch}`}`;

function perform(
  set: AnnotationSet,
  { kind, number, word }: Act,
  branch: string,
  hour: number,
): AnnotationSet {
  const now = () => new Date(Date.UTC(2026, 4, 1, hour));
  const id = idOf(number, 'base');
  switch (kind) {
    case 'add':
      return withAnnotation(set, annotation(idOf(number, branch), `${word} by ${branch}`, now));
    case 'note':
      return withChange(set, id, { note: `${word} noted by ${branch}` }, now);
    case 'tag':
      return withChange(
        set,
        id,
        { tags: [...(set.annotations.get(id)?.tags ?? []), `${word}-${branch}`] },
        now,
      );
    case 'judge':
      return withChange(set, id, { verdict: word < 'n' ? 'accepted' : 'rejected' }, now);
    case 'delete':
      return withoutAnnotation(set, id, now);
  }
}

function annotation(id: string, note: string, now: () => Date): Annotation {
  const draft = { creator: 'One', verdict: 'added', type: 'actor', note } as const;
  return createAnnotation(draft, { uuid: () => id.slice('urn:uuid:'.length), now });
}

function fileOf(set: AnnotationSet): string {
  return serializeSidecar(updateSidecar(createSidecar(), set, 'summit.md'));
}

describe('sidecars in git', () => {
  before(function () {
    if (hasGit) return;
    process.emitWarning('git is missing: merges are not tested');
    this.skip();
  });
  const folder = temporaryFolder();
  const git = (...args: string[]) =>
    execFileSync(
      'git',
      ['-c', 'user.name=x', '-c', 'user.email=x@example.org', '-c', 'commit.gpgsign=false', ...args],
      {
        cwd: folder(),
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
  const commit = (name: string, text: string) => {
    writeFileSync(join(folder(), name), text);
    git('add', '.');
    git('commit', '-q', '--allow-empty', '-m', name);
  };
  const read = (name: string) => readFileSync(join(folder(), name), 'utf8');
  /** Merges a branch; whether git could do so by itself. */
  const merge = (branch: string, style: string): boolean => {
    try {
      git('-c', `merge.conflictStyle=${style}`, 'merge', '-q', '-m', 'merge', branch);
      return true;
    } catch {
      return false;
    }
  };
  beforeEach(() => {
    git('init', '-q', '-b', 'main');
  });

  it('merge without a conflict where two analysts annotate one article', () => {
    commit('summit.md', 'Twelve states met.\n');
    const setOf = (name: string) =>
      withAnnotation(emptyAnnotationSet, {
        ...annotation('urn:uuid:1', name, () => new Date(0)),
        creator: name,
      });
    git('checkout', '-q', '-b', 'two');
    commit('summit.md.two.annotations.json', fileOf(setOf('two')));
    git('checkout', '-q', 'main');
    commit(own, fileOf(setOf('one')));
    assert.equal(merge('two', 'merge'), true);
    assert.equal(read(own), fileOf(setOf('one')));
    assert.equal(read('summit.md.two.annotations.json'), fileOf(setOf('two')));
  });

  it('lose nothing where one analyst annotated on two branches, whoever merges, git or we', () => {
    let merges = 0;
    let conflicts = 0;
    fc.assert(
      fc.property(
        fc.array(acts, { maxLength: 3 }),
        fc.array(acts, { maxLength: 3 }),
        fc.constantFrom('merge', 'diff3', 'zdiff3'),
        (ours, theirs, style) => {
          const branch = (name: string) => `${name}-${merges}`;
          const before = [0, 1, 2, 3, 4].reduce(
            (set, number) =>
              withAnnotation(
                set,
                annotation(idOf(number, 'base'), 'base', () => new Date(0)),
              ),
            emptyAnnotationSet,
          );
          const sets = [ours, theirs].map((acted, side) =>
            acted.reduce(
              (set, act, index) => perform(set, act, side === 0 ? 'ours' : 'theirs', 2 * index + side),
              before,
            ),
          );
          const [mine = before, other = before] = sets;
          merges++;
          git('checkout', '-q', '--orphan', branch('ours'));
          commit(own, fileOf(before));
          git('checkout', '-q', '-b', branch('theirs'));
          commit(own, fileOf(other));
          git('checkout', '-q', branch('ours'));
          commit(own, fileOf(mine));
          const isMerged = merge(branch('theirs'), style);
          const text = isMerged ? read(own) : mergeConflict(read(own));
          if (!isMerged) conflicts++;
          assert.ok(text !== undefined);
          commit(own, text);
          checkMerge(text, before, mine, other);
        },
      ),
      seeded,
    );
    assert.ok(conflicts > 5 && conflicts < merges, `${conflicts} conflicts in ${merges} merges`);
  });
});

/** Every annotation of either side is there or deleted by a side, and so is every note that a side wrote. */
function checkMerge(text: string, before: AnnotationSet, ours: AnnotationSet, theirs: AnnotationSet): void {
  const { sidecar, problems } = parseSidecar(text);
  assert.deepEqual(problems, []);
  assert.ok(sidecar);
  const { annotations, deletions } = sidecar.annotations;
  for (const side of [ours, theirs])
    for (const [id, { note, modified }] of side.annotations) {
      const merged = annotations.get(id);
      if (merged === undefined) {
        const deleted = deletions.get(id);
        assert.ok(deleted !== undefined && deleted > modified, `${id} is lost`);
      } else if (note !== before.annotations.get(id)?.note)
        assert.ok(merged.note?.includes(note ?? ''), `${id}: ${note}`);
    }
}
