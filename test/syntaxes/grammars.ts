import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createRegistryFromGrammars, type IGrammarConfig } from 'vscode-tmgrammar-test/dist/common/index.js';
import { getVSCodeTokens, type AnnotatedLine } from 'vscode-tmgrammar-test/dist/snapshot/index.js';

/** The scope that an article of each format is tokenised with. */
export const scopes = { markdown: 'text.html.markdown', text: 'text.policy-article' } as const;
export type Format = keyof typeof scopes;

const root = join(import.meta.dirname, '../..');
