import { assertRecognises } from '../../support/marked.js';

describe('resources', () => {
  it('are the noun with what makes it that resource', async () => {
    await assertRecognises(
      'Es fehlt an [[Seltenen Erden|resource|rare-earths]] und an [[Halbleitern|resource|semiconductors]].',
    );
    await assertRecognises(
      'Prices for [[critical minerals|resource|critical-minerals]] and [[natural gas|resource|natural-gas]] rose.',
    );
  });

  it('are the same in both languages', async () => {
    await assertRecognises('Der Preis für [[Weizen|resource|wheat]] stieg.');
    await assertRecognises('The price of [[wheat|resource|wheat]] rose.');
  });

  it('run through Markdown emphasis and soft hyphens', async () => {
    await assertRecognises(
      'Es geht um [[**Seltene** Erden|resource|rare-earths]] und mehr davon.'
        .replace('[[**', '**[[')
        .replace('Seltene** Erden', 'Seltene** Erden'),
      'markdown',
    );
    await assertRecognises('Es geht um [[Halb\u00adleiter|resource|semiconductors]] und um nichts sonst.');
  });

  it('are not compounds that only begin with one', async () => {
    await assertRecognises('Die Halbleiterindustrie klagt über hohe Kosten.');
  });
});
