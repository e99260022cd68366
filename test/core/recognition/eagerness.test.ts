import assert from 'node:assert/strict';
import type { Eagerness } from '../../../src/core/index.js';
import { dataService } from '../../support/dataService.js';

const text =
  'Japan and the Xanadu Harbour Authority want an alliance. The talks went on, with trucks outside.';

async function foundAt(eagerness: Eagerness): Promise<string[]> {
  const { mentions } = await dataService().analyze(text, { format: 'plain', eagerness });
  return mentions.map(({ span }) => text.slice(span.start, span.end));
}

describe('eagerness', () => {
  it('is sure only of what lists have when low', async () => {
    assert.deepEqual(await foundAt('low'), ['Japan']);
  });

  it('takes what rules find when in the middle', async () => {
    assert.deepEqual(await foundAt('middle'), ['Japan', 'Xanadu Harbour Authority', 'alliance']);
  });

  it('takes words that could be anything when high', async () => {
    assert.deepEqual(await foundAt('high'), [
      'Japan',
      'Xanadu Harbour Authority',
      'alliance',
      'talks',
      'trucks',
    ]);
  });
});
