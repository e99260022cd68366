import assert from 'node:assert/strict';
import fc from 'fast-check';
import { relativeLink } from '../../../src/core/export/relativeLink.js';

const file = (path: string, scheme = 'file', authority = '') => ({ scheme, authority, path });

describe('relativeLink', () => {
  it('leads from one file to another', () => {
    for (const [from, to, link] of [
      ['/work/report.md', '/work/ice.md', 'ice.md'],
      ['/work/out/report.md', '/work/north/port.md', '../north/port.md'],
      ['/work/a/b/report.md', '/other/ice.md', '../../../other/ice.md'],
      ['/work/report.md', '/work/Süd & (Nord) #1.md', 'S%C3%BCd%20%26%20%28Nord%29%20%231.md'],
      ['/work/work', '/work/work/ice.md', 'work/ice.md'],
    ] as const)
      assert.equal(relativeLink(file(from), file(to)), link);
  });

  it('names everything where there is no way', () => {
    assert.equal(relativeLink(file('/c:/a/r.md'), file('/d:/b/ice.md')), 'file:///d%3A/b/ice.md');
    assert.equal(
      relativeLink(file('/a/r.md'), file('/b.md', 'vscode-vfs', 'github')),
      'vscode-vfs://github/b.md',
    );
  });

  it('is the way that an address parser finds back', () => {
    const name = fc
      .string({ minLength: 1, unit: fc.constantFrom(...Array.from('ab.é?#%[]() ')) })
      .filter((s) => !/^\.+$/.test(s));
    const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => `/${names.join('/')}`);
    fc.assert(
      fc.property(path, path, (from, to) => {
        const base = `https://example.org${from.split('/').map(encodeURIComponent).join('/')}`;
        const found = new URL(relativeLink(file(from), file(to)), base);
        assert.equal(decodeURIComponent(found.pathname), to);
      }),
      { seed: 20261122, numRuns: 500 },
    );
  });
});
