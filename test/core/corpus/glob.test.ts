import assert from 'node:assert/strict';
import { globMatcher } from '../../../src/core/corpus/glob.js';

const cases: readonly (readonly [pattern: string, fits: readonly string[], others: readonly string[]])[] = [
  ['**/*.{md,txt}', ['a.md', 'x/y/b.txt'], ['a.mdx', 'md', 'x/a.html']],
  ['*.md', ['a.md', 'ä b.md'], ['x/a.md']],
  ['**/{node_modules,.git}/**', ['node_modules', 'a/node_modules/b/c.md', '.git/x'], ['node_modules2/a.md']],
  ['**/README{,.*}', ['README', 'a/README.md'], ['README2', 'aREADME']],
  ['drafts/**', ['drafts', 'drafts/a/b.md'], ['x/drafts/a.md', 'drafts2/a.md']],
  ['?[a-c][!x].md', ['1by.md'], ['1dy.md', '1bx.md', 'bb.md']],
  ['a+(b).md', ['a+(b).md'], ['ab.md', 'aab.md']],
  ['**/.git', ['.git', 'a/.git'], ['a.git']],
];

describe('a glob', () => {
  for (const [pattern, fits, others] of cases)
    it(`${pattern} fits what it says and nothing else`, () => {
      const matches = globMatcher([pattern]);
      assert.deepEqual([...fits, ...others].filter(matches), fits);
    });

  it('that cannot be read fits nothing, and hides no other', () => {
    assert.deepEqual(['a.md', '{'].filter(globMatcher(['{a', '*.md'])), ['a.md']);
  });
});
