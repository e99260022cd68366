import { assertRecognises } from '../../support/marked.js';

describe('what stands on a page around an article', () => {
  it('is no mention of anything, in English', async () => {
    await assertRecognises(`Skip to main content
Menu  Search  Subscribe  Sign in
Home | World | Politics | Business | Opinion | Climate | Science | Podcasts | Newsletters
We value your privacy

We and our 842 partners store information on your device, such as cookies, and process personal data. Click "Accept all" to consent. You can withdraw your agreement at any time.

Manage Cookie Preferences

Share on Facebook

[[Tokyo|actor|jpn]] and [[Washington|actor|usa]] sign [[pact|agreement]]

By our staff  |  4 min read  |  Updated 12 March 2026, 09:14 GMT
Most Read
Sign up for our Morning Briefing newsletter

Terms of Use | Privacy Policy | Cookie Policy | Accessibility | Contact Us | Advertise | Careers
© 2026 All rights reserved.`);
  });

  it('is no mention of anything, in German', async () => {
    await assertRecognises(`Zum Inhalt springen
Menü  Suche  Anmelden  Abonnieren
Startseite | Politik | Wirtschaft | Meinung | Klima | Wissen | Podcasts | Newsletter

Startseite > Wirtschaft > Rohstoffe

Foto: Ada Muster/AP/dpa

© 2026 Muster Verlagsgesellschaft mbH

Wir schätzen Ihre Privatsphäre

Wir und unsere 842 Partner speichern Informationen auf Ihrem Gerät, etwa Cookies, und verarbeiten personenbezogene Daten. Mit einem Klick auf „Alle akzeptieren“ stimmen Sie dieser Vereinbarung zu.

Nur notwendige Cookies

Auf Facebook teilen

[[Tokio|actor|jpn]] und [[Washington|actor|usa]] schließen einen [[Pakt|agreement]].

Von unserer Redaktion | Lesezeit: 4 Minuten | Aktualisiert am 12. März 2026, 09:14 Uhr
Meistgelesen
Jetzt den Newsletter „Der Morgen“ bestellen

Impressum | Datenschutzerklärung | Nutzungsbedingungen | Barrierefreiheit | Kontakt | Karriere
© 2026 Alle Rechte vorbehalten.
Verträge hier kündigen`);
  });

  it('is a menu with places, a box for a newsletter and the line with the copyright', async () => {
    await assertRecognises(`Home | Politics | Asia | Norway | Subscribe

Newsletter: The Quixwood Weekly. Sign up for our newsletter about Norway.

© 2026 Quixwood Media Ltd. All rights reserved.

[[Norway|actor|nor]] | [[Sweden|actor|swe]] | [[Denmark|actor|dnk]] | [[Iceland|actor|isl]]`);
  });

  it('is told from an article about cookies', async () => {
    await assertRecognises(
      'The [[European Commission|actor]] wants fewer cookies and less [[personal data|resource]] in the hands of [[Google|actor]].',
    );
  });
});
