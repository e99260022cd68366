import assert from 'node:assert/strict';
import { readArticle } from '../../../src/core/document/readArticle.js';
import type { Segment } from '../../../src/core/document/segment.js';
import { readMarks } from './marked.js';

function read(text: string): readonly Segment[] {
  return readArticle(text, 'plain').segments;
}

/** Each ⟦…⟧ is the span of a segment. */
function segmentsAre(marked: string): void {
  const { text, spans } = readMarks(marked);
  assert.deepEqual(
    read(text).map((segment) => text.slice(segment.span.start, segment.span.end)),
    spans.map((span) => text.slice(span.start, span.end)),
  );
  assert.deepEqual(
    read(text).map((segment) => segment.span),
    spans,
  );
}

function headings(text: string): string[] {
  return read(text)
    .filter((segment) => segment.kind === 'heading')
    .map((segment) => [...segment.headingPath, segment.text].join(' > '));
}

const sentence = 'Die Staaten des Kontinents einigten sich nach langen Verhandlungen auf gemeinsame Regeln.';

describe('reading plain text', () => {
  it('takes every line for a paragraph where lines are long', () => {
    segmentsAre(`⟦${sentence} ${sentence}⟧\n⟦${sentence} ${sentence}⟧\n\n⟦Ende.⟧`);
  });

  it('joins the lines of an article that is hard-wrapped', () => {
    segmentsAre(
      [
        '⟦Die Montanunion stellte Kohle und Stahl unter eine gemeinsame Hohe',
        'Behörde. Sechs Staaten gehörten ihr an, und keiner von ihnen sollte',
        'Krieg gegen einen anderen führen können.⟧',
        '',
        '⟦Der Vertrag galt fünfzig Jahre, von 1952 bis 2002, und ging danach im',
        'Recht der Gemeinschaft auf. Die Schranken im Handel waren da bereits',
        '– seit den Fünfzigern – abgeschafft.⟧',
        '',
        '⟦Was blieb:⟧',
        '- ⟦der Gedanke, dass gemeinsame Verwaltung Vertrauen schafft und dass',
        '  Streit vor Gericht gehört⟧',
        '- ⟦ein Name⟧',
      ].join('\n'),
    );
  });

  it('joins a line that goes on in small letters', () => {
    segmentsAre(
      '⟦Die Staaten einigten sich am späten Abend auf\ngemeinsame Regeln.⟧\n⟦Danach reisten sie ab.⟧',
    );
    segmentsAre('⟦Kurze Zeile⟧\n⟦klein weiter⟧');
  });

  it('makes a segment of every item and leaves its marker out', () => {
    segmentsAre('⟦Ziele:⟧\n• ⟦Gas⟧\n  - ⟦Öl⟧\n–\u00a0⟦Kohle⟧\n1. ⟦Zink⟧\n(2) ⟦Zinn⟧\nc) ⟦Blei⟧\n\n* ⟦Gold⟧');
    assert.deepEqual(
      new Set(read('• a\n1. b\n(ii) c').map((segment) => segment.kind)),
      new Set(['listItem']),
    );
  });

  it('takes neither a date nor a figure for an item', () => {
    segmentsAre('⟦1. Mai 1951⟧\n⟦-5 Grad⟧\n⟦3.5 Mio.⟧\n⟦U.S. Gas⟧\n•');
  });

  it('finds title, section headings and numbered headings', () => {
    const text = [
      'Europas Kohle',
      '',
      sentence,
      '',
      '1. Der Vertrag',
      '',
      sentence,
      '',
      '(1) Die Organe',
      '',
      sentence,
    ];
    assert.deepEqual(headings([...text, '', 'Was bleibt?', '', sentence].join('\n')), [
      ...['Europas Kohle', 'Europas Kohle > Der Vertrag', 'Europas Kohle > Der Vertrag > Die Organe'],
      'Europas Kohle > Was bleibt?',
    ]);
  });

  it('takes marked lines for headings', () => {
    assert.deepEqual(headings(`Europa\n======\n\n# Kohle\nSchwarz.\nStahl\n-----\nHart.\n### Erz`), [
      ...['Europa', 'Kohle', 'Kohle > Stahl', 'Kohle > Stahl > Erz'],
    ]);
    segmentsAre('## ⟦Kohle⟧\n⟦Stahl⟧\n=====\n\n⟦Erz.⟧\n-----\n⟦Ende⟧');
  });

  it('takes no menu line, date, item or last line for a heading', () => {
    assert.deepEqual(
      headings(
        `Start\nKontakt\n\n12. 3. 1951, 16:40\n\n${sentence}\n\n1. Gas\n\n2. Öl\n\n${sentence}\n\nImpressum`,
      ),
      [],
    );
  });

  it('reads no bare address', () => {
    const [segment] = read('Quelle: https://example.org/China?a=(b), amt@example.org');
    assert.equal(segment?.text, 'Quelle: ￼, ￼');
    assert.deepEqual(read('www.example.org/China'), []);
  });

  it('leaves out indentation where it joins lines', () => {
    const [segment] = read('  - Die gemeinsame Verwaltung der\r\n    Kohle');
    assert.equal(segment?.text, 'Die gemeinsame Verwaltung der\r\nKohle');
  });

  it('keeps the offsets of the text as it is given', () => {
    segmentsAre(
      '\ufeff\t⟦🗒️ Ton\u00adne 𝒜⟧ \r\n\r\n\u00a0⟦etablieren.Seltene\u00a0Erden⟧\u2009\r⟦\ufffc <b>`x`</b> &amp;⟧',
    );
  });
});
