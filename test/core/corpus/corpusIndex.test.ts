import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ArticleMentions } from '../../../src/core/corpus/articleMentions.js';
import { CorpusIndex } from '../../../src/core/corpus/corpusIndex.js';
import {
  companionsOf,
  entitiesNewIn,
  knownActorsAbsentIn,
  meetingsOf,
  reaches,
} from '../../../src/core/corpus/meetings.js';
import { parseCorpus, serializeCorpus } from '../../../src/core/corpus/storedCorpus.js';
import { atOnce } from '../../../src/core/text/steps.js';
import { entityKey } from '../../../src/core/resolution/entity.js';
import { articleOfSteps, changes, entities } from './arbitraries.js';

const seed = 20240229;
const stamp = (number: number) => ({
  size: number,
  modified: 1_700_000_000_000 + number,
  hash: `h${number}`,
});

/** A mention as one writes it down. */
interface Row {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
  readonly sentence: number;
  readonly line: number;
  readonly column: number;
}

function rowsOf({ entities: named, mentions }: ArticleMentions): Row[] {
  return Array.from({ length: mentions.length / 7 }, (_, index) => {
    const [start = 0, end = 0, number = 0, paragraph = 0, sentence = 0, line = 0, column = 0] =
      mentions.slice(index * 7);
    const entity = named[number];
    assert.ok(entity);
    return { key: entityKey(entity), start, end, paragraph, sentence, line, column };
  });
}

const spanOf = ({ start, end, line, column }: Row) => ({ start, end, line, column });

type Change = { path: string; article: ArticleMentions | undefined };

/** The same changes on a corpus and on a plain map. */
function build(all: readonly Change[]): { corpus: CorpusIndex; plain: Map<string, Row[]> } {
  const corpus = new CorpusIndex();
  const plain = new Map<string, Row[]>();
  for (const [number, { path, article }] of all.entries())
    if (article === undefined) {
      assert.equal(corpus.remove(path), plain.delete(path));
    } else {
      corpus.replace(path, stamp(number), article);
      plain.set(path, rowsOf(article));
    }
  return { corpus, plain };
}

const byPath = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

function check(corpus: CorpusIndex, plain: ReadonlyMap<string, readonly Row[]>): void {
  const sorted = [...plain].sort(byPath);
  const all = sorted.flatMap(([, rows]) => rows);
  assert.equal(corpus.size, all.length);
  assert.equal(corpus.articles, plain.size);
  assert.deepEqual(
    [...corpus.paths()].sort(),
    sorted.map(([path]) => path),
  );
  const named = new Set(all.map(({ key }) => key));
  assert.deepEqual(new Set(corpus.entities().map(entityKey)), named);
  for (const { type, id } of entities) {
    const key = entityKey({ type, id });
    const expected = sorted.flatMap(([path, rows]) => {
      const spans = rows.filter((row) => row.key === key).map(spanOf);
      return spans.length === 0 ? [] : [{ path, count: spans.length, spans }];
    });
    const found = corpus
      .mentionsOf(type, id)
      .map(({ path, count, spans }) => ({ path, count, spans: spans() }));
    assert.deepEqual(found, expected);
    const entity = corpus.entity(type, id);
    assert.equal(
      entity?.mentions ?? 0,
      expected.reduce((sum, { count }) => sum + count, 0),
    );
    assert.equal(entity?.articles ?? 0, expected.length);
  }
  for (const [path, rows] of sorted)
    assert.deepEqual(
      corpus.mentionsIn(path).map(({ span, type, entity, paragraph, sentence }) => ({
        key: entityKey({ type, id: entity }),
        ...span,
        paragraph,
        sentence,
      })),
      rows,
    );
}

const serialized = (corpus: CorpusIndex, made: string): Uint8Array => atOnce(serializeCorpus(corpus, made));
const parsed = (bytes: Uint8Array, made: string): CorpusIndex | undefined => atOnce(parseCorpus(bytes, made));

describe('the corpus index', () => {
  it('says what a plain map of articles says, whatever came, changed and went', () => {
    fc.assert(
      fc.property(changes, (all) => {
        const { corpus, plain } = build(all);
        check(corpus, plain);
      }),
      { seed, numRuns: 300 },
    );
  });

  it('says the same after it was written and read', () => {
    fc.assert(
      fc.property(changes, fc.string(), (all, made) => {
        const { corpus, plain } = build(all);
        const read = parsed(serialized(corpus, made), made);
        assert.ok(read);
        check(read, plain);
        for (const path of corpus.paths()) assert.deepEqual(read.stampOf(path), corpus.stampOf(path));
        for (const { type, id } of entities) assert.deepEqual(read.entity(type, id), corpus.entity(type, id));
      }),
      { seed, numRuns: 300 },
    );
  });

  it('is not read where it was made with something else', () => {
    const bytes = serialized(new CorpusIndex(), 'one');
    assert.ok(parsed(bytes, 'one'));
    assert.equal(parsed(bytes, 'another'), undefined);
  });

  it('is never read where bytes of it are damaged, missing or too many', () => {
    fc.assert(
      fc.property(changes, fc.nat(), fc.integer({ min: 1, max: 255 }), (all, place, bits) => {
        const bytes = serialized(build(all).corpus, 'made');
        const damaged = bytes.slice();
        const at = place % bytes.length;
        damaged[at] = (damaged[at] ?? 0) ^ bits;
        assert.equal(parsed(damaged, 'made'), undefined);
        assert.equal(parsed(bytes.slice(0, at), 'made'), undefined);
        assert.equal(parsed(Uint8Array.of(...bytes, bits), 'made'), undefined);
      }),
      { seed, numRuns: 300 },
    );
    assert.equal(parsed(new Uint8Array(0), 'made'), undefined);
  });

  it('says in which sentence, paragraph or article entities meet, as the map does', () => {
    fc.assert(
      fc.property(
        changes,
        fc.uniqueArray(fc.nat({ max: 8 }), { minLength: 1, maxLength: 3 }),
        (all, numbers) => {
          const { corpus, plain } = build(all);
          const wanted = numbers.flatMap((number) => entities[number] ?? []);
          const keys = new Set(wanted.map(entityKey));
          for (const reach of reaches) {
            const expected = [...plain].sort(byPath).flatMap(([path, rows]) => {
              const units = [...new Set(rows.map((row) => (reach === 'article' ? 0 : row[reach])))];
              return units.flatMap((unit) => {
                const own = rows.filter(
                  (row) => keys.has(row.key) && (reach === 'article' || row[reach] === unit),
                );
                return new Set(own.map(({ key }) => key)).size < keys.size
                  ? []
                  : [{ path, spans: own.map(spanOf) }];
              });
            });
            assert.deepEqual(meetingsOf(corpus, wanted, reach), expected);
          }
        },
      ),
      { seed, numRuns: 300 },
    );
  });

  it('tells who is named in an article with some entities, and how often, as the map does', () => {
    fc.assert(
      fc.property(changes, fc.uniqueArray(fc.nat({ max: 8 }), { maxLength: 3 }), (all, numbers) => {
        const { corpus, plain } = build(all);
        const wanted = numbers.flatMap((number) => entities[number] ?? []);
        const keys = new Set(wanted.map(entityKey));
        const expected = new Map<string, { mentions: number; articles: number }>();
        for (const rows of plain.values()) {
          const named = new Set(rows.map(({ key }) => key));
          if (keys.size === 0 || ![...keys].every((key) => named.has(key))) continue;
          for (const key of named) {
            if (keys.has(key)) continue;
            const { mentions, articles } = expected.get(key) ?? { mentions: 0, articles: 0 };
            const here = rows.filter((row) => row.key === key).length;
            expected.set(key, { mentions: mentions + here, articles: articles + 1 });
          }
        }
        const found = companionsOf(corpus, wanted).map(
          ({ mentions, articles, ...entity }) => [entityKey(entity), { mentions, articles }] as const,
        );
        assert.equal(found.length, expected.size);
        assert.deepEqual(new Map(found), expected);
      }),
      { seed, numRuns: 300 },
    );
  });

  it('knows what is new in an article, and who is absent', () => {
    const step = (entity: number) => ({ entity, gap: 10, length: 5, unit: 'same' as const });
    const corpus = new CorpusIndex();
    corpus.replace('a.md', stamp(1), articleOfSteps([step(3), step(1), step(1)]));
    corpus.replace('b.md', stamp(2), articleOfSteps([step(3), step(4), step(9)]));
    corpus.replace('c.md', stamp(3), articleOfSteps([step(1)]));
    assert.deepEqual(
      entitiesNewIn(corpus, 'b.md').map(({ labels }) => labels.en),
      ['Name 4 – 名前', 'Name 9 – 名前'],
    );
    assert.deepEqual(
      knownActorsAbsentIn(corpus, 'c.md').map(({ id }) => id),
      ['e3'],
    );
    assert.deepEqual(knownActorsAbsentIn(corpus, 'a.md'), []);
  });
});
