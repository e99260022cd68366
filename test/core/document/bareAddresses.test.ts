import assert from 'node:assert/strict';
import { findBareAddresses } from '../../../src/core/document/bareAddresses.js';
import { readMarks } from './marked.js';

function finds(marked: string): void {
  const { text, spans } = readMarks(marked);
  assert.deepEqual(findBareAddresses(text), spans, marked);
}

describe('findBareAddresses', () => {
  it('finds URLs and e-mail addresses', () => {
    finds('Siehe ⟦https://example.org/a?b=c#d⟧ oder ⟦www.example.org⟧, ⟦ftp://example.org/Köln⟧.');
    finds('Post an ⟦erste.hilfe@amt.example.org⟧ oder ⟦mailto:amt@example.org⟧!');
    finds('siehe⟦HTTPS://example.org⟧');
  });

  it('leaves the sentence its punctuation and brackets', () => {
    finds('(⟦https://example.org/a_(b)⟧) [⟦www.example.org/[a]⟧], „⟦https://example.org⟧“; ⟦http://a.b/c⟧).');
    finds('⟦https://example.org/⟧...');
  });

  it('finds none in what only looks like one', () => {
    finds('etablieren.Seltene Erden, U.S.-Armee, @amt, wwww.de, a@b, 5://6, www.');
  });
});
