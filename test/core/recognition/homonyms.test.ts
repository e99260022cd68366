import { assertRecognises } from '../../support/marked.js';

describe('a name that several things share', () => {
  it('is Georgia the state or the one in the United States, by what stands near it', async () => {
    await assertRecognises(
      'The plant in [[Georgia|actor|georgia-us-state]], near Savannah, makes [[batteries|resource]].',
    );
    await assertRecognises('[[Georgia|actor|geo]] and [[Armenia|actor]] signed the protocol.');
    await assertRecognises(
      "[[Georgia|actor|georgia-us-state]]'s governor praised the [[batteries|resource]].",
    );
    await assertRecognises(
      'In [[Atlanta|actor]] nobody spoke of it. In Tbilisi, [[Georgia|actor|geo]] asked for [[gas|resource]].',
    );
  });

  it('is in the rest of the article what it was said to be once', async () => {
    await assertRecognises(
      'The plant near Savannah will make [[batteries|resource]].\n\n[[Georgia|actor|georgia-us-state]] gave it land.',
    );
    await assertRecognises(
      'Die Aktie der [[Allianz|actor|allianz]] fiel.\n\nNun will die [[Allianz|actor|allianz]] sparen.\n\nEine [[Allianz|agreement]] gegen [[Russland|actor]] entsteht.\n\nDas teilte die [[Allianz|actor|allianz]] mit.',
    );
    await assertRecognises(
      'Die Nachbarn schlossen eine [[Allianz|agreement]].\n\nNun tagt die [[Allianz|agreement]].',
    );
  });

  it('is the agreement of Paris, its city or its government', async () => {
    await assertRecognises(
      'The [[Paris|agreement|paris-agreement]] goals are out of reach, [[Paris|actor|fra]] warned.',
    );
    await assertRecognises('Ten years after [[Paris|agreement|paris-agreement]], emissions rise.');
    await assertRecognises('Ten years after [[Paris|actor|fra]], he returned.');
    await assertRecognises(
      'Das [[Paris-Abkommen|agreement|paris-agreement]] wankt.\n\nDie Ziele von [[Paris|agreement|paris-agreement]] sind fern; [[Paris|actor|fra]] bedauert das.',
    );
  });

  it('is the party or the union of states that the article is about', async () => {
    await assertRecognises(
      'Die [[Europäische Union|actor]] zögert.\n\nDie [[Union|actor|eu]] verhandelt mit [[Japan|actor]].',
    );
    await assertRecognises(
      '[[CDU|actor]] und [[CSU|actor]] streiten über die [[EU|actor]].\n\nDie [[Union|actor|cdu-csu]] zögert.',
    );
    await assertRecognises(
      'The [[European Union|actor]] has new rules.\n\nThe [[Union|actor|eu]] sent them to [[Japan|actor]].',
    );
  });

  it('is a body of the state that the article is about', async () => {
    await assertRecognises(
      'Der [[Bundesrat|actor|swiss-government]] tagt in Bern.\n\nDer [[Nationalrat|actor|swiss-national-council]] und der [[Ständerat|actor]] stimmten zu.',
    );
    await assertRecognises(
      'Der [[Bundesrat|actor|bundesrat-germany]] billigte den [[Vertrag|agreement]] mit der [[Schweiz|actor]], den der [[Bundestag|actor]] schon kennt.',
    );
    await assertRecognises(
      'Das [[Bundesgericht|actor]] in Lausanne schwieg, ein Bundesgericht in Manaus nicht.',
    );
  });

  it('is a company in a list with one that is not in doubt', async () => {
    await assertRecognises(
      '[[Vale|actor|vale-company]], [[Mosaic|actor|mosaic-company]] und der norwegische Konzern [[Yara|actor]] warten.',
    );
  });

  it('is nothing of ours where it is food, fun or a figure of speech', async () => {
    await assertRecognises('She ate chips. The tariff is a bargaining chip, and blue-chip funds fell.');
    await assertRecognises('A tariff on [[chips|resource|semiconductors]] from [[Taiwan|actor]] is near.');
    await assertRecognises('Turkey prices rose before Thanksgiving. A guinea pig ate Brussels sprouts.');
    await assertRecognises('Sie gibt beim Umbau endlich Gas.');
    await assertRecognises('Er aß Chips. Die Regierung drückt aufs Gas. Das ist Wasser auf die Mühlen.');
    await assertRecognises(
      '[[Gas|resource]] strömt aus [[Norwegen|actor]]; die Abhängigkeit vom [[Gas|resource]] sinkt.',
    );
    await assertRecognises(
      'Die Jamaika-Koalition stritt.\n\nAus Kingston hieß es, [[Jamaika|actor]] liefere [[Bauxit|resource]].',
    );
  });

  it('is a place, and neither a state, a bank nor a person', async () => {
    await assertRecognises(
      'Settlers in the [[West Bank|actor|west-bank]] voted on the left bank of the river.',
    );
    await assertRecognises('The [[Korea peninsula|actor|korean-peninsula]] is calm. Lee County voted.');
    await assertRecognises('Die [[Korea-Halbinsel|actor|korean-peninsula]] ist ruhig.');
    await assertRecognises('The [[Niger delta|actor|niger-delta]] is rich, [[Niger|actor|ner]] is not.');
    await assertRecognises(
      '[[Theresa May|actor]] resigned. May exports rose, and [[May|actor|theresa-may]] wept.',
    );
  });

  it('is the state of Washington where it is said so', async () => {
    await assertRecognises(
      '[[Washington|actor|washington-state]] state sued; [[Washington|actor|usa]] shrugged.',
    );
  });
});

describe('a surname that something else has, too', () => {
  it('is the person whom the article has in full, but not where it is a place', async () => {
    await assertRecognises(
      '[[Harold Washington|actor]] led the city.\n\n[[Washington|actor|harold-washington]] had won twice. He flew to [[Washington|actor|washington]].',
    );
    await assertRecognises(
      '[[Jim Jordan|actor]] led the inquiry.\n\nA source near [[Jordan|actor|jor]] warned. [[Jordan|actor|jim-jordan]] said nothing.',
    );
  });

  it('is the state where the article speaks of that by another name as well', async () => {
    await assertRecognises(
      '[[Denzel Washington|actor]] was there.\n\n[[Washington|actor|usa]] warned [[Iran|actor]], and the [[United States|actor]] sent a carrier.',
    );
  });

  it('is the person beside a verb of speech, and the goods elsewhere', async () => {
    await assertRecognises(
      '[[Ricardo Reis|actor]] widerspricht.\n\n[[Reis|actor|ricardo-reis]] sagte, der Preis für [[Reis|resource]] falle.',
    );
    await assertRecognises(
      '[[Senator|actor]] [[Nickel|actor]] voted no. The price of [[nickel|resource]] rose.',
    );
    await assertRecognises(
      'Frau [[Stahl|actor|stahl]] sprach über [[Stahl|resource]]. Der Leiter [[Gas|resource]] schwieg.',
    );
  });
});
