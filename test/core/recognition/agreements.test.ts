import { assertRecognises } from '../../support/marked.js';

describe('agreements', () => {
  it('are compounds that name them', async () => {
    await assertRecognises(
      'Das [[Auslieferungsabkommen|agreement]] wurde nach langen [[Handelsgesprächen|agreement]] gekündigt.',
    );
  });

  it('are strong words alone', async () => {
    await assertRecognises('The [[alliance|agreement]] survived the [[summit|agreement]] by a year.');
    await assertRecognises('Das [[Bündnis|agreement]] hielt bis zum [[Gipfel|agreement]] stand.');
  });

  it('have modifiers that say what they are about', async () => {
    await assertRecognises(
      'They signed an [[extradition treaty|agreement]] and began [[arms control talks|agreement]].',
    );
  });

  it('are weak words with a topic or a party behind them', async () => {
    await assertRecognises('Die [[Verhandlungen|agreement]] über Zölle dauern an.');
    await assertRecognises('The [[talks|agreement]] with [[Egypt|actor|egy]] have stalled.');
  });

  it('go on with what a convention is about, and end before the year and those who meet', async () => {
    await assertRecognises(
      'Sie lobten das [[Übereinkommen über den Schutz der Wale|agreement]] und schwiegen.',
    );
    await assertRecognises('Das [[Mekong-Abkommen|agreement|mekong-agreement]] von 1995 kennt kein Veto.');
    await assertRecognises('It is in the 1944 [[Water Treaty|agreement|1944-water-treaty]].');
    await assertRecognises(
      'Auf dem [[Gipfel|agreement|asean-summit]] der [[ASEAN|actor|asean]] wurde gestritten.',
    );
    await assertRecognises(
      'Die [[Erklärung von Uppsala|agreement]] ist eine, die Erklärung allein ist keine.',
    );
  });

  it('have no name yet behind an indefinite article, and may have a number', async () => {
    await assertRecognises('Sie fordern ein [[Übereinkommen|agreement]] über [[Sand|resource|sand]].');
    await assertRecognises('Sie verhandeln das [[Protokoll 331|agreement]] neu.');
  });

  it('are named by a topic behind "zu", not by a verb', async () => {
    await assertRecognises('Geplant ist ein [[Abkommen|agreement]] zu gemeinsamen Standards.');
    await assertRecognises('Es lohnt, Gespräche zu führen.');
    await assertRecognises(
      'Es gilt das [[Abkommen|agreement]] vom 4. Juni 2025 zwischen [[Polen|actor|pol]] und [[Malta|actor|mlt]].',
    );
  });

  it('have names whose last word may be in lower case, and numbers', async () => {
    await assertRecognises(
      'The [[Abraham accords|agreement|abraham-accords]] outlived the [[Oslo accords|agreement]].',
    );
    await assertRecognises('They praised the [[Dakar 2 Compact|agreement]] and left.');
    await assertRecognises('The [[Quixwood Process|agreement]] began; the wooden process is something else.');
  });

  it('are about what is given for what, and about two things', async () => {
    await assertRecognises('It ended an [[oil-for-doctors arrangement|agreement]] in May.');
    await assertRecognises('They drafted a [[security and trade pact|agreement]] in May.');
    await assertRecognises('They drafted a billion-dollar [[trade pact|agreement]] in May.');
  });

  it('may be about what is done with a resource', async () => {
    await assertRecognises('Under the [[uranium purchase agreement|agreement]] it may sell more.');
    await assertRecognises('The [[MoU|agreement]] is not binding.');
  });

  it('are named after two who made them, not by what somebody said', async () => {
    await assertRecognises('It resembles the [[Quixwood-Zorblat pact|agreement]] of May.');
    await assertRecognises(
      'It is the [[Norwegian|actor|nor]]-[[Swedish|actor|swe]] [[pact|agreement]] of May.',
    );
    await assertRecognises('It was "neither an [[alliance|agreement]] nor a gesture", they said.');
  });

  it('are not named by the verbs in front of them', async () => {
    await assertRecognises(
      'They will enter [[negotiations|agreement]] on [[grain|resource|grain]] and sign deals.',
    );
    await assertRecognises('The spring talks were dull, and so was the party conference.');
    await assertRecognises('[[ECOWAS|actor|ecowas]] and the junta hold [[exit talks|agreement]].');
    await assertRecognises('The envoys held consultations and struck three deals.');
    await assertRecognises('[[Kenya|actor|ken]] and [[Ghana|actor|gha]] sign deals.');
  });

  it('are named by a place or by a word with a capital, whatever follows', async () => {
    await assertRecognises(
      'The [[Cairo agreement|agreement]] is void, and so is the [[Dayton peace deal|agreement]].',
    );
    await assertRecognises('The [[Quixwood pact|agreement]] lapsed; the Friday talks were cancelled.');
    await assertRecognises(
      "[[Siemens|actor|siemens]]'s [[offtake deal|agreement]] and the [[Siemens|actor|siemens]] [[deal|agreement]] differ.",
    );
  });

  it('are named by another arrangement, by nouns in the plural and by two nouns', async () => {
    await assertRecognises(
      'The [[New START negotiations|agreement]] ended at the [[NPT review conference|agreement]].',
    );
    await assertRecognises(
      'A [[skills partnership|agreement]] and a [[teacup suspension agreement|agreement]] were signed.',
    );
    await assertRecognises(
      'The [[e-commerce agreement|agreement]] fell, the [[four-party talks|agreement]] failed.',
    );
    await assertRecognises(
      'An [[aluminium-for-cars deal|agreement]] was mooted, and [[UN|actor|un]] [[teacup talks|agreement]].',
    );
  });

  it("are not one party's where two are tied", async () => {
    await assertRecognises(
      'The [[Saudi|actor|sau]]-[[Iran|actor|irn]] [[deal|agreement]] held, and the [[Iran deal|agreement]] did not.',
    );
  });

  it('are known by a name where their noun alone is none', async () => {
    await assertRecognises(
      'The [[Zorblat Framework|agreement]] of the [[EU|actor|eu]]; the legal framework is another.',
    );
    await assertRecognises(
      "It was a [[gentlemen's agreement|agreement]], and a [[political dialogue|agreement]] began.",
    );
    await assertRecognises('The two sides need an understanding of each other.');
  });

  it('have lists in their names, and begin sentences', async () => {
    await assertRecognises('The [[Treaty on Trust, Trade and Travel|agreement]] was signed.');
    await assertRecognises(
      'The [[Treaty on Trust|agreement]], [[Malta|actor|mlt]] and [[Italy|actor|ita]] said, was signed.',
    );
    await assertRecognises('The [[Lomé Convention on Teacups|agreement]] binds [[Malta|actor|mlt]].');
    await assertRecognises('They read the [[Lomé Convention|agreement]] on [[Malta|actor|mlt]].');
    await assertRecognises('[[Talks|agreement]] on [[New START|agreement|new-start]] resumed.');
  });

  it('are frameworks between parties, but not frameworks of law', async () => {
    await assertRecognises(
      'A [[framework|agreement]] on [[lithium|resource]] between [[Tokyo|actor|jpn]] and [[Egypt|actor|egy]] was agreed.',
    );
    await assertRecognises('The legal framework for banks is old.');
  });

  it('are bare words signed with a party, but not bare words that are counted', async () => {
    await assertRecognises(
      'It comes under a separate [[agreement|agreement]] signed with [[Egypt|actor|egy]].',
    );
    await assertRecognises('They sold boats and friendship in one contract.');
  });

  it('are not alliances that a noun calls an organisation', async () => {
    await assertRecognises('The opposition coalition [[Freedom Alliance|actor]] protested.');
  });

  it('are not verbs', async () => {
    await assertRecognises('It would have to deal with [[Egypt|actor|egy]] on its own.');
  });

  it('are not weak words alone', async () => {
    await assertRecognises('Die Gespräche dauern an, und die Zusammenarbeit leidet.');
    await assertRecognises('Talks continue, and cooperation suffers.');
  });

  it('are not unilateral measures', async () => {
    await assertRecognises('The new export controls and sanctions took effect.');
  });

  it('that are new are between the two who make them', async () => {
    await assertRecognises(
      '[[Kenya|actor]] and [[Uganda|actor]] signed a [[pact|agreement|kenya-uganda-batteries-pact]] on [[batteries|resource]].',
    );
    await assertRecognises(
      '[[Kenia|actor]] und [[Uganda|actor]] haben ein [[Abkommen|agreement|kenya-uganda-electricity-agreement]] über [[Strom|resource]] geschlossen.',
    );
  });

  it('begin with “Joint” where it is a part of their names', async () => {
    await assertRecognises('They renewed their [[Joint Arctic Dialogue|agreement]] on Monday.');
  });

  it('share their head with the first part that a hyphen cuts off', async () => {
    await assertRecognises('Beide wollen eine [[Fischerei- und Handelspartnerschaft|agreement]].');
    await assertRecognises('Das [[Luftverkehrs-, Visa- und Steuerabkommen|agreement]] trat in Kraft.');
  });

  it('have a year within their names', async () => {
    await assertRecognises('The [[Convention of 1982 on the Law of the Sea|agreement]] applies.');
    await assertRecognises('Das [[Übereinkommen von 1992 zum Schutz der Ostsee|agreement]] gilt.');
  });

  it('are no verbs in headlines', async () => {
    await assertRecognises('[[Paris|actor|fra]] talks of a new order while others wait.');
    await assertRecognises('The [[Paris talks|agreement]] resumed.');
  });

  it('have numbers', async () => {
    await assertRecognises(
      'They may scrap [[MoU 43|agreement|mou-43]], but they keep [[MoU 44|agreement|mou-44]].',
    );
  });

  it('are meetings, and not what people do who meet', async () => {
    await assertRecognises('A [[meeting|agreement]] with [[Norway|actor]] failed.');
    await assertRecognises('They were meeting in the hall with [[Norway|actor]].');
    await assertRecognises('After meeting with [[Norway|actor]] they left.');
    await assertRecognises('The delegates, meeting with [[Norway|actor]] in a hall, agreed.');
  });

  it('are not named by the verbs that help others', async () => {
    await assertRecognises('They had [[talks|agreement]] with [[Norway|actor]].');
    await assertRecognises('There were [[gas talks|agreement]] with [[Mali|actor]] in May.');
    await assertRecognises('These are [[negotiations|agreement]] about [[gas|resource]].');
  });

  it('are ministerials, and nothing else that is ministerial', async () => {
    await assertRecognises('They spoke at the [[climate ministerial|agreement]] in June.');
    await assertRecognises('A climate ministerial decree followed.');
  });

  it('are called by letters where they can only be agreed', async () => {
    await assertRecognises('Twelve states have ratified the [[QRX treaty|agreement]] so far.');
  });

  it('are none where a report deals with something, or somebody arrives', async () => {
    await assertRecognises('The report deals with [[water|resource]]. The ministry deals mainly with trade.');
    await assertRecognises(
      'Beim Eintreffen der Delegation und nach zwei Wochen [[Feuerpause|agreement]] war es still.',
    );
  });

  it('are named by nouns that look like adjectives, too', async () => {
    await assertRecognises(
      'They signed a [[grant agreement|agreement]], a [[loan guarantee agreement|agreement]] and a [[forest pact|agreement]].',
    );
  });

  it('go on behind the hyphens of a place', async () => {
    await assertRecognises(
      'Der [[Vertrag von Neuilly-sur-Seine|agreement]] galt, auch der [[Vertrag von Saint-Germain-en-Laye|agreement]].',
    );
  });

  it('are called by all the words of a name, and by no article of a quotation', async () => {
    await assertRecognises('[[Kuwait|actor]] says it breaks the [[Khor Abdullah agreement|agreement]].');
    await assertRecognises('Its [[Prosper Africa initiative|agreement]] failed.');
    await assertRecognises('They call it "the [[alliance of supply chains|agreement]]" there.');
  });

  it('are those of whom the sentence says that they make them', async () => {
    await assertRecognises(
      '[[Kenia|actor]] hat mit [[Uganda|actor]] ein [[Abkommen|agreement|kenya-uganda-water-agreement]] über [[Wasser|resource]] geschlossen.',
    );
  });

  it('are known in small letters, too, by what they are on', async () => {
    await assertRecognises(
      "The [[WTO|actor]]'s [[agreement|agreement|agreement-on-fisheries-subsidies]] on fisheries subsidies is in force.",
    );
  });
});
