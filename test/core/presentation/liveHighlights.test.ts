import assert from 'node:assert/strict';
import fc from 'fast-check';
import { indexArticle } from '../../../src/core/index.js';
import { type EditedLines, LiveHighlights } from '../../../src/core/presentation/liveHighlights.js';
import { dataService } from '../../support/dataService.js';

/** The paragraph around a span, as an editor gives it. */
function linesOf(text: string): EditedLines {
  return {
    around: ({ start, end }) => {
      const before = text.lastIndexOf('\n\n', start);
      const behind = text.indexOf('\n\n', end);
      return { start: before < 0 ? 0 : before + 2, end: behind < 0 ? text.length : behind };
    },
    textOf: ({ start, end }) => text.slice(start, end),
  };
}

async function analysed(text: string): Promise<LiveHighlights> {
  const service = dataService();
  const analysis = await service.analyze(text, { format: 'markdown' });
  return new LiveHighlights(indexArticle(analysis, []), text, (stretch) => service.glance(analysis, stretch));
}

/** Puts `inserted` in the place of `found`; gives the text behind it, and how many highlights changed. */
function typeIn(
  live: LiveHighlights,
  text: string,
  [found, inserted]: readonly [string, string],
): readonly [text: string, changed: number] {
  const offset = text.indexOf(found);
  const after = text.slice(0, offset) + inserted + text.slice(offset + found.length);
  const edit = { offset, deletedLength: found.length, insertedLength: inserted.length };
  return [after, live.edit([edit], linesOf(after)).length];
}

function marked(live: LiveHighlights, text: string): string {
  return live
    .within({ start: 0, end: text.length })
    .map(({ span, type }) => `${type} ${text.slice(span.start, span.end)}`)
    .join(', ');
}

const article = 'Egypt buys wheat.\n\nThen it buys more from Ukraine.\n\nFrance and Vorbrugg look on.';

describe('the highlights of an article that is typed in', () => {
  it('know what is typed at once, and follow elsewhere', async () => {
    const live = await analysed(article);
    const [text, changed] = typeIn(live, article, ['more', 'natural gas']);
    assert.ok(changed > 0);
    assert.equal(
      marked(live, text),
      'actor Egypt, resource wheat, resource natural gas, actor Ukraine, actor France',
    );
  });

  it('let go what is broken, and take it back', async () => {
    const live = await analysed(article);
    const [broken] = typeIn(live, article, ['Ukraine', 'Ukrxaine']);
    assert.equal(marked(live, broken), 'actor Egypt, resource wheat, actor France');
    const [whole, changed] = typeIn(live, broken, ['Ukrxaine', 'Ukraine']);
    assert.equal(changed, 1);
    assert.equal(marked(live, whole), 'actor Egypt, resource wheat, actor Ukraine, actor France');
  });

  it('have nothing new to say where nothing but places changed', async () => {
    const live = await analysed(article);
    const [text, changed] = typeIn(live, article, ['Then', 'Thereafter']);
    assert.equal(changed, 0);
    assert.equal(marked(live, text), 'actor Egypt, resource wheat, actor Ukraine, actor France');
  });

  it('go by what the article teaches elsewhere', async () => {
    const teaching = article.replace('Egypt buys', 'Chancellor Adele Vorbrugg says that Egypt buys');
    const live = await analysed(teaching);
    const [text] = typeIn(live, teaching, ['look on', 'look on with Vorbrugg']);
    assert.match(marked(live, text), /actor France, actor Vorbrugg, actor Vorbrugg$/);
  });

  it('are not read by themselves where something around decides what the lines are', async () => {
    const code = '```\nEgypt\n\nwheat\n\nUkraine\n```\n\nFrance buys.';
    const live = await analysed(code);
    const [text] = typeIn(live, code, ['wheat', 'wheat and China']);
    assert.equal(marked(live, text), 'actor France');
  });

  it('are those of a whole analysis after words were put into a paragraph that teaches nothing', async () => {
    const words = ['', ' China', 'x', ' Kupfer', ' NRB', ' NATO', ' 12', '.', '\n'];
    const paragraphs = [
      'Egypt buys wheat from Ukraine.',
      'Deutschland liefert Kupfer und Zink an die Schweiz.',
      'The Northern Rivers Board (NRB) met in Geneva.',
    ];
    const typing = fc.array(fc.record({ at: fc.nat(200), put: fc.constantFrom(...words) }), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fc.nat(1), typing, async (which, edits) => {
        let text = paragraphs.join('\n\n');
        const live = await analysed(text);
        for (const { at, put } of edits) {
          const from = text.indexOf(paragraphs[which]?.slice(0, 4) ?? '');
          const spaces = [...(text.slice(from).split('\n\n')[0] ?? '').matchAll(/ |$/g)].map(
            ({ index }) => index,
          );
          const offset = from + (spaces[at % spaces.length] ?? 0);
          const edit = { offset, deletedLength: 0, insertedLength: put.length };
          text = text.slice(0, offset) + put + text.slice(offset);
          live.edit([edit], linesOf(text));
        }
        assert.equal(marked(live, text), marked(await analysed(text), text));
      }),
      { seed: 8, numRuns: 100 },
    );
  });
});
