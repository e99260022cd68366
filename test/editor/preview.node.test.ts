import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, showArticle } from '../support/inEditor.js';

const text =
  '# Grain from Ukraine\n\n[Egypt](https://egypt.example) buys **wheat** from `Ukraine` & *Ukraine*.\n';

/** The HTML of VS Code's own Markdown preview. */
async function previewOf(document: vscode.TextDocument): Promise<string> {
  return vscode.commands.executeCommand<string>('markdown.api.render', document);
}

describe('the Markdown preview', () => {
  it('shows the highlights of the article, and nothing else is changed', async () => {
    const { document } = await showArticle('previewed.md', text);
    const html = await eventually(async () => {
      const rendered = await previewOf(document);
      return rendered.includes('policy-mention') ? rendered : undefined;
    });
    assert.match(
      html,
      /<em><span class="policy-mention policy-actor policy-plain" title="Ukraine[^"]*">Ukraine<\/span><\/em>/,
    );
    assert.match(html, /<code[^>]*>Ukraine<\/code>/);
    assert.match(html, /id="grain-from-ukraine"/);
    await vscode.commands.executeCommand('policyAnnotator.toggleHighlights');
    const plain = await eventually(async () => {
      const rendered = await previewOf(document);
      return rendered.includes('policy-mention') ? undefined : rendered;
    });
    await vscode.commands.executeCommand('policyAnnotator.toggleHighlights');
    assert.equal(html.replace(/<span class="policy-mention[^>]*>(.*?)<\/span>/g, '$1'), plain);
  });
});
