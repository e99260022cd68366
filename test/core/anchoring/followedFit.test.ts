import assert from 'node:assert/strict';
import { createAnchorer, describeSpan } from '../../../src/core/index.js';

/** Where the first of these words are in the new text, with the old one at hand: `[[…]]` if certain, `{{…}}` for each candidate. */
function followed(quote: string, oldText: string, newText: string): string {
  const start = oldText.indexOf(quote);
  assert.notEqual(start, -1);
  const stored = describeSpan(oldText, { start, end: start + quote.length });
  const anchor = createAnchorer({ newText, oldText }).anchor(stored);
  if (anchor.state === 'orphaned') return anchor.reason.code;
  const [open, close] = anchor.state === 'anchored' ? ['[[', ']]'] : ['{{', '}}'];
  const spans = anchor.state === 'anchored' ? [anchor.span] : anchor.candidates.map(({ span }) => span);
  return spans
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (text, span) =>
        text.slice(0, span.start) + open + text.slice(span.start, span.end) + close + text.slice(span.end),
      newText,
    );
}

const list = `Unions warned of lost jobs.

- Korvik Foods employs 640 people.
- The cooperative employs 310 people.
- The smaller mills employ some 200 people.

The parliaments must ratify the compact.
`;
const talks = `The states signed a compact on Tuesday. The compact limits the catch. The four states had tried twice before.

### The mills

The two mills on the shore will have to do with less fish.
`;

describe('a passage that the alignment gives in part', () => {
  it('keeps a last word that the line taken out behind it had, too', () => {
    const newText = list.replace(/- The smaller.*\n/, '');
    assert.match(followed('310 people', list, newText), /employs \[\[310 people\]\]\./);
  });

  it('does not go on to the same word of a line that came behind it', () => {
    const newText = list.replace(/(- The coop.*\n)(- The smaller.*\n)/, '$2$1');
    assert.match(followed('some 200 people', list, newText), /employ \[\[some 200 people\]\]\./);
  });

  it('keeps a first word that the sentence or heading taken out before it had, too', () => {
    const shorter = talks.replace('The compact limits the catch. ', '').replace('### The mills\n\n', '');
    assert.match(followed('The four states', talks, shorter), /\. \[\[The four states\]\] had/);
    assert.match(followed('The two mills', talks, shorter), /\n\[\[The two mills\]\] on/);
  });

  it('is asked about where all of its words stand beside it, in place of others', () => {
    const head = '| State | Share of perch | Share of trout | Boats |';
    const table = `${talks}\n${head}\n| --- | --- | --- | --- |\n| Sarn | 12 | 14 | 97 |\n\nThe lake can recover.\n`;
    const newText = table
      .replace('Share of perch | Share of trout', 'Share of trout | Share of perch')
      .replace('12 | 14', '14 | 12');
    assert.match(
      followed('Share of perch', table, newText),
      /\{\{Share of trout\}\} \| \{\{Share of perch\}\}/,
    );
  });
});

describe('a passage that was moved', () => {
  const moved = 'The treaty names the route, divides the costs and founds a company.';
  const before =
    'After long talks the four states have signed a treaty on the building of the railway in Belmont on Friday.';
  const after = 'Two earlier attempts had failed for want of money.';
  const rest =
    'The ministers signed it in the old station. Her colleague spoke of a sensible compromise; more could not be had.';
  const oldText = `${before} ${moved} ${after}\n\n${rest}\n\nHauliers expect fewer orders.\n`;

  it('is asked about where its sentence was copied elsewhere, too', () => {
    const newText = `${moved} ${before} ${after}\n\n${rest}\n\n> ${moved}\n\nHauliers expect fewer orders.\n`;
    assert.equal(followed('divides the costs', oldText, newText).match(/\{\{divides the costs/g)?.length, 2);
  });

  it('is certain without a copy', () => {
    const newText = `${moved} ${before} ${after}\n\n${rest}\n\nHauliers expect fewer orders.\n`;
    assert.match(followed('divides the costs', oldText, newText), /\[\[divides the costs\]\]/);
  });
});
