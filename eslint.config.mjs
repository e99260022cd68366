// @ts-check
import { readFileSync } from 'node:fs';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * The folders of the core in the order of the data flow, each with what it may import beside itself and text/.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const upstream = JSON.parse(readFileSync(new URL('src/core/dataFlow.json', import.meta.url), 'utf8'));

const noEditor = {
  group: ['vscode'],
  message: 'Only src/extension.ts and src/editor know the editor.',
};
const noNode = {
  group: ['node:*', 'fs', 'path', 'os', 'crypto', 'child_process', 'worker_threads'],
  message: 'Node built-ins live in src/platform and src/cli; the core runs in a browser too.',
};

/** @param {string} room @param {readonly string[]} allowed @returns {import('eslint').Linter.Config} */
function coreRoom(room, allowed) {
  const forbidden = Object.keys(upstream).filter(
    (other) => other !== room && other !== 'text' && !allowed.includes(other),
  );
  return {
    files: [`src/core/${room}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            noEditor,
            noNode,
            {
              group: [
                ...forbidden.map((other) => `**/${other}/**`),
                '../index.js',
                '../../**',
                '!../../text',
                '!../../text/**',
              ],
              message: `The folders are the data flow: core/${room} imports only what is upstream of it, and text/.`,
            },
          ],
        },
      ],
    },
  };
}

export default defineConfig(
  globalIgnores(['dist/', 'out/', '.vscode-test/', 'node_modules/']),
  {
    files: ['src/**/*.ts', 'test/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: ['tsconfig.json', 'src/core/tsconfig.json'] } },
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-console': 'error',
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-unused-expressions': 'off' },
  },
  { files: ['src/**/*.ts'], rules: { 'no-restricted-imports': ['error', { patterns: [noEditor, noNode] }] } },
  {
    files: ['src/extension.ts', 'src/editor/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [noNode] }] },
  },
  {
    files: ['src/platform/**/*.ts', 'src/cli/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [noEditor] }] },
  },
  ...Object.entries(upstream).map(([room, allowed]) => coreRoom(room, allowed)),
);
