import { readFileSync } from 'node:fs';

/** The example of docs/sidecar-format.md, which the tests keep true. */
export const example = exampleOf(
  readFileSync(new URL('../../../docs/sidecar-format.md', import.meta.url), 'utf8'),
);

export const exampleArticle = 'Twelve states signed the Antarctic Treaty in Washington in 1959.\n';

export const firstId = 'urn:uuid:3d8e9c52-52a4-4b0f-8d39-0a6b7f0c1e11';
export const deletedId = 'urn:uuid:9a1f4b60-1c1e-4f0a-b0c3-5e7d2f6a8b22';

function exampleOf(markdown: string): string {
  const block = /^```json\n(.*?)^```$/ms.exec(markdown)?.[1];
  if (block === undefined) throw new Error('no example in docs/sidecar-format.md');
  return block;
}
