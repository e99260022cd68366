// What each language learns from, and what it is measured on.
// @ts-check
import { englishCorpora, germanCorpora } from './corpora.mjs';

/** @typedef {import('./corpora.mjs').Example} Example */
/** @typedef {{ language: 'de' | 'en', devName: string, train: Example[], dev: Example[] }} LanguageData */

/** @param {string} folder the corpora @returns {LanguageData[]} */
export function languageData(folder) {
  const german = germanCorpora(folder);
  const english = englishCorpora(folder);
  return [
    {
      language: 'de',
      devName: 'GermEval 2014 dev',
      train: [...german.germeval, ...german.germeval, ...german.smartdata, ...english.wikigold],
      dev: german.dev,
    },
    {
      language: 'en',
      devName: 'CrossNER politics-dev',
      train: [...english.crossner, ...english.wikigold, ...english.wnut, ...english.re3d],
      dev: english.dev,
    },
  ];
}
