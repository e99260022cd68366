import assert from 'node:assert/strict';
import { stretchesOf } from './grammars.js';

async function assertStretches(scope: string, text: string, expected: readonly string[]): Promise<void> {
  assert.deepEqual(await stretchesOf(scope, text, 'text'), expected, text);
}

/** Text after a title, so that the first line of the file is not in question. */
const afterTitle = (text: string): string => `Der Titel\n\n${text}`;

describe('the grammar of plain-text articles', () => {
  it('takes the first line for the title unless it is a sentence or marked', async () => {
    await assertStretches('markup.heading.1', 'Wer den Rhein regelt\n\nProsa.', ['Wer den Rhein regelt']);
    for (const line of ['Ein Satz.', '• Punkt', 'Quelle: OECD', '4. Mai 2024', 'BONN, 4. Mai 2024 – Prosa'])
      await assertStretches('markup.heading', line, []);
  });

  it('finds headings only as the first line of a block', async () => {
    for (const line of [
      '1. Vier Richtwerte',
      '2.3 Vier Richtwerte',
      'IV. Vier Richtwerte',
      '## Vier Richtwerte',
    ])
      await assertStretches('markup.heading.2', afterTitle(line), [
        line.slice(0, line.indexOf(' ')),
        'Vier Richtwerte',
      ]);
    await assertStretches('markup.heading.2', afterTitle('Und nun?\nKein Titel\n\nKeiner.'), ['Und nun?']);
    await assertStretches('markup.heading.2', afterTitle('“Never again!”'), []);
    await assertStretches('markup.heading.2', afterTitle(`Lang ${'und länger '.repeat(6)}`), []);
  });

  it('takes numbered lines after a colon for a list', async () => {
    const text = afterTitle('Es gilt:\n\n1. Erstens dies\n2. Zweitens das\n\n3. Kapitel');
    await assertStretches('punctuation.definition.list.begin', text, ['1.', '2.']);
    await assertStretches('markup.heading.2', text, ['3.', 'Kapitel']);
  });

  it('knows the marks of lists', async () => {
    const text = afterTitle(
      'Also:\n• a\n- b\n– c\n* d\n1) e\n(2) f\nb) g\nProsa - kein Punkt\n2024 war gut.',
    );
    await assertStretches('punctuation.definition.list.begin', text, ['•', '-', '–', '*', '1)', '(2)', 'b)']);
  });

  it('finds datelines and dates in German and English', async () => {
    for (const [line, dateline, date] of [
      ['WIEN/PARIS, 18. November 2024 – Am 1. Mai', 'WIEN/PARIS, 18. November 2024 –', '18. November 2024'],
      ['GENEVA, Switzerland, 4 March 2024 — In May', 'GENEVA, Switzerland, 4 March 2024 —', '4 March 2024'],
      ['NEW YORK, March 4, 2024 -- In May 2023', 'NEW YORK, March 4, 2024 --', 'March 4, 2024'],
      ['Frankfurt am Main, 4. März – Die', 'Frankfurt am Main, 4. März –', '4. März'],
      ['TOKYO, March 4 (Kyodo) - The', 'TOKYO, March 4 (Kyodo) -', 'March 4'],
      ['Berlin, den 4. Mai 2024', 'Berlin, den 4. Mai 2024', '4. Mai 2024'],
      ['Stand: 04.05.2024, 16:40 Uhr', 'Stand: 04.05.2024, 16:40 Uhr', '04.05.2024'],
      ['Published on 2024-05-04', 'Published on 2024-05-04', '2024-05-04'],
      ['Monday, May 6th, 2024', 'Monday, May 6th, 2024', 'May 6th, 2024'],
      ['2026年01月16日 16:40', '2026年01月16日 16:40', '2026年01月16日'],
    ] as const) {
      await assertStretches('meta.dateline', afterTitle(line), [dateline]);
      await assertStretches('constant.numeric.date', afterTitle(line), [date]);
    }
    await assertStretches('entity.name.type.place', 'WIEN/PARIS, 18. November 2024 – Am', ['WIEN', 'PARIS']);
    await assertStretches('keyword.other.date', 'Stand: 04.05.2024', ['Stand']);
  });

  it('takes no prose for a dateline', async () => {
    for (const line of [
      'Am 4. Mai 2024 unterzeichneten sechs Staaten, was folgt.',
      'OPEC – ein Bündnis.',
      'Die Internationale Energieagentur (IEA) – gegründet 1974.',
      'Paris, 12 Minister und ein Streit – das war der Anfang.',
      'In May 2024, ministers met.',
    ])
      await assertStretches('meta.dateline', afterTitle(line), []);
  });

  it('finds quotations in each kind of marks', async () => {
    for (const quotation of [
      '„Ja, gewiss“',
      '„Ja, gewiss"',
      '“Yes, indeed”',
      '"Yes, indeed"',
      '«Oui»',
      '»Ja«',
    ])
      await assertStretches('markup.quote', afterTitle(`Er rief: ${quotation}, und ging.`), [quotation]);
    await assertStretches('markup.quote', afterTitle('Nach “a “b” c”.'), ['“a “b” c”']);
    await assertStretches('markup.quote', afterTitle('A 5" pipe and a 7" pipe.'), []);
    await assertStretches('markup.quote', afterTitle('> zitiert.'), ['> zitiert.']);
  });

  it('follows a quotation over wrapped lines, never over a blank line', async () => {
    await assertStretches('markup.quote', afterTitle('Er rief „Ja,\ngewiss“ und ging.'), ['„Ja,', 'gewiss“']);
    await assertStretches('markup.quote', afterTitle('Er rief „Ja.\n\nUnd er ging.'), ['„Ja.']);
    await assertStretches('markup.quote', afterTitle(`Er rief „Ja${' und ja'.repeat(20)}.\nUnd ging.`), []);
  });

  it('finds sources', async () => {
    for (const line of [
      'Quelle: OECD',
      'Quellen:',
      'Source: OECD',
      'Sources: a, b',
      'Via www.oecd.org',
      'Via OECD',
    ])
      await assertStretches('keyword.other.source', afterTitle(line), [/^\w+/.exec(line)?.[0] ?? '']);
    await assertStretches('keyword.other.source', afterTitle('So steht es (Quelle: OECD).'), ['Quelle']);
    for (const line of ['Die Quelle des Rheins.', 'Via Turkey, gas flows to Europe.'])
      await assertStretches('keyword.other.source', afterTitle(line), []);
  });

  it('ends addresses before the punctuation of the sentence', async () => {
    const text = 'Siehe https://example.org/a_(b)?c=d#e, (www.example.org/f_(g)); <a.b+c@example.org>.';
    await assertStretches('markup.underline.link', text, [
      'https://example.org/a_(b)?c=d#e',
      'www.example.org/f_(g)',
      'a.b+c@example.org',
    ]);
    await assertStretches('markup.underline.link', 'www. is no address, nor is @name or a@b.', []);
  });
});

describe('hostile lines', () => {
  it('are tokenised to their end', async () => {
    const fragments = [
      '§§ 1, ',
      'Art. 5 Abs. ',
      'Article 5(2)(',
      'BGBl. I 2020 ',
      'A/A/',
      'Wien/',
      'Aa ',
      '„',
      '"',
    ];
    for (const fragment of [...fragments, 'http://a(', 'a.a@', '1.1.', '* ', '\t', 'Mai 1, ']) {
      const line = fragment.repeat(5000 / fragment.length);
      const stretches = await stretchesOf('text.policy-article', afterTitle(line), 'text');
      assert.equal(stretches.at(-1)?.length, line.length, fragment);
    }
  });
});
