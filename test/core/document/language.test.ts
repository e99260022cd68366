import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { guessLanguage } from '../../../src/core/document/language.js';
import { readArticle } from '../../../src/core/document/readArticle.js';

const rows = readFileSync(new URL('../../fixtures/document/languages.tsv', import.meta.url), 'utf8')
  .trim()
  .split(/\r?\n/)
  .map((row) => {
    const [language = '', kind = '', text = ''] = row.split('\t');
    return { expected: language === 'de' || language === 'en' ? language : 'unknown', kind, text };
  });

function languages(...paragraphs: string[]): string[] {
  return readArticle(paragraphs.join('\n\n'), 'markdown').segments.map((segment) => segment.language);
}

const german =
  'Die Staaten einigten sich nach langen Verhandlungen auf die Regeln, die bis heute für Kohle und Stahl gelten.';
const english =
  'The states agreed after long negotiations on the rules that have been valid for coal and steel to this day.';
const french =
  'Après de longues négociations, les États se sont mis d’accord sur les règles qui sont encore en vigueur.';

describe('language', () => {
  it('is never surely wrong for a single sentence or heading', () => {
    for (const { expected, text } of rows) {
      const guess = guessLanguage(text);
      if (guess.sure) assert.equal(guess.language, expected, text);
    }
  });

  it('is right for nearly every sentence that stands alone', () => {
    const sentences = rows.filter((row) => row.kind === 'sentence');
    const wrong = sentences.filter((row) => readArticle(row.text, 'plain').language !== row.expected);
    assert.ok(wrong.length <= 1, wrong.map((row) => row.text).join('\n'));
  });

  it('is the article’s for a segment that is too short to tell', () => {
    assert.deepEqual(languages('# Europa', german, 'Robert Schuman'), ['de', 'de', 'de']);
    assert.deepEqual(languages('# Europa', english, 'Robert Schuman'), ['en', 'en', 'en']);
    assert.deepEqual(languages('# Europa', french, 'Robert Schuman'), ['unknown', 'unknown', 'unknown']);
  });

  it('is a quotation’s own', () => {
    assert.deepEqual(languages(german, `> ${english}`, german, french, '한국 日本', german), [
      ...['de', 'en', 'de', 'unknown', 'unknown', 'de'],
    ]);
  });

  it('is that of the segments around in an article that has two', () => {
    const article = [german, 'Robert Schuman', german, german, english, 'Jean Monnet', english];
    assert.deepEqual(languages(...article), ['de', 'de', 'de', 'de', 'en', 'en', 'en']);
    assert.equal(readArticle(article.join('\n'), 'plain').language, 'de');
  });
});
