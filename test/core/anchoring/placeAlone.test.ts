import assert from 'node:assert/strict';
import { passageOf } from '../../../src/core/anchoring/passage.js';
import { placeAlone } from '../../../src/core/anchoring/placeAlone.js';
import { searchedText } from '../../../src/core/anchoring/searchedText.js';
import { tokenise, type Vocabulary } from '../../../src/core/anchoring/tokens.js';
import { weighWords } from '../../../src/core/anchoring/weights.js';

const lead = 0.06;
const contextLead = 0.02;

const own = 'The harbour office keeps a register of boats';
const other = 'Money for dams comes from levies on water';

/** The words at the quote's place in the text, as far as that is told at once. */
function wordsAt(former: string, quote: string, text: string): string | undefined {
  const vocabulary: Vocabulary = new Map();
  const start = former.indexOf(quote);
  const passage = passageOf(former, tokenise(former, vocabulary), { start, end: start + quote.length });
  const tokens = tokenise(text, vocabulary);
  const image = placeAlone(passage, searchedText(text, tokens, weighWords(tokens)), lead, contextLead)?.image;
  return image && text.slice(tokens.starts[image.from], tokens.ends[image.to - 1]);
}

describe('placeAlone', () => {
  it('finds a passage among words that stand nowhere else', () => {
    assert.equal(wordsAt(own, 'register', `${other}. ${own}.`), 'register');
  });

  it('finds it where words were put in before it and behind it', () => {
    const edited = 'The small harbour office keeps a register of all boats';
    assert.equal(wordsAt(own, 'keeps a register', `${other}. ${edited}.`), 'keeps a register');
  });

  it('leaves a passage open that stands twice with all around it', () => {
    assert.equal(wordsAt(own, 'register', `${own}. ${other}. ${own}.`), undefined);
  });

  it('leaves a passage open whose neighbours are gone, or whose words are', () => {
    const apart = 'The harbour office now keeps its register for these boats';
    assert.equal(wordsAt(own, 'register', `${other}. ${apart}.`), undefined);
    assert.equal(wordsAt(own, 'register', `${other}. ${own.replace('register', 'list')}.`), undefined);
  });
});
