import * as vscode from 'vscode';

/** A glossary that says nothing yet, and shows in comments what it could. */
export function exampleGlossary(): string {
  const comments = [
    vscode.l10n.t('Your own glossary: what is highlighted in these articles beside what is built in.'),
    vscode.l10n.t('It is in force as soon as it is saved. Ctrl+Space tells what can stand where.'),
  ];
  return `${comments.map((comment) => `// ${comment}`).join('\n')}
{
  // ${vscode.l10n.t('Types of your own, beside actor, resource and agreement.')}
  "types": [
    // { "id": "measure", "labels": { "en": "measure", "de": "Maßnahme" }, "colors": { "light": "#0b6e4f", "dark": "#5fd3a8" }, "underline": "dashed" },
  ],
  // ${vscode.l10n.t('What you know. An entry with the type and id of a built-in one is laid over it.')}
  "entries": [
    // { "id": "blue-lake-pact", "type": "agreement", "subtype": "treaty", "labels": { "en": "Blue Lake Pact", "de": "Blauseepakt" }, "aliases": { "de": ["Pakt vom Blauen See"] } },
    // { "id": "export-controls", "type": "measure", "labels": { "en": "export controls", "de": "Exportkontrollen" } },
  ],
  // ${vscode.l10n.t('What is never highlighted: words, or an entity whatever it is called.')}
  "never": [
    // "March",
    // { "type": "actor", "id": "egy" },
  ],
}
`;
}
