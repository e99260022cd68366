import { assertRecognises } from '../../support/marked.js';

describe('organisations by what is said of them', () => {
  it('are known by it in English', async () => {
    await assertRecognises('[[Krestal|actor|krestal]] shares fell after the ruling.');
    await assertRecognises('Analysts sold their shares in [[Krestal|actor]] at once.');
    await assertRecognises('A spokesman for [[Dorvane|actor]] refused.');
    await assertRecognises("[[Marvela|actor]]'s former chief executive left.");
    await assertRecognises('[[Tolvane|actor]] said on Monday it would build two more.');
    await assertRecognises('The [[Oslo|actor|oslo]]-based [[Vestral|actor]] ordered four.');
    await assertRecognises('The deal gives [[Ostrina|actor]], which runs three of them, a new source.');
  });

  it('are known by it in German', async () => {
    await assertRecognises('Die Aktie von [[Belmora|actor]] fiel um vier Prozent.');
    await assertRecognises('Ein Sprecher von [[Dorvane|actor|dorvane]] wollte nichts sagen.');
    await assertRecognises('Die [[Ostrina|actor]]-Tochter [[Pellora|actor]] baut drei davon.');
    await assertRecognises('[[Tessmar|actor]] mit Sitz in Jena baut drei davon.');
  });

  it('are known by the apposition behind them', async () => {
    await assertRecognises('Workers left, and [[Brellis|actor]], a German utility, closed two of them.');
    await assertRecognises('[[Tessmar|actor]], der größte Hersteller des Landes, schweigt.');
    await assertRecognises('Miner [[Quessant|actor]] closed two of them.');
  });

  it('are known further on where nothing says so', async () => {
    await assertRecognises(
      'The miner [[Zamora|actor|zamora]] left.\n\nWorkers had asked [[Zamora|actor|zamora]] to stay.',
    );
  });

  it('are third ones between two that are known', async () => {
    await assertRecognises(
      '[[Equinor|actor|equinor]], [[Kavrin|actor]] and [[TotalEnergies|actor|totalenergies]] won.',
    );
  });

  it('are no common nouns and no places', async () => {
    await assertRecognises('Officials declined to comment. Today, a company said so.');
    await assertRecognises('They bought a stake in Kolda mine. In Kolda, a mining company said so.');
    await assertRecognises('Geplant ist eine gemeinsame Stelle mit Sitz in Jena.');
    await assertRecognises('Der Rat hat drei Jahre lang Ausschuss beschäftigt.');
  });

  it('are the last of a list of companies, and one of two', async () => {
    await assertRecognises(
      '[[Bosch|actor|bosch]], [[Infineon|actor|infineon]] und [[Belmora|actor]] kaufen mehr.',
    );
    await assertRecognises('[[Quessant|actor]] and [[Petronas|actor|petronas]] took some of them over.');
  });

  it('are known by appositions with a genitive, and by those that only say where they are', async () => {
    await assertRecognises("[[Viettar|actor]], the army's telecoms group, began in May.");
    await assertRecognises('She heads [[Ecakog|actor]], a cooperative near the coast.');
  });
});
