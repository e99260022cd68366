import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderSnap } from 'vscode-tmgrammar-test/dist/snapshot/index.js';
import { tokenise } from './grammars.js';

const folder = 'test/fixtures/syntaxes';
const articles = readdirSync(folder).filter((name) => !name.endsWith('.snap'));

describe('the grammars over whole articles', () => {
  for (const name of articles)
    it(`name every part of ${name} as in its snapshot (UPDATE=1 writes it anew)`, async () => {
      const path = join(folder, name);
      const lines = await tokenise(readFileSync(path, 'utf8'), name.endsWith('.md') ? 'markdown' : 'text');
      const snapshot = `${renderSnap(lines)}\n`;
      if (process.env.UPDATE === '1') writeFileSync(`${path}.snap`, snapshot);
      assert.equal(snapshot, readFileSync(`${path}.snap`, 'utf8'));
    });

  it('leave no gap between the parts', async () => {
    for (const name of articles)
      for (const { src, tokens } of await tokenise(readFileSync(join(folder, name), 'utf8'), 'text')) {
        let end = 0;
        for (const { startIndex, endIndex } of tokens) {
          assert.equal(startIndex, end, src);
          end = endIndex;
        }
        assert.ok(end >= src.length, src);
      }
  });
});
