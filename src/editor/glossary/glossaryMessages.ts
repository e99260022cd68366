import * as vscode from 'vscode';
import type { Message } from '../../core/index.js';

const { t } = vscode.l10n;

/** What the core has to say of a glossary file, in the person's language. */
export const glossarySentences: Readonly<Record<string, (args: Message['args']) => string>> = {
  'glossary.syntax': ({ error = '' }) => t('From here on this is no JSON with comments ({0}).', error),
  'glossary.tooDeep': ({ limit = '' }) => t('This is nested deeper than {0} levels.', limit),
  'glossary.notAnObject': () => t('A glossary is an object with “types”, “entries” and “never”.'),
  'glossary.duplicateKey': ({ key = '' }) => t('“{0}” stands twice in one object.', key),
  'glossary.unknownKey': ({ key = '' }) => t('There is no “{0}” here.', key),
  'glossary.missing': ({ field = '' }) => t('“{0}” is missing.', field),
  'glossary.expectedText': () => t('This should be text in quotation marks.'),
  'glossary.expectedList': () => t('This should be a list in [ ].'),
  'glossary.expectedObject': () => t('This should be an object in { }.'),
  'glossary.expectedNumber': () => t('This should be a whole number.'),
  'glossary.expectedFlag': () => t('This should be true or false.'),
  'glossary.empty': () => t('This may not be empty.'),
  'glossary.tooLong': ({ limit = '' }) => t('This is longer than {0} characters.', limit),
  'glossary.notOneOf': ({ values = '' }) => t('This should be one of {0}.', values),
  'glossary.invalid': ({ error = '' }) => t('This is not valid ({0}).', error),
  'glossary.badId': () => t('An id has lower-case letters, digits and single hyphens between them.'),
  'glossary.badColor': () => t('This is no colour like "#0b6e4f".'),
  'glossary.noLabel': () => t('A label in “en” or “de” is needed.'),
  'glossary.badNever': () => t('This should be words, or an entity as { "type", "id" }.'),
  'glossary.builtInType': ({ id = '' }) => t('The type “{0}” is built in.', id),
  'glossary.duplicateType': ({ id = '' }) => t('The type “{0}” stands here twice.', id),
  'glossary.duplicateEntry': ({ type = '', id = '' }) =>
    t('An entry with the type “{0}” and the id “{1}” stands further up.', type, id),
  'glossary.nameOfTwo': ({ name = '', id = '' }) =>
    t('“{0}” is a name of the entry “{1}” too. A name leads to one entry only.', name, id),
  'glossary.mergedTwice': ({ id = '', into = '' }) => t('“{0}” is merged into “{1}” already.', id, into),
  'glossary.mergedInCircle': ({ id = '' }) =>
    t('“{0}” would be merged into itself: this entry is a part of it already.', id),
  'glossaryEdit.broken': () =>
    t('The glossary has an error and is left alone until it is repaired (“Policy: Open Glossary”).'),
  'glossaryEdit.labelOf': ({ name = '', id = '' }) =>
    t('“{0}” is what the entry “{1}” is called. Rename that one first, or merge the two.', name, id),
  'glossaryEdit.invalid': () => t('The glossary would not be valid any more.'),
  'glossary.undeclaredType': ({ type = '' }) =>
    t('The type “{0}” is not in “types”: its mentions are highlighted in the theme’s colours.', type),
};

/** Says that a glossary cannot be written, and what to do. */
export function glossaryNotWritten(file: vscode.Uri): string {
  return t(
    'The glossary {0} cannot be written. Look whether the file or its folder is read-only.',
    vscode.workspace.asRelativePath(file),
  );
}
