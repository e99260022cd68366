import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { describeSpan } from '../../src/core/anchoring/describeSpan.js';
import { emptyAnnotationSet, withAnnotation } from '../../src/core/annotation/annotationSet.js';
import { createAnnotation } from '../../src/core/annotation/createAnnotation.js';
import { serializeSidecar } from '../../src/core/sidecar/serializeSidecar.js';
import { createSidecar, updateSidecar } from '../../src/core/sidecar/sidecar.js';
import { eventually, workspaceFolder, writeFile } from '../support/inEditor.js';

const text = 'Egypt buys wheat.\n\nThe mills wait for Egypt.\n';

/** Writes an article with what an analyst said of its first word, and of the entity in all of it. */
async function annotated(name: string): Promise<vscode.Uri> {
  const host = { uuid: () => crypto.randomUUID(), now: () => new Date('2026-01-02T03:04:05Z') };
  const draft = { creator: 'Ada', type: 'actor', entity: 'egy' } as const;
  const selectors = describeSpan(text, { start: 0, end: 5 });
  const said = [
    createAnnotation(
      { ...draft, verdict: 'accepted', selectors, note: `The **state** of ${name}.`, tags: ['grain'] },
      host,
    ),
    createAnnotation({ ...draft, verdict: 'accepted' }, host),
  ];
  const sidecar = updateSidecar(createSidecar(), said.reduce(withAnnotation, emptyAnnotationSet), name);
  await writeFile(`exported/${name}.ada.annotations.json`, serializeSidecar(sidecar));
  return writeFile(`exported/${name}`, text);
}

/** What the command puts into the clipboard. */
async function copied(what: vscode.Uri): Promise<string> {
  await vscode.env.clipboard.writeText('');
  await vscode.commands.executeCommand('policyAnnotator.copyAnnotations', what);
  return eventually(async () => (await vscode.env.clipboard.readText()) || undefined);
}

describe('taking annotations out', () => {
  const folder = (): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), 'exported');

  after(() => vscode.workspace.fs.delete(folder(), { recursive: true }));

  it('copies those of an article as Markdown, decisions for all of it too', async () => {
    const markdown = await copied(await annotated('nile.md'));
    assert.match(
      markdown,
      /^- \*\*“Egypt”\*\* — \[line 1\]\(exported\/nile\.md#L1\) · actor: Egypt · #grain · Ada, 2026-01-02$/m,
    );
    assert.match(markdown, /^ {2}The \*\*state\*\* of nile\.md\.$/m);
    assert.match(markdown, /^- \*\*Egypt\*\* — actor: Egypt · for the whole article · Ada, 2026-01-02$/m);
  });

  it('copies those of a folder, article by article', async () => {
    await annotated('nile.md');
    await annotated('suez canal.md');
    const headings = (await copied(folder())).match(/^## .*$/gm);
    assert.deepEqual(headings, [
      '## [exported/nile.md](exported/nile.md)',
      '## [exported/suez canal.md](exported/suez%20canal.md)',
    ]);
  });
});
