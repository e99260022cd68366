import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hoverOn, setAnalyst, showArticle, untilHover } from '../support/inEditor.js';

describe('the hover card', () => {
  it('tells what a mention is, and where else it stands', async () => {
    const editor = await showArticle(
      'hover.md',
      '# Grain for Egypt\n\nEgypt buys wheat. Later, Egypt sold cotton.\n\nNobody asked Egypt why.\n',
    );
    const card = await hoverOn(editor, 'Egypt', 2);
    assert.match(card, /\*\*Egypt\*\*/);
    assert.match(card, /actor, state/);
    assert.match(card, /in the glossary/);
    assert.match(card, /4 mentions in this article/);
    assert.match(card, /Previous.*Next/s);
    assert.match(card, /\[Line 5\]\(command:policyAnnotator\.goToMention/);
  });

  it('has nothing to say of other words', async () => {
    const editor = await showArticle('hover-none.md', 'Egypt buys wheat whenever it rains.\n');
    assert.equal(await hoverOn(editor, 'whenever'), '');
  });

  it('is a dossier: other names, agreements, the nearest mentions', async () => {
    const editor = await showArticle(
      'hover-dossier.md',
      'Egypt signed the Camp David Accords.\n\nCairo paid.\n\nThen Egypt rested, and Egypt slept, and Egypt woke.\n',
    );
    const card = await hoverOn(editor, 'Egypt');
    assert.match(card, /also called\\: “Cairo”/);
    assert.match(
      card,
      /in one sentence with\\: \[Camp David Accords\]\(command:policyAnnotator\.goToMention/,
    );
    assert.equal(card.match(/\[Line \d\]/g)?.length, 3);
    assert.match(card, /policyAnnotator\.peekMentions/);
  });

  it('tells as much as the settings say', async () => {
    const text = 'Egypt is Egypt. '.repeat(8);
    const editor = await showArticle('hover-detail.txt', text);
    const settings = vscode.workspace.getConfiguration('policyAnnotator', editor.document.uri);
    const lines = async (detail: string | undefined): Promise<number | undefined> => {
      await settings.update('hoverDetail', detail);
      return (await hoverOn(editor, 'Egypt')).match(/\[Line \d\]/g)?.length;
    };
    assert.equal(await lines('full'), 8);
    assert.equal(await lines('short'), undefined);
    assert.equal(await lines(undefined), 3);
    await settings.update('hoverMentions', -4);
    assert.equal(await lines('full'), undefined);
    await settings.update('hoverMentions', 'many');
    assert.equal(await lines('full'), 8);
    await settings.update('hoverMentions', undefined);
    assert.equal(await lines(undefined), 3);
  });

  it('has a link for all that can be done, or one to the lightbulb, which has it as well', async () => {
    const editor = await showArticle('hover-acts.md', 'Egypt buys wheat. Egypt pays.\n');
    const settings = vscode.workspace.getConfiguration('policyAnnotator', editor.document.uri);
    const actsOf = async (detail: string | undefined): Promise<string[]> => {
      await settings.update('hoverDetail', detail);
      const card = await hoverOn(editor, 'Egypt');
      return Array.from(card.matchAll(/fromCard\?%5B%22(policyAnnotator\.\w+)/g), ([, act = '']) => act);
    };
    const compact = await actsOf(undefined);
    const full = await actsOf('full');
    await settings.update('hoverDetail', undefined);
    const further = full.filter((act) => !compact.includes(act));
    assert.equal(further.length, 15);
    assert.ok(compact.includes('policyAnnotator.moreActs'));
    const offered = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      new vscode.Range(0, 1, 0, 1),
    );
    const inLightbulb = offered.map(({ command }) => command?.command);
    assert.deepEqual(
      further.filter((act) => !inLightbulb.includes(act)),
      [],
    );
    await vscode.commands.executeCommand('policyAnnotator.moreActs', editor.document.uri.toString(), 18, 23);
    assert.equal(editor.document.getText(editor.selection), 'Egypt');
    await vscode.commands.executeCommand('hideCodeActionWidget');
  });

  it('links only to commands that there are, and lets links run no others', async () => {
    const editor = await showArticle('hover-links.md', 'Egypt buys wheat. Egypt pays.\n');
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      editor.document.uri,
      new vscode.Position(0, 1),
    );
    const [content] = hover?.contents ?? [];
    assert.ok(content instanceof vscode.MarkdownString);
    const linked = Array.from(content.value.matchAll(/\]\(command:([\w.]+)/g), ([, command = '']) => command);
    assert.match(content.value, /fromCard\?%5B%22policyAnnotator\.annotateSelection%22/);
    const known = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      linked.filter((command) => !known.has(command)),
      [],
    );
    assert.ok(typeof content.isTrusted === 'object');
    const { enabledCommands } = content.isTrusted;
    assert.deepEqual(
      linked.filter((command) => !enabledCommands.includes(command)),
      [],
    );
    assert.ok(enabledCommands.every((command) => command.startsWith('policyAnnotator.')));
  });

  it('runs by its links what cards offer, and no other command', async () => {
    await setAnalyst('Test Analyst');
    const editor = await showArticle(`clicked-${crypto.randomUUID().slice(0, 8)}.md`, 'Egypt buys wheat.\n');
    const click = (...args: unknown[]) => vscode.commands.executeCommand('policyAnnotator.fromCard', ...args);
    await click('policyAnnotator.reject', editor.document.uri.toString(), 0, 'Egypt'.length);
    await untilHover(editor, 'Egypt', /^$/);
    await click('workbench.action.closeAllEditors');
    assert.equal(vscode.window.activeTextEditor?.document, editor.document);
    await click('policyAnnotator.undoLastChange');
    await untilHover(editor, 'Egypt', 'Egypt');
  });

  it('shows the words of an article as words, whatever they hold', async () => {
    const editor = await showArticle(
      'hostile.txt',
      'Egypt [link](command:workbench.action.quit) <b>x</b> Egypt `code` $(bug) www.example.org Egypt\n',
    );
    const card = await hoverOn(editor, 'Egypt', 1);
    assert.doesNotMatch(card, /\]\(command:workbench/);
    assert.doesNotMatch(card, /<b>/);
    assert.match(card, /3 mentions in this article/);
  });

  it('leaves code and addresses alone', async () => {
    const editor = await showArticle('code.md', 'See `Egypt` and https://example.org/Egypt today.\n');
    assert.equal(await hoverOn(editor, 'Egypt', 1), '');
    assert.equal(await hoverOn(editor, 'Egypt', 2), '');
  });
});
