import assert from 'node:assert/strict';
import { dataService } from '../../support/dataService.js';
import { assertRecognises } from '../../support/marked.js';

describe('names that no list has', () => {
  it('run through hyphens, apostrophes and particles', async () => {
    await assertRecognises('Ministerin [[Ada Muster-Beispiel|actor|ada-muster-beispiel]] schwieg.');
    await assertRecognises("Minister [[Aoife O'Sample|actor]] resigned on Monday.");
    await assertRecognises(
      'Botschafterin [[Rosa de la Muestra Ejemplo|actor]] reiste ab. Danach sprach [[Muestra Ejemplo|actor]] nicht mehr.',
    );
  });

  it('stand the other way round in East Asia', async () => {
    await assertRecognises('Die Firma dementierte, [[Bak Sil-eun|actor]] trat zurück.');
    await assertRecognises(
      'A court freed [[Moh Ye-ji|actor]] in May. [[Moh|actor|moh-ye-ji]] had denied it.',
    );
  });

  it('stand beside verbs of speech', async () => {
    await assertRecognises('„Wir zahlen nicht“, sagte [[Tjark Probewicz|actor]] am Montag.');
    await assertRecognises('"No deal," argues [[Zorblat Quixwood|actor]] in a letter.');
  });

  it('have the office behind them, or in front with a comma', async () => {
    await assertRecognises('[[Quirla Testmann|actor]], Präsidentin des Vereins, blieb fern.');
    await assertRecognises(
      'Der Minister für Wege und Stege, [[Quirl Testmann|actor]], blieb fern.'.replace('Der ', 'Der '),
    );
  });

  it('stand behind what they are the names of', async () => {
    await assertRecognises('Die Gewerkschaft [[Musterbund Probia|actor]] streikt seit Montag.');
    await assertRecognises('Workers told the newspaper [[La Muestra Diaria|actor]] that pay was late.');
  });

  it('end with what English organisations are called, in German texts too', async () => {
    await assertRecognises('Ein Bericht des [[Sample Institute for Tidal Questions|actor]] kam zu spät.');
    await assertRecognises('They asked the [[Fictional Beekeepers Association|actor]] for help.');
  });

  it('have lists in ministries, and seats behind courts', async () => {
    await assertRecognises('The [[Ministry of Fords, Bridges and Ferries|actor]] did not reply.');
    await assertRecognises('Das [[Bezirksgericht Musterstadt|actor]] hat den Antrag abgelehnt.');
  });

  it('lose their legal form further on, and office and kind in front', async () => {
    await assertRecognises(
      'Der Konzern [[Musterwerk Probia AG|actor|musterwerk-probia-ag]] baut ab. Auch [[Musterwerk Probia|actor|musterwerk-probia-ag]] spart.',
    );
  });

  it('stand in a list behind their kind in the plural, and a kind may begin one', async () => {
    await assertRecognises(
      'Die Konzerne [[Probia|actor]], [[Musterwerk Nord|actor]] und [[Quirlag|actor]] streiten.',
    );
    await assertRecognises('Die Banken gaben den Firmen Kredite und Bürgschaften.');
    await assertRecognises('Das [[Bündnis Saubere Muster|actor]] klagt gegen das Land.');
  });

  it('stand in quotation marks behind their kind, and are no numbers beside a verb of speech', async () => {
    await assertRecognises('Das teilte das Portal „[[Probia Srbija|actor]]“ am Abend mit.');
    await assertRecognises('Der Rat hat 4,7 Milliarden Dollar bestätigt und sich vertagt.');
  });

  it('are not those of somebody who shares half of one', async () => {
    await assertRecognises('Am Freitag trat [[Svenja Schulze-Muster|actor|svenja-schulze-muster]] zurück.');
  });

  it('go on with what a body is for, and end before articles', async () => {
    await assertRecognises('Der Leiter des [[Instituts für hydraulische Studien|actor]] schwieg.');
    await assertRecognises('Das [[Muster-Institut für ökologische Wege|actor]] fordert mehr.');
    await assertRecognises('Sie trafen sich vor einem Gericht für Handelssachen.');
  });

  it('are numbers of military units, not of headings', async () => {
    await assertRecognises('Er dient in der [[47. mechanisierten Brigade|actor]] am Fluss.');
    await assertRecognises('B. Lösung');
  });

  it('are not vessels with the names of those who own them', async () => {
    await assertRecognises('An Bord der „Maersk Musterstadt“ brach Feuer aus.');
  });

  it('are agencies behind a dateline', async () => {
    await assertRecognises('[[Wien|actor|vienna]] ([[QXZ|actor|qxz]]) – Es war spät.');
  });

  it("may be a state's name in front of a surname", async () => {
    await assertRecognises('Lawyers for [[Chad Sampleton|actor]] appealed in vain.');
  });

  it('are words spelled as firms alone are, in German too, but not those that mean both sexes', async () => {
    await assertRecognises(
      'Das Werk wird gemeinsam mit [[FlanaHolt|actor]] und [[QuarzonX|actor]] betrieben.',
    );
    await assertRecognises('Die BäuerInnen und ihre LehrerInnen warten gemeinsam auf den Regen.');
    await assertRecognises(
      'The ban was fought by [[NTGrowers|actor]] and checked by [[ShipKR|actor]] for years.',
    );
  });

  it('end with what a company deals in, behind what is left of a place', async () => {
    await assertRecognises('Am Wehr liefern [[Testoelectrica|actor]] und [[Musterenergo|actor]] weniger.');
    await assertRecognises('They asked [[Sampletangaz|actor]], and [[Testistoneft|actor]] too.');
    await assertRecognises('Er kam mit dem Gaz, ohne Telecom und in Mazagaz.');
  });

  it('are no common nouns with an indefinite article', async () => {
    await assertRecognises('Dafür gibt es eine Kommission, die niemand mehr braucht.');
    await assertRecognises('Dafür hat die [[Kommission|actor|european-commission]] kein Geld.');
  });

  it('are what their spelling or an apposition says', async () => {
    await assertRecognises('They visited a plant of [[QuixWood|actor]] near the river.');
    await assertRecognises('[[QXWB|actor]], the distributor, lost money. Its GDP, the total, fell.');
    await assertRecognises('The federation [[QXWB|actor]] lost money.');
    await assertRecognises('The think tank, [[Quixnet|actor]], lost money.');
  });

  it('do not end within the name of a law', async () => {
    await assertRecognises('He signed the Banning Quixwood Services Imports Act in May.');
  });

  it('are their first letters further on', async () => {
    await assertRecognises(
      'The [[Quixwood Rivers Commission|actor|quixwood-rivers-commission]] met. Then the [[QRC|actor|quixwood-rivers-commission]] left.',
    );
  });

  it('begin behind what an office is for', async () => {
    await assertRecognises('The Minister for Wooden Bridges [[Zorblat Quixwood|actor]] said nothing.');
  });

  it('do not stand for the agency that reports from them', async () => {
    await assertRecognises('TBILISI ([[AP|actor|ap-news]]) — It rained. The [[AP|actor|ap-news]] saw it.');
  });

  it('stand in lists of delegations, where most words have a capital', async () => {
    await assertRecognises(
      'They met.\n\n- [[Kenya|actor]]: Mr [[Ochieng Testa|actor]], [[Sample Department for Fisheries|actor]]\n- Observers: [[Fictional Delta Watch|actor]], two more\n',
      'markdown',
    );
  });

  it('are councils and senates with their members in the genitive, but not a council of one', async () => {
    await assertRecognises('Man sitzt im [[Rat der Musterländer|actor]] und schweigt.');
    await assertRecognises('Auf Rat der Ärzte blieb er zu Hause, auch der Rat der Regierung half nicht.');
  });

  it('have a place behind that looks like a noun, and two themes', async () => {
    await assertRecognises('Die [[Hochschule Trier|actor]] bildet Techniker aus.');
    await assertRecognises('Das [[Forum Wald und Wiese|actor]] widerspricht.');
    await assertRecognises('Die Börse der Stadt bleibt zu.');
  });

  it('are not cut out of a family name of two halves', async () => {
    await assertRecognises(
      '„Leer“, sagt [[Wes Chad-Testmann|actor]] von der [[Deutsch-Kasachischen Universität|actor]].',
    );
  });

  it('are those that a person is said to go by', async () => {
    await assertRecognises(
      'Es sprach [[Mohammed Testemann|actor|mohammed-testemann]], genannt [[Hemuti|actor|mohammed-testemann]], am Montag. Danach ging [[Hemuti|actor|mohammed-testemann]] nach Hause.',
    );
    await assertRecognises(
      'The rebel [[Peter Testman|actor|peter-testman]], known as [[Ngombolo|actor|peter-testman]], left.',
    );
  });

  it('stand behind what they are examples of', async () => {
    await assertRecognises(
      '[[Coffee|resource]] exporters such as [[Quirl Hop|actor]] and [[Simtexom Dak|actor]] can meet the rule.',
    );
    await assertRecognises('Die Händler wie [[Testim|actor]] und [[Musterim Mas|actor]] zahlen nicht.');
    await assertRecognises('Two firms such as ours left. Die Händler wie die Bauern zahlen nicht.');
  });

  it('stand beside companies that are known', async () => {
    await assertRecognises('[[Kleinwart Bansan|actor]] and [[Standard Chartered|actor]] see it otherwise.');
    await assertRecognises(
      '[[Siemens|actor]] und Kunden streiten. [[Siemens|actor]] und Mitte Mai war Schluss.',
    );
  });

  it('end where another begins that is known, and before the state that a company is from', async () => {
    await assertRecognises(
      'So do the [[Fictional Council of Mills of Kenya|actor]] and [[Greenpeace|actor]], they said.',
    );
    await assertRecognises('They left [[Sample Probe Systems|actor]] of [[Germany|actor]] alone.');
  });

  it('go by the first of two surnames, without Jr., and with the particle in capitals', async () => {
    await assertRecognises(
      'We met [[Wilmer Testuán Muestra|actor|wilmer-testuan-muestra]]. Later [[Testuán|actor|wilmer-testuan-muestra]] left.',
    );
    await assertRecognises(
      'We met Mr [[Ramon Sampleton Jr.|actor]] there. On Monday, [[Sampleton|actor]] left.',
    );
    await assertRecognises(
      'We met Mr [[Ailton de Muestras|actor|ailton-de-muestras]] there. [[De Muestras|actor|ailton-de-muestras]] laughed.',
    );
  });

  it('are English in German texts, with “and” and up to a German article', async () => {
    await assertRecognises(
      'Die [[Sample and Southern Quirl Coalition|actor]] sprach von einem verlorenen Jahr.',
    );
    await assertRecognises(
      'Sie leitet das [[Centre for Imaginary Law|actor]] der [[Nationaluniversität Singapur|actor]] seit Mai.',
    );
    await assertRecognises('Auch die [[Testland Quirl Board|actor]] kauft davon.');
  });

  it('of unions do not swallow their members', async () => {
    await assertRecognises(
      'Es rief der [[Zusammenschluss der Musterländer|actor]] [[Chile|actor]], [[Peru|actor]] und [[Sambia|actor]] zum Boykott auf.',
    );
  });

  it('stand in front of the abbreviation of their first letters', async () => {
    await assertRecognises(
      'It was the armed wing of the [[Testbatya Quirla Samhati Samiti|actor]] ([[TQSS|actor|testbatya-quirla-samhati-samiti]]) then.',
    );
    const others = 'They sold Testbatya Samhati Quirla (QXR) and gas from Probia.';
    const { mentions } = await dataService().analyze(others, { format: 'plain' });
    assert.deepEqual(
      mentions.filter(({ reason }) => reason.code === 'organisation.abbreviation'),
      [],
    );
  });

  it('are known by their first letters further on, abbreviations among the words too', async () => {
    await assertRecognises(
      'She leads the [[Sample Environmental NGO Network|actor|sample-environmental-ngo-network]]. [[SENN|actor|sample-environmental-ngo-network]] has a draft.',
    );
  });

  it('end where a German noun begins that nobody is called by', async () => {
    await assertRecognises(
      '[[Olaf Sampleberg|actor]] kam spät. [[Olaf Samplebergs|actor]] Rede und [[Xi Jinpings|actor]] Besuch dauerten.',
    );
    await assertRecognises('Sie empfing [[Tarek Mustafi|actor]] zu Gesprächen, dann ging er.');
    await assertRecognises('Weil [[Olaf Sampleberg|actor]] Beweise vorlegte, zahlte die Stadt.');
    await assertRecognises(
      'Das Unternehmen wurde Ziel des Angriffs, nie war ein Unternehmen Ziel eines Angriffs.',
    );
    await assertRecognises('Er will mit dem Konzern [[Falaxa Compute|actor]] Verhandlungen aufnehmen.');
  });

  it('are no second half of a word', async () => {
    await assertRecognises('Ein Notarzt-Einsatz und Kritik am Schiedsrichter-System hielten die Leute auf.');
    await assertRecognises('Es mag Ihnen dünn vorkommen, aber es reicht.');
  });

  it('stand behind who sits in a council', async () => {
    await assertRecognises(
      '[[Nationalrat|actor|toni-sampler]] [[Toni Sampler|actor]] und [[Landrat|actor]] [[Heinz Musterer|actor]] sprachen.',
    );
    await assertRecognises('[[Bundesrat|actor|ignazio-cassis]] [[Ignazio Cassis|actor]] sprach zuerst.');
  });

  it('end before an office, and before what honours their bearer', async () => {
    await assertRecognises('We met [[Tom Sampleton|actor]] MP and [[Alice Probeson|actor]] MP there.');
    await assertRecognises(
      'He joined the [[Sample Front of India|actor]] before [[Chairman|actor]] [[E.M. Sampleson|actor]] left.',
    );
    await assertRecognises(
      'It was the [[Popular Front of Quirla|actor]] [[Chairman|actor]] [[Abdul Rahimi|actor]] who left.',
    );
  });

  it('may be a company’s, behind a first name', async () => {
    await assertRecognises(
      '[[Michael Bloomberg|actor|michael-bloomberg]] told [[Bloomberg|actor|bloomberg]] so.',
    );
    await assertRecognises(
      'She studied at [[James Cook University|actor]] and left the [[Jordan Armed Forces|actor]].',
    );
  });

  it('are two where an “and” or a comma stands between them', async () => {
    await assertRecognises(
      'He worked at the [[John M. Olin Foundation|actor]] and [[Foreign Policy Research Institute|actor]] then.',
    );
    await assertRecognises('The [[Turkish Radio and Television Corporation|actor]] said so.');
    await assertRecognises(
      'The [[Institute for Sample Studies|actor]] and The [[Forum for Sample Policy|actor]] agreed.',
    );
    await assertRecognises(
      'She was a candidate for the [[European Parliament|actor]] for the [[Green Quirl Accord|agreement]].',
    );
  });

  it('may be French with capitals throughout, or stand behind the authority that it is', async () => {
    await assertRecognises(
      "The [[Association Mauritanienne des Droits de l'Homme|actor]] wrote to [[Amnesty International|actor]].",
    );
    await assertRecognises('Die Wettbewerbsbehörde [[Sampletel|actor]] prüft das.');
    await assertRecognises('Die [[Hafenbehörde Rotterdam|actor]] prüft das.');
  });
});
