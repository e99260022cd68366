import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  acceptProposalsOf,
  eventually,
  hoverOn,
  putCursorOn,
  readFile,
  setAnalyst,
  showArticle,
  until,
  writeFile,
} from '../support/inEditor.js';

const text = 'Egypt buys wheat from Ukraine.\n\nThe silos of Damietta are full.\n';
const anna = { Egypt: 'actor', wheat: 'resource', silos: 'resource' };
const ben = { Egypt: 'actor', wheat: 'agreement', 'silos of Damietta': 'resource' };

/** Writes an analyst's sidecar with these words and types, as another program might. */
async function writeSidecar(
  articleName: string,
  analyst: string,
  types: Readonly<Record<string, string>>,
): Promise<string> {
  const items = Object.entries(types).map(([words, type]) => {
    const start = text.indexOf(words);
    const end = start + words.length;
    const quote = { exact: words, prefix: text.slice(0, start), suffix: text.slice(end) };
    return {
      id: `urn:uuid:${crypto.randomUUID()}`,
      type: 'Annotation',
      motivation: 'identifying',
      creator: { type: 'Person', name: analyst },
      created: '2026-01-01T00:00:00Z',
      modified: '2026-01-01T00:00:00Z',
      body: [{ type: 'TextualBody', purpose: 'classifying', value: type }],
      target: {
        source: articleName.split('/').at(-1),
        selector: [
          { type: 'TextQuoteSelector', ...quote },
          { type: 'TextPositionSelector', start, end },
        ],
      },
    };
  });
  const name = `${articleName}.${analyst.toLowerCase()}.annotations.json`;
  const page = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationPage',
    formatVersion: 1,
    items,
  };
  await writeFile(name, JSON.stringify(page));
  return name;
}

async function compare(uri: vscode.Uri): Promise<vscode.TextEditor | undefined> {
  await vscode.commands.executeCommand('policyAnnotator.compareAnalysts', uri);
  const editor = vscode.window.activeTextEditor;
  return editor?.document.uri.scheme === 'policy-comparison' ? editor : undefined;
}

/** Turns the first analyst of “Show Analysts…” on or off. */
async function toggleFirstAnalyst(): Promise<void> {
  await acceptProposalsOf(vscode.commands.executeCommand('policyAnnotator.showAnalysts'), [
    'workbench.action.quickOpenSelectNext',
    'workbench.action.quickPickManyToggle',
  ]);
}

/** Closes the comparisons, so that none is left to follow what the next test writes. */
async function closeComparisons(): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const comparisons = tabs.filter(
    ({ input }) => input instanceof vscode.TabInputText && input.uri.scheme === 'policy-comparison',
  );
  await vscode.window.tabGroups.close(comparisons);
}

/** Runs the link on words of a comparison. */
async function followLink(editor: vscode.TextEditor, words: string): Promise<void> {
  const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
    'vscode.executeLinkProvider',
    editor.document.uri,
  );
  const link = links.find(({ range }) => editor.document.getText(range) === words);
  const [command = '', args = ''] = (link?.target?.toString(true) ?? '').replace('command:', '').split('?');
  const place: unknown = JSON.parse(args);
  assert.ok(Array.isArray(place), words);
  await vscode.commands.executeCommand(command, ...place.map((value: unknown) => value));
}

describe('comparing analysts', () => {
  before(async () => {
    await setAnalyst('Anna');
  });
  afterEach(closeComparisons);

  it('shows where they agree and differ, and leads to the passages beside', async () => {
    await writeSidecar('compared.md', 'Anna', anna);
    await writeSidecar('compared.md', 'Ben', ben);
    const article = await showArticle('compared.md', text);
    const comparison = await compare(article.document.uri);
    assert.ok(comparison);
    const report = comparison.document.getText();
    assert.match(report, /Different type: 1\n\n- Line 1: Egypt buys \*\*wheat\*\* from/);
    assert.match(report, / {2}- Anna: “wheat”, resource\n {2}- Ben: “wheat”, agreement\n/);
    assert.match(report, /Different extent: 1\n/);
    assert.match(report, /Agreed: 1\n\n- Line 1: “Egypt”, actor\n/);
    assert.equal(comparison.document.languageId, 'markdown');

    await followLink(comparison, '“silos of Damietta”');
    const beside = await eventually(() =>
      vscode.window.visibleTextEditors.find(({ document }) => document === article.document),
    );
    assert.equal(beside.document.getText(beside.selection), 'silos of Damietta');
    assert.equal(vscode.window.activeTextEditor?.document, comparison.document);
    assert.notEqual(beside.viewColumn, comparison.viewColumn);

    putCursorOn(comparison, '“Egypt”');
    await until(() => beside.document.getText(beside.selection) === 'Egypt');
  });

  it('compares the articles of a folder, five analysts too', async () => {
    for (const name of ['five/a.md', 'five/b.md']) {
      await writeFile(name, text);
      for (const analyst of ['Anna', 'Ben', 'Cleo', 'Dora', 'Emil']) await writeSidecar(name, analyst, anna);
    }
    const article = await writeFile('five/c.md', text);
    const comparison = await compare(vscode.Uri.joinPath(article, '..'));
    const report = comparison?.document.getText() ?? '';
    assert.match(report, /^Analysts: 5 · Articles that two of them read at least: 2 · Words: 22$/m);
    assert.match(report, /Differences\n\nNone\./);
    assert.match(report, /Agreed: 6\n\n- five\/a\.md, Line 1: “Egypt”, actor\n/);
    assert.equal(report.match(/Dora – Emil/g)?.length, 3);
  });

  it('opens nothing where there is nobody to compare with', async () => {
    await writeSidecar('alone.md', 'Anna', anna);
    const article = await showArticle('alone.md', text);
    assert.equal(await compare(article.document.uri), undefined);
  });

  it('follows what a colleague writes', async () => {
    await writeSidecar('followed-comparison.md', 'Anna', anna);
    await writeSidecar('followed-comparison.md', 'Ben', ben);
    const comparison = await compare((await showArticle('followed-comparison.md', text)).document.uri);
    assert.match(comparison?.document.getText() ?? '', /Different type: 1/);
    await writeSidecar('followed-comparison.md', 'Ben', anna);
    await until(() => comparison?.document.getText().includes('Agreed: 3') === true);
  });

  it('counts the annotations without a certain place apart', async () => {
    await writeSidecar('lost.md', 'Anna', anna);
    await writeSidecar('lost.md', 'Ben', ben);
    const article = await showArticle(
      'lost.md',
      'Egypt buys wheat from Ukraine.\n\nNothing else is here now.\n',
    );
    const report = (await compare(article.document.uri))?.document.getText() ?? '';
    assert.match(report, /^\| Anna +\| +1 \| +2 \| +1 \|$/m);
  });
});

describe('the annotations of several analysts', () => {
  it('are shown with their names, and each analyst deletes only their own', async () => {
    await writeSidecar('several.md', 'Anna', anna);
    const foreign = await writeSidecar('several.md', 'Ben', { ...ben, Damietta: 'actor' });
    const before = await readFile(foreign);
    const editor = await showArticle('several.md', text);
    const card = await eventually(async () => {
      const found = await hoverOn(editor, 'Egypt');
      return found.includes('Anna') && found.includes('Ben') ? found : undefined;
    });
    assert.equal(card.match(/policyAnnotator\.deleteAnnotation/g)?.length, 1);
    putCursorOn(editor, 'Damietta');
    await vscode.commands.executeCommand('policyAnnotator.deleteAnnotation');
    assert.equal(await readFile(foreign), before);
  });

  it('can be hidden and shown by analyst', async () => {
    await writeSidecar('hidden.md', 'Anna', anna);
    await writeSidecar('hidden.md', 'Ben', ben);
    const editor = await showArticle('hidden.md', text);
    const names = async (): Promise<string> =>
      (await hoverOn(editor, 'Egypt')).match(/(?<=<\/span> )(?:Anna|Ben)(?=,)/g)?.join() ?? '';
    await until(async () => (await names()) === 'Anna,Ben');
    await toggleFirstAnalyst();
    await until(async () => (await names()) === 'Anna');
    await toggleFirstAnalyst();
    await until(async () => (await names()) === 'Anna,Ben');
  });
});
