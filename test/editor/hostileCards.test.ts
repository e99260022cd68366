import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { describeSpan } from '../../src/core/anchoring/describeSpan.js';
import { emptyAnnotationSet, withAnnotation, withReply } from '../../src/core/annotation/annotationSet.js';
import { createAnnotation } from '../../src/core/annotation/createAnnotation.js';
import { createReply } from '../../src/core/annotation/reply.js';
import { serializeSidecar } from '../../src/core/sidecar/serializeSidecar.js';
import { createSidecar, updateSidecar } from '../../src/core/sidecar/sidecar.js';
import { showArticle, untilHover, workspaceFolder, writeFile } from '../support/inEditor.js';
import { type MarkdownNode, parseMarkdown } from '../support/parseMarkdown.js';

const evil =
  '](command:workbench.action.quit) [x](command:evil) <img src=x onerror=alert(1)> **b** `c` $(bug) ' +
  '![p](https://example.org/p.png) \u202Eesrever\u2066 & &lt; | ~~s~~ </span></strong>';
const long = 'long '.repeat(4_000);
const article = 'e[vi](l)_x_&amp; `q` ).md';
const glossary = '.policy/glossary.jsonc';
const misleading = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

function nodesOf(node: MarkdownNode): MarkdownNode[] {
  return [node, ...(node.children ?? []).flatMap(nodesOf)];
}

/** The sidecar of an analyst who is not to be trusted. */
function sidecarOf(text: string, word: string): string {
  const start = text.indexOf(word);
  const creator = `Ada ${evil}`;
  const host = { uuid: () => crypto.randomUUID(), now: () => new Date() };
  const annotation = createAnnotation(
    {
      creator,
      verdict: 'added',
      type: `own ${evil}`,
      note: `${evil}\n# Heading\n\n- ${evil} ${long}`,
      tags: [evil, long],
      certainty: 'doubtful',
      selectors: describeSpan(text, { start, end: start + word.length }),
    },
    host,
  );
  const reply = createReply({ creator, target: annotation.id, note: `\n\n${evil}${long}` }, host);
  const set = withReply(withAnnotation(emptyAnnotationSet, annotation), reply);
  return serializeSidecar(updateSidecar(createSidecar(), set, article));
}

describe('a hover card of hostile texts', () => {
  after(async () => {
    for (const name of [article, `${article}.evil.annotations.json`, `2 ${article}`, '.policy'])
      await vscode.workspace.fs
        .delete(vscode.Uri.joinPath(workspaceFolder(), name), { recursive: true })
        .then(undefined, () => undefined);
  });

  it('shows words and nothing else, few of them, and links to our commands alone', async () => {
    const text = `${evil} quillwort ${evil} ${long} quillwort <b>x</b> quillwort ${evil}\n`;
    const label = `Quill ${evil}`.slice(0, 190);
    await writeFile(
      glossary,
      JSON.stringify({
        entries: [
          {
            id: 'quillwort',
            type: 'resource',
            labels: { en: label, de: `${label} de` },
            aliases: { en: ['quillwort'] },
          },
        ],
      }),
    );
    await writeFile(`2 ${article}`, `Somebody else sells quillwort.\n`);
    await writeFile(`${article}.evil.annotations.json`, sidecarOf(text, 'quillwort'));
    const editor = await showArticle(article, text);
    const settings = vscode.workspace.getConfiguration('policyAnnotator', editor.document.uri);
    await settings.update('hoverDetail', 'full');
    try {
      // The first is the analyst's, the second the glossary's.
      for (const [nth, expected] of [
        [1, '↳ Ada'],
        [2, 'In one other article'],
      ] as const) {
        const card = await untilHover(editor, 'quillwort', expected, nth);
        // Above the notes, however long they are.
        assert.ok(card.indexOf('fromCard') < (nth === 1 ? card.indexOf('✎') : card.length));
        const all = nodesOf(parseMarkdown(card));
        const of = (type: string): string[] =>
          all.filter((node) => node.type === type).map(({ value = '', url = '' }) => value + url);
        assert.deepEqual(
          of('link').filter((url) => !url.startsWith('command:policyAnnotator.')),
          [],
        );
        assert.deepEqual(
          of('html').filter((tag) => !/^<(?:span style="color:[-\w().#]+;"|\/span|\/?strong)>$/.test(tag)),
          [],
        );
        const usual = [
          'root',
          'paragraph',
          'text',
          'link',
          'html',
          'strong',
          'emphasis',
          'break',
          'list',
          'listItem',
        ];
        assert.deepEqual(
          all.filter(({ type }) => !usual.includes(type)),
          [],
        );
        const words = of('text').join('');
        assert.doesNotMatch(words, misleading);
        assert.ok(words.length < 6000, `${words.length} characters`);
        assert.ok(words.includes('](command:workbench.action.quit)'));
        if (nth === 1) assert.match(words, /doubtful #\]\(command:/);
      }
    } finally {
      await settings.update('hoverDetail', undefined);
    }
  });
});
