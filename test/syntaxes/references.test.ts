import assert from 'node:assert/strict';
import { stretchesOf, type Format } from './grammars.js';

/** What stands between ⟦ and ⟧ must be found as a reference, and nothing else. */
async function assertReferences(
  marked: string,
  formats: readonly Format[] = ['text', 'markdown'],
): Promise<void> {
  const text = marked.replace(/[⟦⟧]/g, '');
  const expected = Array.from(marked.matchAll(/⟦([^⟧]*)⟧/g), ([, words = '']) => words);
  for (const format of formats)
    assert.deepEqual(await stretchesOf('meta.reference', text, format), expected, `${format}: ${text}`);
}

const families: Record<string, readonly string[]> = {
  'German norms': [
    'Nach ⟦Art. 5 Abs. 2 Satz 1 Nr. 3 lit. a GG⟧ gilt das, nach ⟦Artikel 12a⟧ und ⟦§ 12⟧ nicht.',
    'Die ⟦§§ 12 ff.⟧, ⟦§ 433 Abs. 1 BGB⟧, ⟦§ 823 I BGB⟧ und ⟦§ 31 SGB II⟧.',
    '⟦Art. 5, 6 und 7 GG⟧, ⟦§§ 3, 5 und 7 EnWG⟧, ⟦§§ 21, 15 Abs. 2 TzBfG⟧, ⟦§§ 2, 23, 31 bis 33⟧ des Gesetzes.',
    '⟦§ 68 Abs. 1 und Abs. 2 SGB IX⟧, ⟦§ 73b Abs 5 S 3 SGB V⟧, ⟦Art 7 Abs 1 B-VG⟧, ⟦Art 34 S 1 GG⟧',
    'Der NATO-⟦Artikel 5⟧, also ⟦Art. 5 NATO-Vertrag⟧, ist nicht ⟦Art. 101–109 AEUV⟧.',
    'Mit geschütztem Leerzeichen: ⟦§\u00a012 AWG⟧, ⟦Art.\u202f5 Abs.\u00a02⟧.',
  ],
  'English norms': [
    'Under ⟦Article 5(2)(b)⟧, ⟦Art. 5(2) TFEU⟧ and ⟦Articles 101 to 103 TFEU⟧.',
    '⟦Article II⟧ of the Treaty, ⟦Article IV, paragraph 2⟧, ⟦Article I⟧ of the Constitution.',
    'See ⟦section 702(b)⟧ and ⟦section 12⟧ of the Act, in ⟦Article 5⟧, 16 September 2024.',
    '⟦Article 5⟧ NATO allies and ⟦Article 5.2⟧. Then came 1999.',
  ],
  divisions: [
    'The ⟦Section 301⟧ tariffs, ⟦Sections 201 and 232⟧, ⟦Chapter VII⟧, ⟦Annex II⟧, ⟦Recital 12⟧.',
    '⟦Erwägungsgrund 12⟧, ⟦Kapitel VII⟧, ⟦Anhang II⟧, ⟦Anlage 3⟧, ⟦Titel III⟧, ⟦Abschnitt 2⟧.',
  ],
  'acts of the Union': [
    '⟦Regulation (EU) 2024/1252⟧, ⟦Directive 2009/28/EC⟧, ⟦Decision (CFSP) 2014/145⟧.',
    'Die ⟦Verordnung (EG) Nr. 1907/2006⟧, ⟦Richtlinie 2009/28/EG⟧, ⟦VO (EG) Nr. 883/2004⟧.',
    'Council ⟦Regulations (EC) No 1/2003⟧ and ⟦(EU) 2019/6⟧, where the number stands alone.',
  ],
  gazettes: [
    '⟦BGBl. 2023 I Nr. 88⟧, ⟦BGBl. I S. 1234⟧, ⟦BGBl. II 1974, S. 25⟧ und das ⟦BGBl.⟧ selbst.',
    '⟦OJ L 2024/1252⟧, ⟦OJ C 326⟧, ⟦ABl. EU L 119 vom 4.5.2016, S. 1⟧, ⟦OJ L, 2024/1252, 3.5.2024⟧.',
  ],
  'the United Nations': [
    '⟦A/RES/76/300⟧, ⟦S/RES/2231 (2015)⟧, ⟦A/76/L.75⟧, ⟦S/2015/547⟧, ⟦FCCC/CP/2015/10/Add.1⟧.',
    '⟦Resolution 2231 (2015)⟧, ⟦resolution 76/300⟧, ⟦Resolution 2625 (XXV)⟧, ⟦Decision 2/CP.15⟧, ⟦1155 UNTS 331⟧.',
  ],
  'the United States': [
    '⟦Executive Order 14017⟧, ⟦Pub. L. 117-167⟧, ⟦15 U.S.C. § 4651⟧, ⟦42 USC 7401 et seq.⟧',
    '⟦15 CFR 744⟧, ⟦15 C.F.R. § 744.21⟧, ⟦136 Stat. 1366⟧, ⟦89 Fed. Reg. 12345⟧, ⟦H.R. 4346⟧.',
  ],
  'courts and parliaments': [
    '⟦Az. 2 BvR 1234/20⟧, ⟦BVerfGE 123, 267⟧, ⟦Rs. C-123/20⟧, ⟦Case C-123/20 P⟧, ⟦ECLI:EU:C:2018:999⟧, ⟦WT/DS431/R⟧.',
    '⟦BT-Drs. 20/1234⟧, ⟦BR-Drs. 123/22⟧, ⟦COM(2023) 160 final⟧, ⟦SWD(2022) 41⟧, ⟦2023/0079 (COD)⟧.',
  ],
};

describe('references', () => {
  for (const [family, lines] of Object.entries(families))
    it(`are found: ${family}`, async () => {
      for (const line of lines) await assertReferences(line);
    });

  it('are not found in prose', async () => {
    for (const line of [
      'Diese Art und Weise, eine Art 5 zu zählen; der Artikel erschien 2024, ein Artikel über 5G-Netze.',
      'Section alone, a Chapter on trade, the Annex of the hotel, Title fights, Schedule changes.',
      'The Article I wrote last year, an article 5 years ago, section 3 and paragraph 4 below.',
      'SAP S/4HANA, A/B tests, and/or, 24/7, 2024/25, I/O, a C-130, an F-16, a Resolution of 1080p.',
      'Ein Satz 1 allein, Nr. 3 der Liste, lit. a, Abs. 2, S. 12, das Zeichen § und §§ für sich.',
      'The Regulation, the Directive and the Decision; Verordnung, Richtlinie, Beschluss vom 4. Mai.',
    ])
      await assertReferences(line);
  });

  it('are measured in UTF-16 units', () => assertReferences('🛢️ Nach ⟦§ 12 AWG⟧ 🇪🇺 gilt ⟦Art. 3 EUV⟧.'));

  it('are found wherever Markdown has prose', async () => {
    for (const line of [
      '# ⟦Article 5⟧ and after',
      '> ⟦§ 12⟧ gilt',
      '- ⟦§ 12⟧ gilt',
      '| ⟦§ 12⟧ | gilt |\n| --- | --- |\n| ⟦§ 13⟧ | nicht |',
      '**⟦§ 12⟧**, *⟦§ 13⟧* und ~~⟦§ 14⟧~~',
      '[⟦§ 12⟧](https://example.org)',
      '<b>⟦§ 12⟧</b>',
    ])
      await assertReferences(line, ['markdown']);
  });

  it('are not found in code, addresses, attributes, comments and front matter', async () => {
    for (const line of [
      '`§ 12`',
      '```\n§ 12\n```',
      '    § 12',
      '[x](https://example.org/S/RES/2231 "§ 12")',
      '<https://example.org/S/RES/2231>',
      'https://example.org/S/RES/2231 www.example.org/S/RES/2231',
      '[x]: https://example.org "§ 12"',
      '<span title="§ 12">x</span>',
      '<!-- § 12 -->',
      '---\ntitle: § 12\n---',
    ])
      await assertReferences(line, ['markdown']);
    await assertReferences('https://example.org/S/RES/2231 www.example.org/S/RES/2231', ['text']);
  });

  it('leave the Markdown around them as it is, at the start of a line too', async () => {
    const line = '§ 12 **gilt** und `Art. 5` [nicht](x)';
    assert.deepEqual(await stretchesOf('markup.bold', line, 'markdown'), ['**gilt**']);
    assert.deepEqual(await stretchesOf('meta.paragraph', line, 'markdown'), [line]);
  });

  it('name their marks, numbers and laws', async () => {
    const line = 'Art. 5 Abs. 2 lit. a und § 31 SGB II';
    assert.deepEqual(await stretchesOf('keyword.other.reference', line, 'text'), [
      'Art.',
      'Abs.',
      'lit.',
      '§',
    ]);
    assert.deepEqual(await stretchesOf('constant.numeric.reference', line, 'text'), ['5', '2', 'a', '31']);
    assert.deepEqual(await stretchesOf('entity.name.type.law', line, 'text'), ['SGB II']);
  });
});
