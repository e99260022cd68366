import assert from 'node:assert/strict';
import {
  describeCounts,
  describeFailure,
  parseReport,
  reportLine,
  sumCounts,
} from '../../scripts/vscode/report.mjs';

const line = '@@mocha {"passed":12,"failed":1,"skipped":2}';

describe('the closing line of a suite', () => {
  it('is found in what the suite prints', () => {
    assert.equal(reportLine(line), line);
    assert.equal(reportLine(`Done.\n${line}\n`), line);
    assert.equal(reportLine('a test about @@mocha {}'), undefined);
  });

  it('tells the counts', () => {
    assert.deepEqual(parseReport(line), { passed: 12, failed: 1, skipped: 2 });
    assert.equal(parseReport('12 passing'), undefined);
  });

  it('is summed over the suites, and told in words', () => {
    const sum = sumCounts([
      { passed: 12, failed: 1, skipped: 0 },
      { passed: 3, failed: 0, skipped: 0 },
    ]);
    assert.equal(describeCounts(sum), '15 passed, 1 failed');
    assert.equal(describeCounts({ passed: 1, failed: 0, skipped: 2 }), '1 passed, 0 failed, 2 skipped');
  });

  it('comes after one line for each failed test', () => {
    assert.equal(
      describeFailure('a card opens', new Error('No card.\n  There is none.')),
      'failed test: a card opens: No card. There is none.',
    );
  });
});
