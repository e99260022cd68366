import assert from 'node:assert/strict';
import { createAnchorer } from '../../../src/core/anchoring/createAnchorer.js';
import { describeSpan } from '../../../src/core/anchoring/describeSpan.js';
import type { Anchor } from '../../../src/core/annotation/anchor.js';

const council =
  'The council of the delta met in spring and agreed on a plan for the dams. Every district sends two delegates.';
const boats = 'Fishing boats above twelve metres must carry a transponder from next year.';
const levy =
  'Money for the dams comes from a levy on water. The levy is set each year by the council and may not rise by more than a tenth.';
const newLevy =
  'Funds for these dams stem from a tax on all water. A tax is fixed yearly by delegates and must never rise by over a tenth.';
const fee = 'Each boat pays a yearly fee of twenty crowns to the harbour office in May.';
const register = 'The harbour office keeps a register of all boats. It is open to everybody on working days.';
const fines = 'Whoever breaks the rules pays a fine. It goes to the fund for the dams.';

function page(...paragraphs: readonly string[]): string {
  return `${paragraphs.join('\n\n')}\n`;
}

for (const withOldText of [true, false])
  describe(`a sentence among other ones than before, ${withOldText ? 'with the old text' : 'from the sidecar alone'}`, () => {
    const anchorOf = (oldText: string, newText: string, quote: string): Anchor => {
      const start = oldText.indexOf(quote);
      const stored = describeSpan(oldText, { start, end: start + quote.length });
      return createAnchorer(withOldText ? { newText, oldText } : { newText }).anchor(stored);
    };
    /** The sentence at the likeliest place. */
    const askedAbout = (anchor: Anchor, newText: string): string => {
      const span = anchor.state === 'uncertain' ? anchor.candidates[0]?.span : undefined;
      return span === undefined ? anchor.state : newText.slice(span.start, span.end);
    };

    it('is asked about where its paragraph was moved and edited', () => {
      const edited = 'Fishing boats above fifteen metres must carry a working transponder from January.';
      for (const newText of [
        page(council, levy, register, fines, edited),
        page(council, levy, register, edited, fines),
      ]) {
        const anchor = anchorOf(page(council, boats, levy, register, fines), newText, boats.slice(0, -1));
        assert.match(askedAbout(anchor, newText), /^Fishing boats .* transponder/);
      }
    });

    it('is not lost where it was moved above its paragraph, which was edited', () => {
      const oldText = page(council, `${levy} ${fee}`, register, fines);
      const newText = page(council, `${fee} ${newLevy}`, register, fines);
      const anchor = anchorOf(oldText, newText, fee.slice(0, -1));
      assert.notEqual(anchor.state, 'orphaned');
      if (anchor.state === 'anchored') assert.equal(anchor.span.start, newText.indexOf(fee));
      else assert.equal(askedAbout(anchor, newText), fee.slice(0, -1));
    });

    it('is asked about where it was edited and its paragraph with it', () => {
      const edited = fee.replace('twenty', 'thirty');
      const newText = page(council, edited, newLevy, register, fines);
      const anchor = anchorOf(page(council, `${levy} ${fee}`, register, fines), newText, fee.slice(0, -1));
      assert.equal(askedAbout(anchor, newText), edited.slice(0, -1));
    });

    it('is not put in the place of a sentence like it that was there before', () => {
      const like = 'Fishing boats above thirty metres must carry a transponder and a horn.';
      const oldText = page(council, boats, levy, like, register, fines);
      const newText = page(council, levy, like, register, fines);
      const { state } = anchorOf(oldText, newText, boats.slice(0, -1));
      // Nothing but the old text tells that the sentence was another one already.
      if (withOldText) assert.equal(state, 'orphaned');
      else assert.notEqual(state, 'anchored');
    });
  });
