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

  it('are known from timber to fish, from cables to medicines', async () => {
    await assertRecognises(
      'Die Quoten für [[Seezunge|resource|common-sole]] steigen, [[Warmband|resource|steel-coil]] wird teurer.',
    );
    await assertRecognises(
      'The region sells [[sapele|resource|sapele]] and buys [[immunoglobulins|resource|immunoglobulins]].',
    );
    await assertRecognises('Am Freitag fielen zwei [[Leitungen|resource|power-lines]] aus.');
  });

  it('are works with the names that hyphens tie to them, but a state stays by itself', async () => {
    await assertRecognises('Die [[Probia-Quirl-Pipeline|resource|probia-quirl-pipeline]] steht still.');
    await assertRecognises('Die [[Iran|actor|irn]]-[[Pipeline|resource|pipelines]] steht still.');
  });

  it('are not the leaderships that share a word with power lines', async () => {
    await assertRecognises('Zwei Geschäftsleitungen traten zurück.');
  });

  it('are not the vehicles and machines that merely stand in a story', async () => {
    await assertRecognises('Ein Lastwagen stand neben dem Hubschrauber.');
    await assertRecognises('The lorry waited until the machine had cooled.');
  });

  it('are words for anything where they are traded, and where they stand in a list with a sure one', async () => {
    await assertRecognises('A tariff on [[tractors|resource|tractors]] would hurt the farmers.');
    await assertRecognises(
      '[[Titan|resource|titanium]] und [[Motoren|resource|engines]] kommen aus dem Norden.',
    );
    await assertRecognises('Tee und Geduld helfen.');
  });

  it('are works with the name in front of them', async () => {
    await assertRecognises('They closed the [[Quixwood-Zorblat pipeline|resource]] and a [[dam|resource]].');
    await assertRecognises('They closed the [[Norway|actor|nor]] [[pipeline|resource]] at once.');
  });

  it('have what hyphens tie to them, and the adjectives that make them another one', async () => {
    await assertRecognises(
      'They sold [[precision-guided bombs|resource]] and [[floating turbines|resource]].',
    );
    await assertRecognises('They want [[cross-border power lines|resource]] to be built.');
  });

  it('are no verbs', async () => {
    await assertRecognises('They mine [[deep-sea minerals|resource]] where they can.');
    await assertRecognises('[[Wind farms|resource|wind-farms]] feed the [[grid|resource|power-grids]].');
  });

  it('are not the factories where they are made', async () => {
    await assertRecognises('They build [[lithium sulphate|resource]] plants and power the town.');
    await assertRecognises('Der Kanal hat keine Auskleidung.');
  });

  it('are no figures of speech', async () => {
    await assertRecognises('They use [[gas|resource]] as a weapon.');
    await assertRecognises('Die Abhängigkeit wurde zur Waffe. Der Strom tritt über die Ufer.');
    await assertRecognises('Ein Strom von Flüchtlingen kam. Der [[Strom|resource]] fällt aus.');
  });

  it('are ports with their places, and words that stand for a resource elsewhere in the text', async () => {
    await assertRecognises('They were given berths at the [[Port of Mombasa|resource]] at once.');
    await assertRecognises(
      'A decree names [[pig iron|resource]] and [[scrap|resource|scrap]].\n\nBuyers want [[scrap|resource|scrap]] sorted.',
    );
  });

  it('are what is imported, and nothing on paper', async () => {
    await assertRecognises('Members want to import [[power|resource]] from abroad this year.');
    await assertRecognises('They have filled the quota on paper, and nobody asked.');
    await assertRecognises('Potato-sized lumps lie on the floor, some of them rice-shaped or coal-black.');
    await assertRecognises('The [[gas-fired plants|resource]] burn little.');
  });

  it('are none where the word stands for something else', async () => {
    await assertRecognises(
      'The plan, spelt out on Monday, is casting doubt on it. Voters were casting their ballots.',
    );
    await assertRecognises('Der Wert stand mit 27 Euro zu Buche. Sie will Gas geben und hat Gas gegeben.');
    await assertRecognises('Die Zahl der Diebstähle stieg, auch bei Revolutionsfeiern und in Ludwigshafen.');
    await assertRecognises('Das [[E.ON|actor]]-[[Kraftwerk|resource]] steht still.');
  });

  it('are works with what they are behind their name', async () => {
    await assertRecognises('They closed the [[Metsamor plant|resource]] and the [[Rogun dam|resource]].');
    await assertRecognises('Die Fischer flickten ihre Netze.');
    await assertRecognises('It buys [[power|resource]] from others.');
  });

  it('are what somebody exports, and what is listed with a compound', async () => {
    await assertRecognises('They say that the [[power|resource]] it exports will help.');
    await assertRecognises('The power it has over them is great.');
    await assertRecognises('Er sprach über [[Radarflugzeuge|resource]] und [[Motoren|resource]].');
  });
});
