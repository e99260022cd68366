import type { Message } from '../core/index.js';

const sentences: Readonly<Record<string, string>> = {
  'glossary.name': 'in the glossary as {label}',
  'glossary.adjective': 'adjective of {label}',
  'glossary.inhabitant': 'inhabitants of {label}',
  'glossary.capital': 'capital standing for {label}',
  'glossary.capitalAsPlace': 'capital of {label} as a place',
  'organ.ofState': 'organ of {owner}',
  'organ.members': 'members of {owner}',
  'organisation.legalForm': 'name before the legal form {word}',
  'organisation.lastWord': 'name that ends with {word}',
  'organisation.firstWord': 'name that begins with {word}',
  'person.title': 'name after the title {title}',
  'organisation.kind': 'name behind the word {word}',
  'person.familyName': 'name that begins with the family name {name}',
  'person.givenName': 'name that ends with the given name {name}',
  'person.speech': 'name beside the verb {verb}',
  'person.firstName': 'name that begins with the first name {name}',
  'person.role': 'office',
  'tagger.name': 'looks like a name',
  'learned.surname': 'short for {full}',
  'learned.shortName': 'short form of {full}',
  'learned.abbreviation': 'abbreviation of {full}, introduced in this article',
  'resource.compound': 'compound with {head}',
  'agreement.named': '{head}, with what names it',
  'agreement.strong': 'the word {head}',
  'agreement.around': '{head}, with its topic or parties',
  'agreement.bare': 'the word {head}',
  'glossary.syntax': 'not valid JSON ({error})',
  'glossary.notAnObject': 'not an object with "entries"',
  'glossary.notAList': '"{name}" is not a list',
  'glossary.entry': 'entry not valid at "{path}": {error}',
  'glossary.never': '"never" holds something that is not a spelling',
};

/** A message of the core in English, as the command line prints it. */
export function inWords({ code, args }: Message): string {
  const sentence = sentences[code] ?? code;
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(args[name] ?? ''));
}
