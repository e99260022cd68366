import assert from 'node:assert/strict';
import { createAnchorer, describeSpan } from '../../../src/core/index.js';

const nouns: readonly string[] = ['quota', 'nets', 'ships', 'crews'];
const articleOf = (lines: readonly string[]): string =>
  `# Rules\n\nThe board agreed on these rules in spring.\n\n${lines.join('\n')}\n\nThey are in force from May.\n`;
const ruleOn = (noun: string): string => `a state shall notify the board of the ${noun};`;
/** A list whose lines are lettered anew from the first to the last. */
const listOf = (names: readonly string[]): string =>
  articleOf(names.map((noun, at) => `(${'abcdefg'.charAt(at)}) ${ruleOn(noun)}`));

/** What became of “a state” in a line: the lines that are asked about, best first, or the line that is certain. */
function found(before: string, after: string, line: string, isOldTextThere: boolean): string[] | string {
  const start = before.indexOf(line);
  assert.notEqual(start, -1);
  const stored = describeSpan(before, { start, end: start + 'a state'.length });
  const anchor = createAnchorer({ newText: after, ...(isOldTextThere && { oldText: before }) }).anchor(
    stored,
  );
  const lineAt = (at: number): string => after.slice(at).split('\n', 1)[0] ?? '';
  if (anchor.state === 'orphaned') return [];
  return anchor.state === 'anchored'
    ? lineAt(anchor.span.start)
    : anchor.candidates.map(({ span }) => lineAt(span.start));
}

/** That the line is certain at its own words, or asked about with these among the candidates. */
function assertOwn(before: string, after: string, line: string): void {
  for (const isOldTextThere of [true, false]) {
    const places = found(before, after, line, isOldTextThere);
    assert.ok(
      places === line || (Array.isArray(places) && places.includes(line)),
      `${line} with${isOldTextThere ? '' : 'out'} old text: ${String(places)}`,
    );
  }
}

describe('words in lines that are like one another', () => {
  const before = listOf(nouns);

  it('are not taken for those of a line that was put in before them', () => {
    for (const at of nouns.keys())
      for (const noun of nouns) assertOwn(before, listOf(nouns.toSpliced(at, 0, 'fees')), ruleOn(noun));
  });

  it('are not taken for those of the line that stands where theirs stood', () => {
    for (const order of [nouns.toReversed(), ['ships', 'quota', 'crews', 'nets']])
      for (const noun of nouns) assertOwn(before, listOf(order), ruleOn(noun));
  });

  it('are asked about where their line may be another one’s now, since it is gone', () => {
    for (const gone of nouns)
      for (const isOldTextThere of [true, false]) {
        const after = listOf(nouns.filter((noun) => noun !== gone));
        assert.ok(Array.isArray(found(before, after, ruleOn(gone), isOldTextThere)), gone);
      }
  });

  it('are not taken for those of the paragraph that was changed for theirs', () => {
    const paragraphs = ['in March', 'in June'].map((when) => `a state may ask ${when} for its share.\n`);
    for (const paragraph of paragraphs)
      assertOwn(articleOf(paragraphs), articleOf(paragraphs.toReversed()), paragraph.trimEnd());
  });

  it('are certain where their line was rewritten and no other is like it', () => {
    const lines = ['every member pays its fee;', ruleOn('quota'), 'the harbour stays open;'];
    const rewritten = lines.map((line) => line.replace('quota', 'catch'));
    for (const isOldTextThere of [true, false])
      assert.equal(
        found(articleOf(lines), articleOf(rewritten), ruleOn('quota'), isOldTextThere),
        ruleOn('catch'),
      );
  });
});

describe('words in cells of a table that are like one another', () => {
  const rows = ['Ostmark | 31 % | 29 %', 'Valdia | 38 % | 25 %', 'Sarn | 12 % | 14 %'];
  const tableOf = (heads: string, cells: readonly string[]): string =>
    articleOf([`| ${heads} |`, '| --- | --- | --- |', ...cells.map((row) => `| ${row} |`)]);
  const before = tableOf('State | Share of perch | Share of whitefish', rows);
  const after = tableOf(
    'State | Share of whitefish | Share of perch',
    rows.map((row) => row.replace(/\| (.*) \| (.*)$/, '| $2 | $1')),
  );

  for (const isOldTextThere of [true, false])
    it(`are not taken for those of the column that stands where theirs stood, with${isOldTextThere ? '' : 'out'} the old text`, () => {
      for (const head of ['Share of perch', 'Share of whitefish']) {
        const start = before.indexOf(head);
        const stored = describeSpan(before, { start, end: start + 'Share'.length });
        const texts = { newText: after, ...(isOldTextThere && { oldText: before }) };
        const anchor = createAnchorer(texts).anchor(stored);
        const places =
          anchor.state === 'anchored'
            ? [anchor.span]
            : anchor.state === 'uncertain'
              ? anchor.candidates.map(({ span }) => span)
              : [];
        assert.ok(
          places.some((span) => span.start === after.indexOf(head)),
          `${head}: ${JSON.stringify(anchor)}`,
        );
      }
    });
});

describe('the number of a clause and its first word', () => {
  const clauses = ['The board meets in spring.', 'Nets are counted in May.', 'Fees are due in autumn.'];
  const numbered = (list: readonly string[]): string =>
    articleOf(list.map((text, at) => `${at + 1}. ${text}`));

  for (const isOldTextThere of [true, false])
    it(`are not found where the number alone is left, with${isOldTextThere ? '' : 'out'} the old text`, () => {
      const before = numbered(clauses);
      const after = numbered(['Ships are marked with a light.', ...clauses.slice(1)]);
      const start = before.indexOf('1. The');
      const stored = describeSpan(before, { start, end: start + '1. The'.length });
      const texts = { newText: after, ...(isOldTextThere && { oldText: before }) };
      assert.notEqual(createAnchorer(texts).anchor(stored).state, 'anchored');
    });
});

describe('words of several cells of a table', () => {
  const tableOf = (first: string, second: string): string =>
    articleOf([
      `| State | ${first} | ${second} | Boats |`,
      '| --- | --- | --- | --- |',
      ...nouns.map((noun, at) => `| Land of ${noun} | ${10 + at} | ${20 + at} | ${300 + at} |`),
    ]);
  const before = tableOf('Share of perch', 'Share of whitefish');

  for (const isOldTextThere of [true, false]) {
    const inWords = `with${isOldTextThere ? '' : 'out'} the old text`;
    const anchorIn = (newText: string): string => {
      const start = before.indexOf('perch | Share');
      const stored = describeSpan(before, { start, end: start + 'perch | Share'.length });
      return createAnchorer({ newText, ...(isOldTextThere && { oldText: before }) }).anchor(stored).state;
    };

    it(`are asked about where the columns changed places, ${inWords}`, () => {
      assert.equal(anchorIn(tableOf('Share of whitefish', 'Share of perch')), 'uncertain');
    });

    it(`are certain where they stay together, ${inWords}`, () => {
      assert.equal(anchorIn(before.replace('in spring', 'in the autumn of that year')), 'anchored');
    });
  }
});
