import assert from 'node:assert/strict';
import * as node from '../../src/platform/node/compression.js';
import * as web from '../../src/platform/web/compression.js';

const bytes = new TextEncoder().encode('Ålesund writes to Vardø. '.repeat(1000));

for (const [here, { gzip }, there, { gunzip }] of [
  ['Node', node, 'a browser', web],
  ['a browser', web, 'Node', node],
] as const) {
  describe(`compression in ${here}, undone in ${there}`, () => {
    it('gives the bytes back', async () => {
      const compressed = await gzip(bytes);
      assert.ok(compressed.length < bytes.length / 10);
      assert.deepEqual(new Uint8Array(await gunzip(compressed, bytes.length)), bytes);
    });

    it('refuses what holds more than the limit', async () => {
      const compressed = await gzip(bytes);
      await assert.rejects(gunzip(compressed, bytes.length - 1));
    });

    it('refuses what is cut off, and what is no gzip', async () => {
      const compressed = await gzip(bytes);
      await assert.rejects(gunzip(compressed.slice(0, -20), bytes.length));
      await assert.rejects(gunzip(bytes, bytes.length));
    });
  });
}
