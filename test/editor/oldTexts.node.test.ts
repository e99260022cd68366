import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describeSpan } from '../../src/core/anchoring/describeSpan.js';
import { createAnnotation } from '../../src/core/annotation/createAnnotation.js';
import { withAnnotation, emptyAnnotationSet } from '../../src/core/annotation/annotationSet.js';
import { serializeSidecar } from '../../src/core/sidecar/serializeSidecar.js';
import { createSidecar, updateSidecar } from '../../src/core/sidecar/sidecar.js';
import { eventually, hoverOn, showArticle, workspaceFolder, writeFile } from '../support/inEditor.js';
import { board, rebuilt } from '../support/repetitive.js';

const colleague = 'Somebody Elsewhere';

/** What a colleague's extension has written of the third “A state”. */
function colleaguesSidecar(articleName: string): string {
  const start = board.indexOf('A state', board.indexOf('rails'));
  const selectors = describeSpan(board, { start, end: start + 'A state'.length });
  const annotation = createAnnotation(
    { creator: colleague, verdict: 'added', type: 'actor', entity: 'a-state', selectors },
    { uuid: () => '5b0f9a52-1a74-4c5b-8d39-77a6b7f0c1e1', now: () => new Date('2026-01-02T03:04:05Z') },
  );
  const set = withAnnotation(emptyAnnotationSet, annotation);
  return serializeSidecar(updateSidecar(createSidecar(), set, articleName));
}

describe('the text that a colleague annotated', () => {
  it('is found in git', async () => {
    const cwd = workspaceFolder().fsPath;
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=Kari', '-c', 'user.email=kari@example.org', ...args], {
        cwd,
        stdio: 'ignore',
      });
    const uri = await writeFile('statutes/board.md', board);
    git('init');
    git('add', '--', uri.fsPath);
    git('commit', '--allow-empty', '-m', 'Statutes');
    await writeFile('statutes/board.md.somebody-elsewhere.annotations.json', colleaguesSidecar('board.md'));
    const editor = await showArticle('statutes/board.md', rebuilt);
    const card = await eventually(async () => {
      const text = await hoverOn(editor, 'A state', 3);
      return text.includes(colleague) ? text : undefined;
    });
    assert.doesNotMatch(card, /Does the annotation of/);
  });
});
