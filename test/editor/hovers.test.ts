import assert from 'node:assert/strict';
import { hoverOn, showArticle } from '../support/inEditor.js';

describe('the hover card', () => {
  it('tells what a mention is, and where else it stands', async () => {
    const editor = await showArticle(
      'hover.md',
      '# Grain for Egypt\n\nEgypt buys wheat. Later, Egypt sold cotton.\n\nNobody asked Egypt why.\n',
    );
    const card = await hoverOn(editor, 'Egypt', 2);
    assert.match(card, /\*\*Egypt\*\*/);
    assert.match(card, /actor, state/);
    assert.match(card, /in the glossary/);
    assert.match(card, /4 mentions in this article/);
    assert.match(card, /Previous.*Next/s);
    assert.match(card, /\[Line 5\]\(command:policyAnnotator\.goToMention/);
  });

  it('has nothing to say of other words', async () => {
    const editor = await showArticle('hover-none.md', 'Egypt buys wheat whenever it rains.\n');
    assert.equal(await hoverOn(editor, 'whenever'), '');
  });

  it('shows the words of an article as words, whatever they hold', async () => {
    const editor = await showArticle(
      'hostile.txt',
      'Egypt [link](command:workbench.action.quit) <b>x</b> Egypt `code` $(bug) www.example.org Egypt\n',
    );
    const card = await hoverOn(editor, 'Egypt', 1);
    assert.doesNotMatch(card, /\]\(command:workbench/);
    assert.doesNotMatch(card, /<b>/);
    assert.match(card, /3 mentions in this article/);
  });

  it('leaves code and addresses alone', async () => {
    const editor = await showArticle('code.md', 'See `Egypt` and https://example.org/Egypt today.\n');
    assert.equal(await hoverOn(editor, 'Egypt', 1), '');
    assert.equal(await hoverOn(editor, 'Egypt', 2), '');
  });
});
