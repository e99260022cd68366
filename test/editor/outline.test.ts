import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, showArticle } from '../support/inEditor.js';

const plain =
  'A Castle in Autumn\n\nEgypt and Japan came by night and left by day, all of them.\n\n\n' +
  'What they said\n\nNobody from Cairo wrote it down in those days, and wheat was dear.\n';

/** The symbols, indented, without those of other extensions. */
function described(symbols: readonly vscode.DocumentSymbol[], indent = ''): string[] {
  return symbols.flatMap(({ name, detail, children }) => [
    `${indent}${name}${detail === '' ? '' : ` ${detail}`}`,
    ...described(children, `${indent}  `),
  ]);
}

async function symbolsOf(editor: vscode.TextEditor): Promise<string[]> {
  const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    editor.document.uri,
  );
  return described(symbols ?? []);
}

async function withSetting(
  editor: vscode.TextEditor,
  name: string,
  check: () => Promise<void>,
): Promise<void> {
  const settings = vscode.workspace.getConfiguration('policyAnnotator', editor.document.uri);
  await settings.update(name, true);
  try {
    await check();
  } finally {
    await settings.update(name, undefined);
  }
}

describe('the outline', () => {
  it('has the headings of plain text, and the entities below them where one wants them', async () => {
    const editor = await showArticle('outline.txt', plain);
    assert.deepEqual(await symbolsOf(editor), ['A Castle in Autumn', '  What they said']);
    await withSetting(editor, 'outlineEntities', async () => {
      assert.deepEqual(await symbolsOf(editor), [
        'A Castle in Autumn',
        ...['  Egypt 1', '  Japan 1', '  What they said', '    Cairo 1', '    wheat 1'],
      ]);
    });
  });

  it('leaves the headings of Markdown to VS Code', async () => {
    const editor = await showArticle('outline.md', '# One\n\nEgypt pays.\n\n## Two\n\nEgypt buys wheat.\n');
    const headings = await eventually(async () => {
      const symbols = await symbolsOf(editor);
      return symbols.length > 0 ? symbols : undefined;
    });
    assert.deepEqual(
      headings.map((name) => name.trim()),
      ['# One', '## Two'],
    );
    await withSetting(editor, 'outlineEntities', async () => {
      assert.deepEqual(
        (await symbolsOf(editor)).map((name) => name.trim()).filter((name) => !name.startsWith('#')),
        ['Egypt 2', 'wheat 1'],
      );
    });
  });

  it('folds what stands under the headings of plain text', async () => {
    const editor = await showArticle('folding.txt', plain);
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      editor.document.uri,
    );
    assert.deepEqual(
      ranges.map(({ start, end }) => [start, end]),
      [
        [0, 7],
        [5, 7],
      ],
    );
  });

  it('counts above the headings where one wants it', async () => {
    const editor = await showArticle('counts.txt', plain);
    const lenses = async (): Promise<string[]> =>
      (
        await vscode.commands.executeCommand<vscode.CodeLens[]>(
          'vscode.executeCodeLensProvider',
          editor.document.uri,
        )
      ).map(({ range, command }) => `${range.start.line}: ${command?.title ?? ''}`);
    assert.deepEqual(await lenses(), []);
    await withSetting(editor, 'headingCounts', async () => {
      assert.deepEqual(await lenses(), ['0: Actors: 3 · Resources: 1', '5: Actors: 1 · Resources: 1']);
    });
  });

  it('says behind another name whose name it is where one wants it', async () => {
    const editor = await showArticle(
      'hints.txt',
      'Cairo said that Egypt and the U.S. would pay. The EU (European Union) bowed.\n',
    );
    const { document } = editor;
    const hints = async (): Promise<string[]> =>
      (
        await vscode.commands.executeCommand<vscode.InlayHint[]>(
          'vscode.executeInlayHintProvider',
          document.uri,
          new vscode.Range(0, 0, 1, 0),
        )
      ).map(({ label, position }) => `${position.character}${typeof label === 'string' ? label : ''}`);
    assert.deepEqual(await hints(), []);
    await withSetting(editor, 'entityHints', async () => {
      assert.deepEqual(await hints(), ['5: Egypt', '34: United States']);
    });
  });
});
