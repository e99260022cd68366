import { assertRecognises } from '../../support/marked.js';

describe('actors', () => {
  it('are states, in German with their endings', async () => {
    await assertRecognises(
      '[[Norwegens|actor|nor]] Regierung und die [[Vereinigten Staaten|actor|usa]] verhandeln.',
    );
    await assertRecognises('[[Chinas|actor|chn]] Nachbarn beobachten das mit Sorge.');
  });

  it('are states, in English without the possessive', async () => {
    await assertRecognises(
      'The Islands near [[Chile|actor|chl]] have their own council, the ministers said.',
    );
    await assertRecognises("Officials said that [[Brazil|actor|bra]]'s position had not changed.");
    await assertRecognises('The [[U.S.|actor|usa]] has asked [[Kenya|actor|ken]] for help.');
  });

  it('are capitals that act, not capitals where something happens', async () => {
    await assertRecognises('Beobachter meinen, dass [[Warschau|actor|pol]] die Frist verstreichen lässt.');
    await assertRecognises('The delegations met in [[Nairobi|actor|nairobi]] on Monday.');
  });

  it('are organs of a state as a whole phrase', async () => {
    await assertRecognises('Die [[polnische Regierung|actor|polish-government]] lehnt das ab.');
    await assertRecognises('The [[Norwegian government|actor|norwegian-government]] has agreed.');
    await assertRecognises('Die [[EU-Staaten|actor|eu-member-states]] sind uneins.');
  });

  it('are ministries that are named by what they are for', async () => {
    await assertRecognises(
      '[[Ghana|actor|gha]] zögert, sagt das [[Finanzministerium|actor|ghanaian-finance-ministry]].',
    );
    await assertRecognises('Its [[energy ministry|actor|energy-ministry]] declined to comment.');
    await assertRecognises('Das Ministerium schweigt.');
  });

  it('are bodies named by their purpose, and companies without the noun that says what they are', async () => {
    await assertRecognises(
      'Er leitet die [[Fischereikommission für den westlichen Pazifik|actor]] seit Jahren.',
    );
    await assertRecognises('Das kommt vom Förderer [[Zagros Crest Energy Ltd.|actor]] aus dem Norden.');
    await assertRecognises(
      'Die [[Deutsch-Chilenische Industrie- und Handelskammer|actor]] begleitet das Vorhaben.',
    );
    await assertRecognises(
      'They study at [[King Abdullah University of Science and Technology|actor]] this year.',
    );
  });

  it('are not what a person does, but the person', async () => {
    await assertRecognises('Das sagt die Analystin [[Ada Beispiel|actor|ada-beispiel]] dazu.');
  });

  it('are nations in the first part of an adjective for two', async () => {
    await assertRecognises(
      'The [[Franco|actor|fra]]-[[Mongolian|actor|mng]] committee met. [[Franco|actor|francisco-franco]] was dead.',
    );
    await assertRecognises('The [[Anglo-Irish agreement|agreement|anglo-irish-agreement]] held.');
  });

  it('are persons whose surname a known one has, too', async () => {
    await assertRecognises('[[Mohammed al-Bashir|actor|mohammed-al-bashir]] said so.');
    await assertRecognises(
      '[[Anna Merz|actor|anna-merz]], the mayor, agreed. Later [[Merz|actor|anna-merz]] left.',
    );
  });

  it('are what those who are quoted belong to', async () => {
    await assertRecognises(
      '"It is a gift," said [[Paul Okafor|actor|paul-okafor]] of [[Tradewatch|actor|tradewatch]], a lobby.',
    );
    await assertRecognises('„Nein“, sagt [[Anna Muster|actor|anna-muster]] vom Rat der Gemeinden.');
  });

  it('are the EU’s two lawmakers side by side, each by itself', async () => {
    await assertRecognises(
      'The [[European Parliament|actor|european-parliament]] and the [[Council|actor|council-of-the-eu]] agreed.',
    );
    await assertRecognises(
      'Der [[Rat|actor|council-of-the-eu]] und das [[Europäische Parlament|actor|european-parliament]] einigten sich.',
    );
    await assertRecognises('A member of the council spoke. The village council and the mayor agreed.');
  });

  it('are persons behind a title, and later by their surname', async () => {
    await assertRecognises(
      'Außenministerin [[Ada Beispiel|actor|ada-beispiel]] reiste ab. Später sagte [[Beispiel|actor|ada-beispiel]], sie sei zufrieden.',
    );
    await assertRecognises('Prime Minister [[Jane Q. Sample|actor|jane-q-sample]] resigned.');
  });

  it('are newspapers with their article, and no nouns beside a verb of speech with what belongs to them', async () => {
    await assertRecognises('Das sagte er der Zeitung [[The Nordal Star|actor]] am Montag.');
    await assertRecognises('Die Behörde warnt vor Bohrungen von [[ReconNordal|actor]] am Fluss.');
  });

  it('are companies by their legal form, with an “and” where it is in the name', async () => {
    await assertRecognises(
      'It was bought by [[Norvanta Metals|actor]] and [[Odrissey Marine Exploration|actor]].',
    );
    await assertRecognises(
      'Bids came from [[Solvarix Ltd|actor]], [[Norvanta Metals|actor]] and [[Lorentix Holdings|actor]].',
    );
    await assertRecognises('It was bought by [[Norvanta Chemicals and Fertilisers Ltd|actor]] in May.');
    await assertRecognises('The [[Norvanta Millers and Exporters Association|actor]] agreed.');
    await assertRecognises('Gebaut wird sie von der [[Musterwerk Nord AG|actor]] in drei Jahren.');
    await assertRecognises('It was built by [[Sample Drilling Ltd|actor]] in three years.');
  });

  it('have abbreviations that the article introduces', async () => {
    await assertRecognises(
      'The [[Fictional Rivers Commission|actor|fictional-rivers-commission]] (FRC) met twice. In the end the [[FRC|actor|fictional-rivers-commission]] gave way.'.replace(
        '(FRC)',
        '([[FRC|actor|fictional-rivers-commission]])',
      ),
    );
  });

  it('are not words that only look like names', async () => {
    await assertRecognises(
      'Der Reis ist teurer geworden, und die Reise kostet mehr.'.replace('Reis ', '[[Reis|resource]] '),
    );
    await assertRecognises('Ein Gutachten über das Verfahren liegt im Keller.');
    await assertRecognises('It may be that the turkey was served cold on fine china.');
  });

  it('are places in a list behind a preposition, and in a byline', async () => {
    await assertRecognises(
      'Sie verhandelte in [[Budapest|actor|budapest]], [[Moskau|actor|moscow]] und [[Rom|actor|rome]] über Preise.',
    );
    await assertRecognises(
      'Der Streit zwischen [[Moskau|actor|rus]] und [[Rom|actor|ita]] geht in eine neue Runde.',
    );
  });

  it('are federal governments with their nation, and abbreviations alone in a cell', async () => {
    await assertRecognises('The [[Iraqi federal government|actor]] agreed.');
    await assertRecognises(
      'They spoke.\n\n| Who | What |\n| --- | --- |\n| [[EU|actor]] | money |\n| AI | none |\n',
      'markdown',
    );
  });

  it('are not those in a list of other articles', async () => {
    await assertRecognises('They spoke.\n\nMore from this section: Sugar near low | France votes | Rain');
  });

  it('are governments by their official names', async () => {
    await assertRecognises(
      'The [[Government of the Faroe Islands|actor|faroese-government]] agreed on Monday.',
    );
  });

  it('are bodies with French, Spanish or Portuguese names that go on in small letters', async () => {
    await assertRecognises('The [[Office chérifien des phosphates|actor]] raised its prices.');
    await assertRecognises('Das [[Institut national de la statistique|actor]] meldete mehr.');
    await assertRecognises('Die [[Confédération générale du travail|actor]] rief zum Streik auf.');
    await assertRecognises('The [[Comisión Nacional de Hidrocarburos|actor]] approved the plan.');
    await assertRecognises('The Office is closed. Das Institut ist das beste im Land.');
  });

  it('are bodies that only their letters in brackets name', async () => {
    await assertRecognises('The health regulator ([[NHR|actor]]) refused. Later [[NHR|actor]] agreed.');
    await assertRecognises('Der [[Landesfischereirat|actor]] ([[LFR|actor]]) tagte.');
  });

  it('are companies with the state they work in, and by the short names that the text gives them', async () => {
    await assertRecognises('They bought it from [[Vitol Bahrain|actor]] last week.');
    await assertRecognises(
      'Der Konzern [[Khanat Bidesh|actor|khanat-bidesh]], kurz [[Kabil|actor|khanat-bidesh]], geht. Nun zahlt [[Kabil|actor|khanat-bidesh]].',
    );
  });

  it('are no second halves of a surname, and no university with what belongs to it', async () => {
    await assertRecognises('Das sagt [[Esben Sverdrup-Jensen|actor]] von der Behörde.');
    await assertRecognises(
      'Das sagt das [[Zentrum für Versorgung|actor]] der [[ETH Zürich|actor|eth-zurich]] dazu.',
    );
  });

  it('are persons in bylines, in front of "who", behind where they are from, and beside who held their office', async () => {
    await assertRecognises('By [[Aviâja Lynge-Motzfeldt|actor]]');
    await assertRecognises('[[Nop Sovannarith|actor|nop-sovannarith]], who drives by night, agrees.');
    await assertRecognises('Er sprach mit dem Brasilianer [[Tovar da Silva|actor]] darüber.');
    await assertRecognises('Das sagt [[Lothar Wielers|actor]] Nachfolger [[Lars Schaade|actor]].');
  });

  it('are no vessels that bear their names', async () => {
    await assertRecognises('In March the tanker Exxon Valdez ran aground; [[ExxonMobil|actor]] paid.');
    await assertRecognises('The supply vessel Bahía Paraíso sank near the coast.');
  });

  it('are institutes whose themes share a head', async () => {
    await assertRecognises(
      'Das sagt sie vom [[Institut für Verteidigungs- und Sicherheitsforschung|actor]] in Jena.',
    );
  });

  it('are courts, parliaments and central banks with the state behind, in German', async () => {
    await assertRecognises('Geklagt wurde vor dem [[Obersten Gericht der Niederlande|actor]] im Mai.');
    await assertRecognises('Der [[Oberste Gerichtshof von Dänemark|actor]] nahm die Klage an.');
    await assertRecognises(
      'Die [[Zentralbank der Türkei|actor]] und das [[Parlament der Schweiz|actor]] zögern.',
    );
    await assertRecognises('Vor dem Parlament des Ortes wich der [[Iran|actor]] aus, sagte sie.');
    await assertRecognises('Im Mai sagte dem Parlament der [[Iran|actor]] ab.');
    await assertRecognises('Die Botschaft der [[Schweiz|actor]] war deutlich: kein Geld.');
    await assertRecognises('Ein Gericht der [[Türkei|actor]] schwieg.');
  });

  it('are armed forces with the state behind, in German, but not its troops', async () => {
    await assertRecognises('Die [[Streitkräfte der Philippinen|actor]] übten im Mai.');
    await assertRecognises('Er dankte den [[Streitkräften der Ukraine|actor]] dafür.');
    await assertRecognises('Die Truppen der [[Ukraine|actor]] rückten ab.');
    await assertRecognises('Im Mai sagte den Streitkräften der [[Iran|actor]] ab.');
  });

  it('are organs of the state whose capital they meet in, or whose name stands before them', async () => {
    await assertRecognises(
      'Der [[Senat|actor|philippine-senate]] in [[Manila|actor]] stimmte zu. Der [[Senat|actor|us-senate]] in [[Washington|actor]] schwieg.',
    );
    await assertRecognises(
      'The [[Brazilian Congress|actor|brazilian-parliament]] met; the [[Congress|actor|brazilian-parliament]] in [[Brasília|actor]] voted.',
    );
    await assertRecognises(
      "[[China|actor|chn]]'s [[Ministry of Commerce|actor|chinese-commerce-ministry]] met [[MOFCOM|actor|chinese-commerce-ministry]].",
    );
  });

  it('are nobody’s where they are any', async () => {
    await assertRecognises('Sie einigten sich auf eine gemeinsame Kommission. Er las in zwei Spiegeln.');
    await assertRecognises('Der Fluss fließt im Westen des Landes nach Westen. Der [[Westen|actor]] zahlt.');
  });

  it('are the levels of a federal state', async () => {
    await assertRecognises(
      '[[Bund|actor|bund]] und Länder streiten. Der [[Bund|actor]] zahlt 500 Millionen Euro.',
    );
    await assertRecognises('Sie schlossen den Bund fürs Leben. Ein Bund [[Karotten|resource]] kam dazu.');
  });

  it('are told from words that are written alike', async () => {
    await assertRecognises(
      '[[Theresa May|actor|theresa-may]] resigned in May. On 7 May she left. [[May|actor|theresa-may]] said so.',
    );
    await assertRecognises(
      '[[Allianz|actor]]-Chef [[Oliver Bäte|actor]] schwieg. Die [[Allianz|agreement]]-Partner tagten.',
    );
    await assertRecognises(
      'Georgia [[Governor|actor]] [[Brian Sampleton|actor]] spoke. [[Georgia|actor|georgia-us-state]] protested.',
    );
  });

  it('are ministers with what they are for', async () => {
    await assertRecognises('The [[ICT minister|actor]] [[Ada Sample|actor]] sold [[coal|resource]].');
    await assertRecognises(
      'Die gemischte Kommission tagte; die neue [[Kommission|actor|european-commission]] nicht.',
    );
  });

  it('are who holds an office, where but one in the article does', async () => {
    await assertRecognises(
      'Kanzler [[Friedrich Merz|actor]] kam.\n\nDem [[Kanzler|actor|friedrich-merz]] folgte [[Emmanuel Macron|actor]].',
    );
    await assertRecognises(
      'Präsident [[Emmanuel Macron|actor]] sah US-Präsident [[Donald Trump|actor]]. Der [[Präsident|actor|praesident]] schwieg.',
    );
    await assertRecognises(
      'Prime Minister [[Mark Carney|actor]] spoke. The [[prime minister|actor|mark-carney]] met the Japanese [[prime minister|actor|prime-minister]].',
    );
  });

  it('are sons by their fathers’ names with “bin”, and Vietnamese by their given names', async () => {
    await assertRecognises(
      '[[Mohammed bin Salman|actor]] came. [[Bin Salman|actor|mohammed-bin-salman]] met his father [[Salman|actor|salman]].',
    );
    await assertRecognises(
      '[[Nguyen Phu Trong|actor]] was mourned. [[Trong|actor|nguyen-phu-trong]] had led the party.',
    );
  });

  it('are who holds an office, as an apposition or an adjective tells', async () => {
    await assertRecognises(
      '[[Hakan Fidan|actor]], the [[foreign minister|actor|hakan-fidan]], spoke. The [[foreign minister|actor|hakan-fidan]] left.',
    );
    await assertRecognises(
      'The Turkish president [[Recep Tayyip Erdoğan|actor]] met [[Joe Biden|actor]]. The [[US|actor]] [[president|actor|president]] thanked the Turkish [[president|actor|recep-tayyip-erdogan]].',
    );
  });
});
