import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, putCursorOn, showArticle } from '../support/inEditor.js';

describe('reporting a wrong highlight', () => {
  it('copies the sentence, the mention, its reason and the versions, and nothing else of the article', async () => {
    const editor = await showArticle(
      'wrong.md',
      'Nobody knows.\n\nIt rained. Later Egypt bought wheat. So what.\n',
    );
    putCursorOn(editor, 'Egypt');
    await vscode.env.clipboard.writeText('');
    await vscode.commands.executeCommand('policyAnnotator.reportHighlight');
    const report = await eventually(async () => (await vscode.env.clipboard.readText()) || undefined);
    assert.match(report, /^Sentence: Later \[Egypt\] bought wheat\.$/m);
    assert.match(report, /^Shown as: actor egy$/m);
    assert.match(report, /^Reason: glossary\.name /m);
    assert.match(
      report,
      new RegExp(`^Versions: Policy Annotator \\d+\\.\\d+\\.\\d+, VS Code ${vscode.version}$`, 'm'),
    );
    assert.doesNotMatch(report, /rained|Nobody|So what/);
  });
});
