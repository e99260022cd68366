import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { sidecarName } from '../../src/core/sidecar/sidecarName.js';
import { temporaryPrefix } from '../../src/platform/node/atomicWrite.js';

const described = z.object({
  description: z.string().optional(),
  markdownDescription: z.string().optional(),
});
const manifest = z
  .object({
    contributes: z.object({
      commands: z.array(z.object({ command: z.string(), title: z.string(), category: z.string() })),
      menus: z.record(
        z.string(),
        z.array(
          z.object({ command: z.string().optional(), submenu: z.string().optional(), when: z.string() }),
        ),
      ),
      keybindings: z.array(z.object({ command: z.string(), key: z.string(), when: z.string() })),
      configuration: z.object({ properties: z.record(z.string(), described) }),
      configurationDefaults: z.record(z.string(), z.unknown()),
      walkthroughs: z.array(
        z.object({ steps: z.array(z.object({ id: z.string(), completionEvents: z.array(z.string()) })) }),
      ),
      colors: z.array(z.object({ id: z.string(), defaults: z.record(z.string(), z.string()) })),
    }),
  })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));
const { commands, menus, keybindings, configuration, configurationDefaults, colors } = manifest.contributes;
const steps = manifest.contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
const manifestText = readFileSync('package.json', 'utf8');
const strings = z.record(z.string(), z.string());
const english = strings.parse(JSON.parse(readFileSync('package.nls.json', 'utf8')));
const german = strings.parse(JSON.parse(readFileSync('package.nls.de.json', 'utf8')));

describe('the manifest', () => {
  it('gives every command a title and the category Policy', () => {
    for (const { command, title, category } of commands) {
      assert.match(title, /^%.+%$/, command);
      assert.equal(category, 'Policy', command);
    }
  });

  it('says when each command can be used', () => {
    const everywhere = new Set(
      [
        'toggleHighlights',
        'openSample',
        'showAnnotations',
        'openGlossary',
        'undoLastChange',
        'keyboardHelp',
      ].map((name) => `policyAnnotator.${name}`),
    );
    const conditional = new Set(menus.commandPalette?.map(({ command }) => command));
    for (const { command } of commands)
      assert.ok(everywhere.has(command) || conditional.has(command), command);
  });

  it('binds keys only where they cannot disturb', () => {
    for (const { when, command } of keybindings) assert.match(when, /policyAnnotator\./, command);
  });

  it('binds single keys only in review mode, where the editor is read-only, and Escape in the box of a note', () => {
    const curtained = keybindings.filter(({ command }) => command === 'noop');
    const when = 'policyAnnotator.curtained';
    assert.deepEqual(
      curtained,
      ['tab', 'shift+tab', 'escape'].map((key) => ({ command: 'noop', key, when })),
    );
    for (const { key, when } of keybindings.filter((binding) => !curtained.includes(binding))) {
      const isSingle = /^(?:shift\+)?(?:[a-z0-9]|tab|left|right|escape)$/.test(key);
      const isInReview = when.split(' && ').includes('policyAnnotator.reviewMode');
      const isInNote = key === 'escape' && when.startsWith('commentEditorFocused && ');
      if (isSingle) assert.ok(isInReview || isInNote, key);
      if (isInReview) assert.match(when, /editorTextFocus && editorReadonly/, key);
    }
  });

  it('lets no key of the review mode wait for VS Code, where a faster one would overtake it', () => {
    assert.ok(!commands.some(({ command }) => command === 'policyAnnotator.onReviewed'));
    const isOfReview = ({ when }: { readonly when: string }) => when.startsWith('policyAnnotator.reviewMode');
    const direct = new Set(keybindings.filter(isOfReview).map(({ command }) => command));
    assert.deepEqual([...direct].sort(), [
      'editor.action.showHover',
      'policyAnnotator.keyboardHelp',
      'policyAnnotator.onReviewed',
      'policyAnnotator.stopReview',
    ]);
  });

  it('describes every setting', () => {
    for (const [name, { description, markdownDescription }] of Object.entries(configuration.properties))
      assert.match(description ?? markdownDescription ?? '', /^%.+%$/, name);
  });

  it('nests sidecars under the articles of every ending, and leaves to the person whether anything is nested', () => {
    const patterns = z
      .record(z.string(), z.string())
      .parse(configurationDefaults['explorer.fileNesting.patterns']);
    for (const article of ['summit.md', 'north sea.markdown', 'a.b.txt', 'letter.article.txt']) {
      const [parent = '', children = ''] =
        Object.entries(patterns).find(([pattern]) => article.endsWith(pattern.slice(1))) ?? [];
      const captured = article.slice(0, -parent.slice(1).length);
      const [before = '', after = '', ...more] = children.replace('${capture}', captured).split('*');
      assert.deepEqual(more, [], children);
      const sidecar = sidecarName(article, 'Analyst');
      assert.ok(before !== '' && sidecar.startsWith(before) && sidecar.endsWith(after), article);
    }
    assert.deepEqual(
      Object.keys(configurationDefaults).filter((name) => name.startsWith('explorer.')),
      ['explorer.fileNesting.patterns'],
    );
  });

  it('keeps what stands in a folder only while something is written out of the Explorer', () => {
    assert.deepEqual(configurationDefaults['files.exclude'], { [`**/${temporaryPrefix}*`]: true });
  });

  it('has a colour for dark, light and both high contrasts', () => {
    for (const { id, defaults } of colors)
      assert.deepEqual(
        Object.keys(defaults).sort(),
        ['dark', 'highContrast', 'highContrastLight', 'light'],
        id,
      );
  });

  it('has every string in each language, and none that nobody asks for', () => {
    const used = Array.from(manifestText.matchAll(/"%([^%"]+)%"/g), ([, key = '']) => key);
    assert.deepEqual(Object.keys(english).sort(), [...new Set(used)].sort());
    assert.deepEqual(Object.keys(german).sort(), Object.keys(english).sort());
  });

  it('ticks a step of the walkthrough off by a card’s link as by the command', () => {
    const onCards = new Set([
      'annotateSelection',
      'setType',
      'reject',
      'addAlias',
      'addToGlossary',
      'editNote',
    ]);
    for (const { id, completionEvents } of steps) {
      const isTold = (event: string): boolean => completionEvents.includes(event);
      for (const name of onCards)
        assert.equal(
          isTold(`onContext:policyAnnotator.chosenOnCard == policyAnnotator.${name}`),
          isTold(`onCommand:policyAnnotator.${name}`),
          `${id}: ${name}`,
        );
    }
    assert.equal(steps.length, 5);
  });

  it('leads to no command that is not there in the walkthrough', () => {
    const own = new Set(commands.map(({ command }) => command));
    for (const texts of [english, german])
      for (const [name, text] of Object.entries(texts))
        for (const [, command = ''] of text.matchAll(/\(command:(policyAnnotator\.\w+)\)/g))
          assert.ok(own.has(command), `${name}: ${command}`);
  });

  it('names no file that is not there', () => {
    const paths = Array.from(
      manifestText.matchAll(/"(\.\/(?:media|syntaxes|l10n)[^"]*)"/g),
      ([, path = '']) => path,
    );
    for (const path of paths) assert.ok(existsSync(path), path);
  });
});

describe('the strings in the code', () => {
  const sources = readdirSync('src/editor', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(`src/editor/${name}`, 'utf8'))
    .join('\n');
  const said = Array.from(sources.matchAll(/\bt\(\s*'((?:[^'\\]|\\.)*)'/g), ([, text = '']) =>
    text.replace(/\\'/g, "'"),
  );
  const bundle = strings.parse(JSON.parse(readFileSync('l10n/bundle.l10n.de.json', 'utf8')));

  it('are all in the German bundle, and it has no others', () => {
    assert.ok(said.length > 40);
    assert.deepEqual([...new Set(said)].sort(), Object.keys(bundle).sort());
  });

  it('keep their places for arguments', () => {
    const places = (text: string): string[] => (text.match(/\{\d+\}/g) ?? []).sort();
    for (const [text, translated] of Object.entries(bundle))
      assert.deepEqual(places(translated), places(text), text);
  });
});
