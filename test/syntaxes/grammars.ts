import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createRegistryFromGrammars } from 'vscode-tmgrammar-test/dist/common/index.js';
import { getVSCodeTokens, type AnnotatedLine } from 'vscode-tmgrammar-test/dist/snapshot/index.js';
import { z } from 'zod';

export type Format = 'markdown' | 'text';
const hostScopes: Record<Format, string> = { markdown: 'text.html.markdown', text: 'text.policy-article' };

const ownGrammars = z
  .object({
    contributes: z.object({
      grammars: z.array(
        z.object({ scopeName: z.string(), path: z.string(), injectTo: z.array(z.string()).optional() }),
      ),
    }),
  })
  .parse(JSON.parse(readFileSync('package.json', 'utf8'))).contributes.grammars;

const { resolve } = createRequire(import.meta.url);
const readFromPackage = (name: string): string =>
  readFileSync(resolve(`tm-grammars/grammars/${name}.json`), 'utf8');

/** Markdown and HTML as VS Code has them; the languages that they embed are left empty. */
function hostGrammars(): { scopeName: string; content: string }[] {
  const hosts = [
    { scopeName: 'text.html.markdown', content: readFromPackage('markdown') },
    { scopeName: 'text.html.derivative', content: readFromPackage('html-derivative') },
    { scopeName: 'text.html.basic', content: readFromPackage('html') },
  ];
  const known = new Set(hosts.map(({ scopeName }) => scopeName));
  const embedded = new Set<string>();
  for (const { content } of hosts)
    for (const [, scope = ''] of content.matchAll(/"include":\s*"((?:source|text)\.[^"#]+)/g))
      if (!known.has(scope)) embedded.add(scope);
  const empty = Array.from(embedded, (scopeName) => ({
    scopeName,
    content: JSON.stringify({ scopeName, patterns: [] }),
  }));
  return [...hosts, ...empty];
}

const registry = createRegistryFromGrammars([
  ...ownGrammars.map(({ scopeName, path, injectTo }) => ({
    grammar: { scopeName, path, ...(injectTo !== undefined && { injectTo }) },
    content: readFileSync(path, 'utf8'),
  })),
  ...hostGrammars().map(({ scopeName, content }) => ({
    grammar: { scopeName, path: `${scopeName}.json` },
    content,
  })),
]);

/** The tokens of a text, line by line, with the grammars that the manifest registers; columns in UTF-16 units. */
export function tokenise(text: string, format: Format): Promise<AnnotatedLine[]> {
  return getVSCodeTokens(registry, hostScopes[format], text);
}

/** The stretches of a text that carry a scope beginning with `scope`, neighbouring tokens joined. */
export async function stretchesOf(scope: string, text: string, format: Format): Promise<string[]> {
  const stretches: string[] = [];
  for (const { src, tokens } of await tokenise(text, format)) {
    let end = -1;
    for (const { startIndex, endIndex, scopes } of tokens) {
      if (!scopes.some((name) => name === scope || name.startsWith(`${scope}.`))) continue;
      const words = src.slice(startIndex, endIndex);
      if (startIndex === end) stretches.push((stretches.pop() ?? '') + words);
      else stretches.push(words);
      end = endIndex;
    }
  }
  return stretches;
}
