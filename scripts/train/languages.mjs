// What each language learns from, and what it is measured on.
// @ts-check
import { englishCorpora, germanCorpora, policyPassages } from './corpora.mjs';

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
      train: [
        ...german.germeval,
        ...german.germeval,
        ...german.smartdata,
        ...english.wikigold,
        ...repeated(policyPassages('de'), 3),
      ],
      dev: german.dev,
    },
    {
      language: 'en',
      devName: 'CrossNER politics-dev',
      train: [
        ...english.crossner,
        ...english.wikigold,
        ...english.wnut,
        ...english.re3d,
        ...repeated(policyPassages('en'), 3),
      ],
      dev: english.dev,
    },
  ];
}

/** @template Item @param {readonly Item[]} items @param {number} times @returns {Item[]} */
function repeated(items, times) {
  return Array.from({ length: times }, () => items).flat();
}
