import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createAnchorer } from '../../../src/core/anchoring/createAnchorer.js';
import { describeSpan } from '../../../src/core/anchoring/describeSpan.js';
import type { FoundAnchor } from '../../../src/core/annotation/anchor.js';
import type { Selectors } from '../../../src/core/annotation/selector.js';

const seeded = { seed: 20240229, numRuns: 300 };

const history = `# Six states and their coal

In May 1950 Robert Schuman proposed to place French and German coal and steel under one authority.
Konrad Adenauer agreed within hours; London was told last and stayed away.

The treaty was signed in Paris in April 1951. It bound six states for fifty years, and the authority
moved to Luxembourg. The authority could fix prices in a crisis, but it seldom did.

Coal lost its weight when oil became cheap. The treaty ran out in July 2002, and what was left of its
money went into research on coal and steel.
`;

/** Marks what the anchorer finds in the new text: `[[…]]` for a place that is certain, `{{…}}` for each that is asked about. */
function marked(text: string, anchor: FoundAnchor): string {
  if (anchor.state === 'orphaned') return anchor.reason.code;
  const isCertain = anchor.state === 'anchored';
  const spans = isCertain ? [anchor.span] : anchor.candidates.map(({ span }) => span);
  const [open, close] = isCertain ? ['[[', ']]'] : ['{{', '}}'];
  return [...spans]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (all, { start, end }) => all.slice(0, start) + open + all.slice(start, end) + close + all.slice(end),
      text,
    );
}

function storedOf(quote: string, oldText = history, from = 0) {
  const start = oldText.indexOf(quote, from);
  assert.ok(start >= 0, `the old text holds ${quote}`);
  return describeSpan(oldText, { start, end: start + quote.length });
}

const ways = [
  ['with the old text', true],
  ['from the sidecar alone', false],
] as const;

for (const [way, hasOldText] of ways) {
  describe(`createAnchorer, ${way}`, () => {
    /** The line of the new text in which the quote is found again, marked; or the answer that it is not. */
    function found(quote: string, newText: string, oldText = history): string {
      const anchor = createAnchorer({ newText, ...(hasOldText ? { oldText } : {}) }).anchor(
        storedOf(quote, oldText),
      );
      const lines = marked(newText, anchor).split('\n');
      return lines.filter((line) => /\[\[|\{\{|^anchoring/.test(line)).join('\n');
    }

    it('finds a passage that has only moved on', () => {
      const newText = `A new beginning.\n\n${history}`;
      assert.match(found('The authority', newText), /moved to Luxembourg\. \[\[The authority\]\] could fix/);
    });

    it('tells equal words apart by what stands around them', () => {
      const newText = history.replace('# Six states', '# Coal and steel: six states');
      assert.match(found('coal and steel', newText), /German \[\[coal and steel\]\] under/);
      assert.match(found('treaty ran', newText), /The \[\[treaty ran\]\] out/);
    });

    it('follows a passage that has lost or changed some of its words', () => {
      const newText = history.replace('fix prices in a crisis', 'fix the prices of coal in a crisis');
      assert.match(
        found('could fix prices in a crisis', newText),
        /\[\[could fix the prices of coal in a crisis\]\],/,
      );
    });

    it('takes along a first and a last word that changed', () => {
      const newText = history.replace('could fix prices in a crisis', 'might fix prices in a depression');
      assert.match(
        found('could fix prices in a crisis', newText),
        /\[\[might fix prices in a depression\]\],/,
      );
    });

    it('says that a deleted passage is gone, though its words stand elsewhere', () => {
      const newText = history.replace(' on coal and steel', '');
      const start = history.lastIndexOf('coal and steel');
      const stored = describeSpan(history, { start, end: start + 14 });
      const anchor = createAnchorer({ newText, ...(hasOldText ? { oldText: history } : {}) }).anchor(stored);
      assert.equal(anchor.state, 'orphaned');
    });

    it('asks where other words stand in its place', () => {
      const newText = history.replace('in a crisis', 'whenever its members wished');
      assert.match(found('in a crisis', newText), /\{\{whenever its members wished\}\}/);
    });

    it('asks where a number was counted anew after what stood before it was deleted', () => {
      const before = 'The parties meet in Vienna.\n\n';
      const notice = 'Article 5 Notice\n\nWhoever imports grain notifies the agency.\n\n';
      const papers = (article: string) =>
        `${article} Papers\n\nPapers stay with the carrier for ten years. A port may ask for them at any time.\n`;
      const oldText = before + notice + papers('Article 6');
      assert.equal(found('Article 6', before + papers('Article 5'), oldText), '{{Article 5}} Papers');
    });

    it('says that a passage is gone with everything around it', () => {
      assert.equal(
        found('Luxembourg', 'Twelve states signed the Antarctic Treaty in 1959.\n'),
        'anchoring.notFound',
      );
    });

    it('does not grow or shrink by white space, typography and marks of Markdown', () => {
      const newText = history
        .replace('French and German', '**French and German**')
        .replace('one authority', 'one “authority”')
        .replaceAll(' the ', '\u00a0the\r\n');
      assert.match(found('French and German coal', newText), /\*\*\[\[French and German\*\* coal\]\]/);
      assert.match(found('one authority', newText), /\[\[one “authority\]\]”/);
    });

    it('keeps edges within a word', () => {
      const hyphened = history.replace('Luxembourg', 'Lux\u00adem\u00adbo\u00adurg');
      assert.match(found('Luxem', hyphened), /\[\[Lux\u00adem\]\]/);
      assert.match(found('\u00adbo', `New.\n${hyphened}`, hyphened), /em\[\[\u00adbo\]\]\u00adurg/);
      assert.match(found('em', `New.\n${hyphened}`, hyphened), /Lux\u00ad\[\[em\]\]\u00adbo/);
      assert.match(
        found('bourg. The authority', history.replace('Luxembourg', 'Strasbourg')),
        /Stras\[\[bourg\. The authority\]\]/,
      );
    });

    it('finds headings and clauses that were put in capitals or out of them', () => {
      const newText = history.replace('London was told last', 'LONDON WAS TOLD LAST');
      const anchor = createAnchorer({ newText, ...(hasOldText ? { oldText: history } : {}) }).anchor(
        storedOf('told last'),
      );
      assert.match(marked(newText, anchor), /WAS \[\[TOLD LAST\]\] and/);
      assert.equal(anchor.state === 'anchored' && anchor.changed, true);
    });

    it('begins and ends with words where the passage did', () => {
      const newText = history.replace('told last and stayed', 'told last, but stayed');
      assert.match(found('and stayed away', newText), /last, \[\[but stayed away\]\]\./);
    });

    it('tells whether the words have changed', () => {
      const anchor = (quote: string, newText: string) =>
        createAnchorer({ newText, ...(hasOldText ? { oldText: history } : {}) }).anchor(storedOf(quote));
      const isChanged = (result: FoundAnchor) => result.state === 'anchored' && result.changed;
      assert.equal(isChanged(anchor('lost its weight', history.replace('its weight', 'its\nweight'))), false);
      assert.equal(
        isChanged(anchor('lost its weight', history.replace('its weight', 'its great weight'))),
        true,
      );
    });

    it('finds every passage of a text that only line ends and a byte-order mark have changed', () => {
      const newText = `\ufeff${history.replaceAll('\n', '\r\n')}`;
      const anchorer = createAnchorer({ newText, ...(hasOldText ? { oldText: history } : {}) });
      fc.assert(
        fc.property(fc.nat(history.length - 1), fc.integer({ min: 1, max: 80 }), (start, length) => {
          const end = Math.min(history.length, start + length);
          const anchor = anchorer.anchor(describeSpan(history, { start, end }));
          assert.equal(anchor.state, 'anchored');
          const { span } = anchor;
          assert.equal(
            newText.slice(span.start, span.end).replaceAll('\r\n', '\n'),
            history.slice(start, end),
          );
        }),
        seeded,
      );
    });

    it('never throws and never leaves the text, whatever was stored', () => {
      const text = fc
        .array(fc.constantFrom('coal', ' ', 'treaty', '\r\n', '😀', '**', '-', '日本', '\ud800', 'of'))
        .map((parts) => parts.join(''));
      const selectors = fc.record({
        quote: fc.record({ exact: text, prefix: text, suffix: text }),
        position: fc.record({ start: fc.nat(50), end: fc.nat(50) }),
      });
      fc.assert(
        fc.property(text, text, selectors, (newText, oldText, stored) => {
          const anchor = createAnchorer({ newText, ...(hasOldText ? { oldText } : {}) }).anchor(stored);
          const spans =
            anchor.state === 'anchored'
              ? [anchor.span]
              : anchor.state === 'uncertain'
                ? anchor.candidates.map(({ span }) => span)
                : [];
          for (const { start, end } of spans) assert.ok(start >= 0 && start <= end && end <= newText.length);
        }),
        seeded,
      );
    });
  });
}

describe('createAnchorer', () => {
  it('trusts a position only in the very text that it refers to', () => {
    const stored = { ...storedOf('The treaty'), position: { start: 0, end: 10 } };
    const anchor = createAnchorer({ newText: history }).anchor(stored);
    assert.match(marked(history, anchor), /\[\[The treaty\]\] was signed/);
  });

  it('asks where two places fit alike', () => {
    const clause = 'The parties meet every year. ';
    const oldText = `${clause.repeat(12)}The end.`;
    const start = clause.length * 5;
    const stored = describeSpan(oldText, { start: start + 4, end: start + 11 });
    const anchor = createAnchorer({ newText: `${clause.repeat(2)}${oldText}` }).anchor(stored);
    assert.equal(anchor.state, 'uncertain');
  });

  it('asks where one of two like passages is left', () => {
    const clause = (party: string) => `The ${party} party pays the price of the day within ninety days.`;
    const oldText = ['Terms.', clause('first'), 'Coal is free of duty.', clause('second'), 'Signed.'].join(
      '\n\n',
    );
    const newText = ['Terms.', 'Coal is free of duty.', clause('second'), 'Signed.'].join('\n\n');
    const stored = storedOf('ninety days', oldText);
    assert.notEqual(createAnchorer({ newText }).anchor(stored).state, 'anchored');
  });

  it('stays with a passage of which a copy was put among other passages', () => {
    const [title = '', first = '', second = '', third = ''] = history.split('\n\n');
    const newText = [title, first, second, first, third].join('\n\n');
    const anchor = createAnchorer({ newText, oldText: history }).anchor(storedOf('within hours'));
    const start = newText.indexOf('within hours');
    assert.deepEqual(anchor, { state: 'anchored', span: { start, end: start + 12 }, changed: false });
  });

  it('follows a passage that was moved', () => {
    const [title = '', first = '', second = '', third = ''] = history.split('\n\n');
    const newText = [title, second, first, third].join('\n\n');
    for (const quote of ['London was told last', 'It bound six states']) {
      const anchor = createAnchorer({ newText, oldText: history }).anchor(storedOf(quote));
      assert.ok(marked(newText, anchor).includes(`[[${quote}]]`), quote);
    }
  });

  it('does not take a copy that was put before a passage for the passage', () => {
    const [, first = ''] = history.split('\n\n');
    const newText = `${first}\n\n${history}`;
    const anchor = createAnchorer({ newText, oldText: history }).anchor(storedOf('Robert Schuman'));
    const start = newText.lastIndexOf('Robert Schuman');
    assert.deepEqual(anchor, { state: 'anchored', span: { start, end: start + 14 }, changed: false });
  });

  it('asks where the words next to a passage have gone to another place', () => {
    const rules = (...lines: readonly string[]) => `Rules of the harbour.\n\n${lines.join('\n')}\n\nSigned.`;
    const [grain, oil, steel] = ['grain', 'oil', 'steel'].map(
      (ware) => `- ${ware}: the ministry sets the quota of ${ware} each year`,
    );
    const oldText = rules(grain ?? '', oil ?? '', steel ?? '');
    const newText = rules(steel ?? '', oil ?? '', grain ?? '');
    const anchor = createAnchorer({ newText, oldText }).anchor(storedOf('ministry', oldText));
    assert.equal(anchor.state, 'uncertain');
    assert.match(marked(newText, anchor), /grain: the \{\{ministry\}\}/);
  });

  it('asks where another passage may have come to the place of one that was deleted', () => {
    const duties =
      '1. The operator shall notify each shipment within 2 days of receipt.\n\n' +
      '2. The agency shall record each licence within 3 days of loading.';
    const loading = '(b) the date of loading;\n';
    const oldText = `${duties}\n\n(a) the name of the ship;\n${loading}(c) the date of arrival;\n(d) the port.\n\n${duties}`;
    const newText = `${duties}\n\n(a) the name of the ship;\n(b) the date of arrival;\n(c) the port.\n\n${duties}`;
    const { state } = createAnchorer({ newText, oldText }).anchor(storedOf('date', oldText));
    assert.equal(state, 'uncertain');
  });

  it('does not take what was another passage before for a deleted one', () => {
    const clause = (party: string, town: string) =>
      `The ${party} party shall deliver to the authority, free of duty and at the price of the day, what coal ` +
      `it owes within ninety days of signing, by rail or by water, and shall bear the cost of loading in ${town}.`;
    const oldText = ['Terms', clause('first', 'Lyon'), clause('second', 'Essen'), 'Signed.'].join('\n\n');
    const newText = ['Terms', clause('second', 'Essen'), 'Signed.'].join('\n\n');
    const anchor = createAnchorer({ newText, oldText }).anchor(storedOf('within ninety days', oldText));
    assert.equal(anchor.state, 'orphaned');
  });

  it('stays with a passage whose neighbours stayed while everything else was rewritten', () => {
    const oldText = 'Nobody in the city believed that the Luxembourg office would ever open its doors again.';
    const newText =
      'Years went by before, quite unexpectedly, the Luxembourg office hired some forty people.';
    const anchor = createAnchorer({ newText, oldText }).anchor(storedOf('Luxembourg', oldText));
    assert.match(marked(newText, anchor), /the \[\[Luxembourg\]\] office/);
  });

  describe('with a copy of the paragraph put in before it', () => {
    const [title = '', , second = ''] = history.split('\n\n');
    const copy = second.replace('six states', 'nine states');
    const found = (quote: string, replacement: string) => {
      const newText = history.replace(quote, replacement).replace(title, `${title}\n\n${copy}`);
      return marked(newText, createAnchorer({ newText, oldText: history }).anchor(storedOf(quote)));
    };

    it('stays with a passage that was edited', () => {
      assert.match(
        found('fix prices in a crisis', 'fix prices in an emergency'),
        /\[\[fix prices in an emergency\]\]/,
      );
    });

    it('asks where the passage was replaced: its words stand in the copy', () => {
      const text = found('fix prices in a crisis', 'set wages whenever needed');
      assert.match(text, /\{\{fix prices in a crisis\}\}.*\{\{set wages whenever needed\}\}/s);
    });
  });

  it('looks by the words where the old text is not the one that was stored', () => {
    const anchor = createAnchorer({ newText: `New.\n\n${history}`, oldText: 'Another text.' }).anchor(
      storedOf('Luxembourg'),
    );
    assert.match(marked(`New.\n\n${history}`, anchor), /moved to \[\[Luxembourg\]\]/);
  });

  it('tells passages apart that have the same words, or stood at the same place', () => {
    const old = 'A port in Oslo. A port in Rome.';
    const [oslo, rome] = [2, 18].map((start) => describeSpan(old, { start, end: start + 4 }));
    assert.ok(oslo && rome);
    const anchorer = createAnchorer({ newText: `New. ${old}`, oldText: old });
    const spanOf = (stored: Selectors): unknown => {
      const anchor = anchorer.anchor(stored);
      return anchor.state === 'anchored' && anchor.span.start;
    };
    assert.deepEqual([oslo, rome, oslo, rome].map(spanOf), [7, 23, 7, 23]);
    const elsewhere = { ...oslo, quote: { ...oslo.quote, exact: 'Rome', prefix: 'A port in ', suffix: '.' } };
    assert.notEqual(spanOf(elsewhere), 7);
  });
});
