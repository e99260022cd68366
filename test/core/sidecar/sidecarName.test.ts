import assert from 'node:assert/strict';
import fc from 'fast-check';
import { articleSource, parseSidecarName, sidecarName } from '../../../src/core/sidecar/sidecarName.js';

const seeded = { seed: 20240229, numRuns: 1000 };

/** What the analyst is called in a sidecar's name. */
function slug(analystName: string, taken: readonly string[] = []): string | undefined {
  return parseSidecarName(sidecarName('a.md', analystName, taken))?.analyst;
}

describe('sidecarName', () => {
  it('puts the analyst between the article and the ending', () => {
    assert.equal(sidecarName('summit.md', 'M. W.'), 'summit.md.m-w.annotations.json');
  });

  it('spells a name with letters from a to z', () => {
    assert.equal(slug('Jörg Groß-Übel'), 'joerg-gross-uebel');
    assert.equal(slug('Jo\u0308rg'), 'joerg');
    assert.equal(slug('  Zoë  Łoś, Åse Ærø '), 'zoe-los-ase-aero');
    assert.equal(slug('x'.repeat(60)), 'x'.repeat(40));
  });

  it('gives a name in another script one spelling for good', () => {
    assert.equal(slug('分析者'), slug('分析者'));
    assert.match(slug('分析者') ?? '', /^analyst-[0-9a-f]{8}$/);
    assert.notEqual(slug('分析者'), slug('記者'));
  });

  it('counts where another analyst has the name', () => {
    assert.equal(slug('M W', ['m-w']), 'm-w-2');
    assert.equal(slug('M W', ['m-w', 'm-w-2']), 'm-w-3');
  });

  it('is undone by parseSidecarName', () => {
    const names = fc.string({ unit: 'binary', minLength: 1 });
    fc.assert(
      fc.property(names, names, fc.array(fc.constantFrom('a', 'a-2')), (article, analyst, taken) => {
        const name = parseSidecarName(sidecarName(article, analyst, taken));
        assert.equal(name?.article, article);
        assert.ok(taken.every((other) => other !== name.analyst));
      }),
      seeded,
    );
  });
});

describe('parseSidecarName', () => {
  it('takes apart what is a sidecar by its name', () => {
    assert.deepEqual(parseSidecarName('a.b.md.mw.annotations.json'), { article: 'a.b.md', analyst: 'mw' });
    for (const other of [
      'a.md',
      'mw.annotations.json',
      'a.md.M W.annotations.json',
      '.mw.annotations.json',
    ]) {
      assert.equal(parseSidecarName(other), undefined);
    }
  });
});

describe('articleSource', () => {
  it('encodes what no path of an IRI may hold, and nothing else', () => {
    assert.equal(articleSource('Rede (5. Mai) – Größe.md'), 'Rede%20(5.%20Mai)%20–%20Größe.md');
    assert.equal(articleSource('100% #1?.md'), '100%25%20%231%3F.md');
    assert.equal(articleSource('c:x\\y/z.md'), 'c%3Ax%5Cy%2Fz.md');
  });

  it('is a relative reference that leads back to the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (name) => {
        fc.pre(name !== '.' && name !== '..');
        const url = new URL(articleSource(name), 'https://example.org/folder/sidecar.json');
        assert.equal(decodeURIComponent(url.pathname), `/folder/${name.replaceAll(/\p{Cs}/gu, '\ufffd')}`);
      }),
      seeded,
    );
  });
});
