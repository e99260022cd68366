/**
 * German and English inflection by rule: from the form that a glossary lists to the forms that stand in
 * texts. It never makes a bare plural in -e, -er or with umlaut ("Reis" must not become "Reise"): a glossary
 * lists those as aliases.
 */

const adjectiveEnding = /(?:e|er|es|en|em)$/;
const functionWords = new Set(
  'der die das des dem den und von vom für zur zum im in am an auf über gegen mit ohne zu bei'.split(' '),
);

/** More than stand before the noun of any name. */
const mostAdjectives = 4;

/** The forms of a German noun, or of a name's last word: genitive, dative plural, regular feminine plural. */
export function germanNounForms(noun: string): string[] {
  if (!/\p{Ll}$/u.test(noun)) return [noun];
  const forms = [noun];
  if (!/[sßxz]$/.test(noun)) forms.push(noun + 's');
  if (/(?:ung|heit|keit|schaft|ion|tät|ik|enz|anz|ur)$/.test(noun)) forms.push(noun + 'en');
  else if (/(?:er|eur|ent|or|ist)in$/.test(noun)) forms.push(noun + 'nen');
  else if (/(?:e|el|er)$/.test(noun)) forms.push(noun + 'n');
  else if (/(?:[bcdfgklmprstzß]|sch)$/.test(noun)) forms.push(noun + 'es');
  return forms;
}

/** The forms of a German adjective given without ending ("japanisch"), with every ending it can take. */
export function germanAdjectiveForms(adjective: string): string[] {
  return [adjective, ...['e', 'er', 'es', 'en', 'em'].map((ending) => adjective + ending)];
}

/** The forms of a German inhabitants' noun given in the masculine singular: "Japaner", "Chinese". */
export function germanInhabitantForms(noun: string): string[] {
  if (noun.endsWith('e')) {
    const stem = noun.slice(0, -1);
    return [noun, noun + 'n', noun + 'r', stem + 'in', stem + 'innen'];
  }
  if (noun.endsWith('er')) return [noun, noun + 's', noun + 'n', noun + 'in', noun + 'innen'];
  return [noun, noun + 's', noun + 'en', noun + 'in', noun + 'innen'];
}

/**
 * All forms of a German name or term: the adjectives before its noun take every ending and the noun is
 * inflected. "Seltene Erden" gives "Seltenen Erden", "Seltener Erden" and so on. With more adjectives than names
 * have, the noun alone is: each would make five times as many forms.
 */
export function germanNameForms(name: string): string[] {
  const words = name.split(' ');
  const noun = nounAt(words);
  const isInflected = words.slice(0, noun).filter(isAdjective).length <= mostAdjectives;
  let forms = [''];
  words.forEach((word, at) => {
    const choices =
      at === noun ? germanNounForms(word) : at < noun && isInflected ? modifierForms(word) : [word];
    forms = forms.flatMap((form) => choices.map((choice) => (form === '' ? choice : `${form} ${choice}`)));
  });
  return forms;
}

/** The forms of a person's name in German: itself, and the genitive at its end. */
export function germanPersonForms(name: string): string[] {
  return /[sßxz]$/.test(name) ? [name] : [name, `${name}s`];
}

/** The regular singular and plural of an English term, changed at its last word. */
export function englishTermForms(term: string): string[] {
  if (numberless.has(term.slice(term.lastIndexOf(' ') + 1))) return [term];
  if (!/\p{Ll}$/u.test(term)) return [term, `${term}s`];
  if (/(?:[^s]ss|sh|ch|x)$/.test(term)) return [term, `${term}es`];
  if (/[^aeiou]y$/.test(term)) return [term, `${term.slice(0, -1)}ies`];
  if (/[^aeiou]ies$/.test(term)) return [term, `${term.slice(0, -3)}y`];
  if (/(?:sses|shes|ches|xes)$/.test(term)) return [term, term.slice(0, -2)];
  if (/(?:us|is|ss|ics|lens)$/.test(term)) return [term];
  if (term.endsWith('s')) return [term, term.slice(0, -1)];
  return [term, `${term}s`];
}

/** Words whose other number is another word: "arms", "powers", "waters", "renewable". */
const numberless = new Set(
  'arms crude data energy feed gas goods gold iron lead news oil power rails renewables steel tin water works'.split(
    ' ',
  ),
);

function isAdjective(word: string): boolean {
  return adjectiveEnding.test(word) && !functionWords.has(word.toLowerCase());
}

function modifierForms(word: string): string[] {
  if (!isAdjective(word)) return [word];
  return germanAdjectiveForms(word.replace(adjectiveEnding, '')).slice(1);
}

/** The noun that is inflected: the last word before a preposition or an article, else the last word. */
function nounAt(words: readonly string[]): number {
  const link = words.findIndex((word, at) => at > 0 && functionWords.has(word.toLowerCase()));
  return (link === -1 ? words.length : link) - 1;
}
