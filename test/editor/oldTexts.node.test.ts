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
function colleaguesSidecar(articleName: string, text: string): string {
  const start = board.indexOf('A state', board.indexOf('rails'));
  const selectors = describeSpan(text, { start, end: start + 'A state'.length });
  const annotation = createAnnotation(
    { creator: colleague, verdict: 'added', type: 'actor', entity: 'a-state', selectors },
    { uuid: () => '5b0f9a52-1a74-4c5b-8d39-77a6b7f0c1e1', now: () => new Date('2026-01-02T03:04:05Z') },
  );
  const set = withAnnotation(emptyAnnotationSet, annotation);
  return serializeSidecar(updateSidecar(createSidecar(), set, articleName));
}

describe('the text that a colleague annotated', () => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Kari', '-c', 'user.email=kari@example.org', ...args], {
      cwd: workspaceFolder().fsPath,
      stdio: 'ignore',
    });

  const crlf = (text: string): string => `\ufeff${text.replaceAll('\n', '\r\n')}`;
  for (const [how, asCommitted] of [
    ['', (text: string) => text],
    [' where it has other line ends and a mark', crlf],
  ] as const)
    it(`is found in git${how}`, async () => {
      // A name and a text that stand nowhere else, also where the test is tried again.
      const name = `${crypto.randomUUID()}.md`;
      const text = `${board}\nThese are the statutes in ${name}.\n`;
      const uri = await writeFile(`statutes/${name}`, asCommitted(text));
      git('init');
      git('-c', 'core.autocrlf=false', 'add', '--', uri.fsPath);
      git('commit', '--allow-empty', '-m', 'Statutes');
      await writeFile(`statutes/${name}.somebody-elsewhere.annotations.json`, colleaguesSidecar(name, text));
      const editor = await showArticle(`statutes/${name}`, rebuilt);
      const card = await eventually(async () => {
        const shown = await hoverOn(editor, 'A state', 3);
        return shown.includes(colleague) ? shown : undefined;
      });
      assert.doesNotMatch(card, /Does the annotation of/);
    });
});
