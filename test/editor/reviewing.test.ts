import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  annotateSelection,
  eventually,
  hoverOn,
  putCursorOn,
  readFile,
  select,
  setAnalyst,
  showArticle,
  untilHover,
} from '../support/inEditor.js';

const text = 'Chile sells copper to Norway.\n\nNorway and Peru talk.\n';

describe('deciding on suggestions', () => {
  before(() => setAnalyst('Test Analyst'));

  const articleNamed = (stem: string): string => `${stem}-${crypto.randomUUID().slice(0, 8)}.md`;
  const run = (name: string, ...args: unknown[]) =>
    vscode.commands.executeCommand(`policyAnnotator.${name}`, ...args);
  const said = (name: string, pattern: RegExp): Promise<string> =>
    eventually(async () => {
      const json = (await readFile(`${name}.test-analyst.annotations.json`)) ?? '';
      return pattern.test(json) ? json : undefined;
    });

  it('accepts and rejects what is under the cursor, and takes it back', async () => {
    const name = articleNamed('decided');
    const editor = await showArticle(name, text);
    putCursorOn(editor, 'copper');
    await run('accept');
    assert.match(await said(name, /"value": "accepted"/), /"exact": "copper"/);
    putCursorOn(editor, 'Chile');
    await run('reject');
    await said(name, /"value": "rejected"/);
    assert.equal(await hoverOn(editor, 'Chile'), '');
    await run('undoLastChange');
    await eventually(async () => ((await hoverOn(editor, 'Chile')).includes('Chile') ? true : undefined));
  });

  it('decides on an entity in the whole article by one record without a selector', async () => {
    const name = articleNamed('entity');
    const editor = await showArticle(name, text);
    putCursorOn(editor, 'Norway');
    await run('rejectInArticle');
    const json = await said(name, /"value": "rejected"/);
    assert.doesNotMatch(json, /TextQuoteSelector/);
    for (const nth of [1, 2])
      await eventually(async () => ((await hoverOn(editor, 'Norway', nth)) === '' ? true : undefined));
    await run('undoLastChange');
    await eventually(async () => ((await hoverOn(editor, 'Norway', 2)) === '' ? undefined : true));
  });

  it('decides on several mentions at once, and takes them back at once', async () => {
    const name = articleNamed('together');
    const editor = await showArticle(name, text);
    const spanOf = (words: string) => ({
      start: text.indexOf(words),
      end: text.indexOf(words) + words.length,
    });
    const spans = [spanOf('Chile'), spanOf('Peru'), spanOf('talk')];
    await run('decideTogether', editor.document.uri.toString(), 'rejected', spans);
    const json = await said(name, /"value": "rejected"/);
    assert.deepEqual(Array.from(json.matchAll(/"exact": "(.*)"/g), ([, words]) => words).sort(), [
      'Chile',
      'Peru',
    ]);
    await run('undoLastChange');
    for (const words of ['Chile', 'Peru']) await untilHover(editor, words, words);
  });

  it('goes from one undecided suggestion to the next, and back', async () => {
    const editor = await showArticle(articleNamed('walked'), text);
    const selected = (): string => editor.document.getText(editor.selection);
    putCursorOn(editor, 'sells');
    await run('nextSuggestion');
    assert.equal(selected(), 'copper');
    await run('accept');
    await run('nextSuggestion');
    assert.equal(selected(), 'Norway');
    await run('previousSuggestion');
    assert.equal(selected(), 'Chile');
  });

  it('is offered in the lightbulb, with the mention’s place', async () => {
    const editor = await showArticle(articleNamed('offered'), text);
    const at = editor.document.positionAt(text.indexOf('Peru') + 1);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      new vscode.Range(at, at),
    );
    const titles = actions.map(({ title }) => title);
    for (const title of [
      'Accept “Peru”',
      'Reject “Peru”',
      'Change the type of “Peru”…',
      'Grow “Peru” to the left',
    ])
      assert.ok(titles.includes(title), title);
    const accept = actions.find(({ title }) => title === 'Accept “Peru”')?.command;
    assert.deepEqual(accept?.arguments?.slice(1), [text.indexOf('Peru'), text.indexOf('Peru') + 4]);
  });

  it('is offered for the mention that is selected, also where a smaller one begins there', async () => {
    const editor = await showArticle(articleNamed('nested'), text);
    select(editor, 'Norway and Peru');
    await annotateSelection();
    select(editor, 'Norway and Peru');
    const actions = await eventually(async () => {
      const offered = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        editor.document.uri,
        editor.selection,
      );
      return offered.some(({ title }) => title === 'Grow “Norway and Peru” to the left')
        ? offered
        : undefined;
    });
    assert.ok(!actions.some(({ title }) => title === 'Accept “Norway”'));
  });

  it('does nothing by a key of the review mode once that was left', async () => {
    const name = articleNamed('left');
    const editor = await showArticle(name, text);
    putCursorOn(editor, 'copper');
    await run('startReview');
    await run('stopReview');
    await run('accept', { review: true });
    assert.equal(await readFile(`${name}.test-analyst.annotations.json`), undefined);
    assert.ok(
      await editor.edit((edit) => {
        edit.insert(new vscode.Position(0, 0), 'Typed. ');
      }),
    );
  });

  it('has keys that clash with nothing built in', async () => {
    const defaults = vscode.Uri.parse('vscode://defaultsettings/keybindings.json');
    const json = (await vscode.workspace.openTextDocument(defaults)).getText();
    const bindings = Array.from(
      json.matchAll(/"key": "([^"]+)",\s*"command": "([^"]+)"(?:,\s*"when": "([^"]*)")?/g),
      ([, key = '', command = '', when = '']) => ({ key, command, when }),
    );
    const isOurs = ({ command, when }: { command: string; when: string }): boolean =>
      command.startsWith('policyAnnotator.') || when.includes('policyAnnotator.');
    // F2 renames everywhere; on a mention, the entity. Keys of the review and of picks are in force in them alone.
    const isAnywhere = ({ key, when }: { key: string; when: string }): boolean =>
      key !== 'f2' && when.includes('editorTextFocus') && !when.includes('editorReadonly');
    const ours = new Set(
      bindings.filter((one) => isOurs(one) && isAnywhere(one)).map(({ key }) => key.split(' ')[0]),
    );
    assert.ok(ours.has('ctrl+f6'), [...ours].join(' '));
    assert.ok(bindings.length > 500);
    for (const binding of bindings)
      if (!isOurs(binding))
        assert.ok(!ours.has(binding.key.split(' ')[0]), `${binding.key}: ${binding.command}`);
  });
});
