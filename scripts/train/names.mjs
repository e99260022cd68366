// The names of persons that a training run works with: those that the filter holds, and those that are put in the
// place of others.
// @ts-check
import { readFileSync } from 'node:fs';
import { allLocales } from '@faker-js/faker';
import { parse } from 'jsonc-parser';
import { romanised, transliterate } from './romanised.mjs';

/** @typedef {{ first: string[], last: string[], familyFirst: boolean }} People Names of one part of the world. */

/** Faker's locales with names in Latin letters, each as often as policy texts in German and English call for it. */
const latinLocales =
  'de de de de de_AT de_CH en en en en en_ZA en_IN en_NG en_GH fr fr fr_BE es es_MX it pl pl cs_CZ sk hu ro hr sr_RS_latin sl_SI lv fi sv nb_NO da nl tr tr tr pt_BR pt_PT az uz_UZ_latin id_ID';

/** @param {'de' | 'en'} language @returns {People[]} */
export function peoplesFor(language) {
  return [
    ...latinLocales.split(' ').map((locale) => ({ ...fakerNames(locale), familyFirst: false })),
    ...['ru', 'ru', 'uk', 'uk', 'uk'].map((locale) => {
      const { first, last } = fakerNames(locale);
      const latin = (/** @type {string} */ name) => transliterate(name, language, locale === 'uk');
      return { first: first.map(latin), last: last.map(latin), familyFirst: false };
    }),
    ...[...romanised, ...romanised, ...romanised],
  ];
}

/** The parts of names for the filter, in folded case: Faker's, CSpell's and our own lists. */
export function filterNames() {
  const peoples = [...peoplesFor('de'), ...peoplesFor('en')];
  const persons = parse(readFileSync('data/glossary/persons.jsonc', 'utf8')).entries;
  const full = persons.flatMap((/** @type {{ labels: Record<string, string> }} */ { labels }) =>
    Object.values(labels).map((label) => label.split(' ')),
  );
  return {
    first: folded([
      ...peoples.flatMap(({ first }) => first),
      ...parse(readFileSync('data/vocabulary/first-names.jsonc', 'utf8')).names,
      ...full.filter((/** @type {string[]} */ words) => words.length > 1).map(([first = '']) => first),
    ]),
    last: folded([
      ...peoples.flatMap(({ last }) => last),
      ...full.map((/** @type {string[]} */ words) => words.at(-1) ?? ''),
    ]),
    any: folded(cspellNames()),
  };
}

/** @param {string} locale */
function fakerNames(locale) {
  const person = Object.entries(allLocales).find(([name]) => name === locale)?.[1].person;
  return { first: parts(person?.first_name), last: parts(person?.last_name) };
}

/** @param {unknown} lists */
function parts(lists) {
  const names = Object.values(lists ?? {}).flatMap((list) => (Array.isArray(list) ? list : []));
  return [...new Set(names)].filter((name) => typeof name === 'string' && /^\p{Lu}[\p{L}’'-]+$/u.test(name));
}

function cspellNames() {
  const file = 'node_modules/@cspell/dict-people-names/dict/people-names.txt';
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => /^\p{Lu}/u.test(line));
}

/** Word by word, as recognition splits them. @param {string[]} names */
function folded(names) {
  const words = names.flatMap((name) => name.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []);
  return [...new Set(words)].filter((word) => word.length > 1).sort();
}
