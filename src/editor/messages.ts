import * as vscode from 'vscode';
import type { LabelLanguage, Message, OwnType } from '../core/index.js';
import { glossarySentences } from './glossary/glossaryMessages.js';

/** A message of the core in the person's language. */
export function inWords({ code, args }: Message): string {
  const say = sentences[code];
  return say === undefined ? code : say(args);
}

type Arguments = Message['args'];

const { t } = vscode.l10n;
const text = (value: string | number | undefined): string => String(value ?? '');

const sentences: Readonly<Record<string, (args: Arguments) => string>> = {
  ...glossarySentences,
  'glossary.own': ({ label }) => t('in your own glossary as “{0}”', text(label)),
  'glossary.name': ({ label }) => t('in the glossary as “{0}”', text(label)),
  'glossary.adjective': ({ label }) => t('adjective of {0}', text(label)),
  'glossary.inhabitant': ({ label }) => t('inhabitants of {0}', text(label)),
  'glossary.homonym': ({ label }) =>
    t('here {0}, as the words around it or the rest of the article tell', text(label)),
  'glossary.capital': ({ label }) => t('capital standing for {0}', text(label)),
  'glossary.capitalAsPlace': ({ label }) => t('capital of {0}, here as a place', text(label)),
  'organ.ofState': ({ owner }) => t('organ of {0}', text(owner)),
  'organ.members': ({ owner }) => t('members of {0}', text(owner)),
  'organisation.legalForm': ({ word }) => t('name before the legal form “{0}”', text(word)),
  'organisation.lastWord': ({ word }) => t('name that ends with “{0}”', text(word)),
  'organisation.firstWord': ({ word }) => t('name that begins with “{0}”', text(word)),
  'person.title': ({ title }) => t('name after the title “{0}”', text(title)),
  'organisation.spelling': () => t('spelled as only names of organisations are'),
  'organisation.member': ({ person }) => t('what “{0}” belongs to', text(person)),
  'organisation.abbreviation': ({ abbreviation }) =>
    t('“{0}” in brackets is short for it', text(abbreviation)),
  'organisation.context': ({ word }) => t('name of which “{0}” is said', text(word)),
  'organisation.beside': ({ word }) => t('named together with “{0}”', text(word)),
  'organisation.kind': ({ word }) => t('name behind the word “{0}”', text(word)),
  'person.familyName': ({ name }) => t('name that begins with the family name “{0}”', text(name)),
  'person.givenName': ({ name }) => t('name that ends with the given name “{0}”', text(name)),
  'person.speech': ({ verb }) => t('name beside the verb “{0}”', text(verb)),
  'person.firstName': ({ name }) => t('name that begins with the first name “{0}”', text(name)),
  'person.role': () => t('office'),
  'tagger.name': () => t('looks like a name, and no list has it'),
  'learned.surname': ({ full }) => t('short for {0}', text(full)),
  'learned.office': ({ full }) => t('office of {0}', text(full)),
  'learned.shortName': ({ full }) => t('short form of {0}', text(full)),
  'learned.abbreviation': ({ full }) => t('abbreviation of {0}, introduced in this article', text(full)),
  'resource.compound': ({ head }) => t('compound with “{0}”', text(head)),
  'resource.traded': () => t('traded, by the words around it'),
  'agreement.named': ({ head }) => t('“{0}”, with what names it', text(head)),
  'agreement.strong': ({ head }) => t('the word “{0}”', text(head)),
  'agreement.around': ({ head }) => t('“{0}”, with its topic or its parties', text(head)),
  'agreement.bare': ({ head }) => t('the word “{0}”', text(head)),
  'label.decided': () => t('as an analyst decided'),
  'label.suggested': () => t('as suggested'),
  'label.glossary': () => t('called so in the glossary'),
  'label.sameWords': () => t('the same words elsewhere'),
  'label.overlap': () => t('a part of it is'),
  'label.similar': () => t('similar name'),
  'label.last': () => t('chosen last'),
  'label.sentence': () => t('in the same sentence'),
  'label.article': ({ count }) => (count === 1 ? t('one mention here') : t('{0} mentions here', text(count))),
  'anchoring.sameWords': () => t('the same words, perhaps in another place'),
  'anchoring.similarWords': () => t('similar words'),
  'anchoring.replaced': () => t('other words stand in its place'),
  'anchoring.deleted': () => t('its passage was deleted'),
  'anchoring.notFound': () => t('its passage is gone'),
  'anchoring.gone': () => t('the analyst said that its passage is gone'),
  'anchoring.noWords': () => t('it has no words to look for'),
  'sidecar.tooLarge': ({ limit }) =>
    t('The file is larger than {0} MB and is left alone unread.', text(limit)),
  'sidecar.unreadable': ({ reason }) =>
    t('The file cannot be read ({0}). It is left alone until it can.', text(reason)),
  'sidecar.encoding': () =>
    t(
      'The file is not in UTF-8 from here on. What can be read is shown; it is not written until it is repaired.',
    ),
  'sidecar.conflict': () =>
    t('Git left a conflict here. Both sides are shown; the file is not written until they are merged.'),
  'sidecar.syntax': ({ error }) =>
    t(
      'The file is no JSON from here on ({0}). What can be read is shown; it is not written until it is repaired.',
      text(error),
    ),
  'sidecar.tooDeep': ({ limit }) =>
    t(
      'The file is nested deeper than {0} levels here. What can be read is shown; it is not written until it is repaired.',
      text(limit),
    ),
  'sidecar.notAPage': ({ field, expected }) =>
    t(
      'The file is no page of annotations: “{0}” should be {1}. What can be read is shown; it is not written until it is repaired.',
      text(field),
      text(expected),
    ),
  'sidecar.newerFormat': ({ version, known }) =>
    t(
      'The file has format version {0}; this version of Policy Annotator knows {1}. It is shown and never written.',
      text(version),
      text(known),
    ),
  'sidecar.duplicateKey': ({ key }) =>
    t(
      'The field “{0}” stands twice in one object. The file is shown and not written until one is gone.',
      text(key),
    ),
  'sidecar.unreadableRecord': ({ field, expected }) =>
    t(
      'This record cannot be read: “{0}” should be {1}. It is kept as it stands and not shown.',
      text(field),
      text(expected),
    ),
  'sidecar.duplicateId': ({ id }) =>
    t('A second record has the id {0}. It is kept as it stands and not shown.', text(id)),
};

/** The language of the editor, as far as glossaries have labels in it. */
export function displayLanguage(): LabelLanguage {
  return vscode.env.language.startsWith('de') ? 'de' : 'en';
}

/** What one thing of an entity type is called. */
export function typeName(type: string, ownTypes: readonly OwnType[]): string {
  switch (type) {
    case 'actor':
      return t('actor');
    case 'resource':
      return t('resource');
    case 'agreement':
      return t('agreement');
    default:
      return ownTypes.find(({ id }) => id === type)?.labels[displayLanguage()] ?? type;
  }
}

/** What the things of an entity type are called together, as a title. */
export function typeNamePlural(type: string, ownTypes: readonly OwnType[]): string {
  switch (type) {
    case 'actor':
      return t('Actors');
    case 'resource':
      return t('Resources');
    case 'agreement':
      return t('Agreements');
    default:
      return typeName(type, ownTypes);
  }
}

/** The name of a subtype, as far as it has one in the person's language. */
export function subtypeName(subtype: string): string {
  const name = Object.hasOwn(subtypes, subtype) ? subtypes[subtype] : undefined;
  return name?.() ?? subtype.replace(/-/g, ' ');
}

const subtypes: Readonly<Record<string, () => string>> = {
  state: () => t('state'),
  territory: () => t('territory'),
  'historic-state': () => t('historic state'),
  region: () => t('region'),
  place: () => t('place'),
  grouping: () => t('grouping'),
  organisation: () => t('organisation'),
  government: () => t('government'),
  ministry: () => t('ministry'),
  agency: () => t('agency'),
  'armed-service': () => t('armed service'),
  court: () => t('court'),
  bank: () => t('bank'),
  company: () => t('company'),
  media: () => t('media'),
  party: () => t('party'),
  'think-tank': () => t('think tank'),
  person: () => t('person'),
  'raw-material': () => t('raw material'),
  energy: () => t('energy'),
  component: () => t('component'),
  technology: () => t('technology'),
  infrastructure: () => t('infrastructure'),
  'supply-chain': () => t('supply chain'),
  food: () => t('food'),
  water: () => t('water'),
  'industrial-good': () => t('industrial good'),
  arms: () => t('arms'),
  medicine: () => t('medicine'),
  data: () => t('data'),
  treaty: () => t('treaty'),
  alliance: () => t('alliance'),
  partnership: () => t('partnership'),
  'trade-agreement': () => t('trade agreement'),
  dialogue: () => t('dialogue'),
  summit: () => t('summit'),
  negotiation: () => t('negotiation'),
  initiative: () => t('initiative'),
  cooperation: () => t('cooperation'),
  memorandum: () => t('memorandum'),
  declaration: () => t('declaration'),
  ceasefire: () => t('ceasefire'),
  framework: () => t('framework'),
};

/** How often an entity is named, in the articles of the folder or in one article. */
export function mentionsInWords({
  mentions,
  articles,
}: {
  readonly mentions: number;
  readonly articles?: number;
}): string {
  if (articles === undefined) return String(mentions);
  return articles === 1 ? t('{0} in one article', mentions) : t('{0} in {1} articles', mentions, articles);
}

/** A count as the editor's language writes it. */
export function countInWords(count: number): string {
  return count.toLocaleString(vscode.env.language);
}
