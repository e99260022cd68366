import { readFileSync } from 'node:fs';

/** The example of docs/sidecar-format.md, which the tests keep true. */
const [page, reply] = blocksOf(
  readFileSync(new URL('../../../docs/sidecar-format.md', import.meta.url), 'utf8'),
);
export const example = page;

/** The same with the document's example of a reply in it. */
export const exampleWithReply = page.replace(
  /(?=^ {4}\{\n.*9a1f4b60)/m,
  `${reply.trim().replace(/^/gm, '    ')},\n`,
);

export const exampleArticle = 'Twelve states signed the Antarctic Treaty in Washington in 1959.\n';

export const firstId = 'urn:uuid:3d8e9c52-52a4-4b0f-8d39-0a6b7f0c1e11';
export const replyId = 'urn:uuid:6c2a0d11-4f0e-4a53-9b7d-2f6e8c1d0a77';
export const deletedId = 'urn:uuid:9a1f4b60-1c1e-4f0a-b0c3-5e7d2f6a8b22';

function blocksOf(markdown: string): readonly [page: string, reply: string] {
  const [first, second] = Array.from(markdown.matchAll(/^```json\n(.*?)^```$/gms), ([, block]) => block);
  if (first === undefined || second === undefined) throw new Error('no examples in docs/sidecar-format.md');
  return [first, second];
}
