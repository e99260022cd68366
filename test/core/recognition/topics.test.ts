import { assertRecognises } from '../../support/marked.js';

describe('topics of arrangements', () => {
  it('are nouns in front of an English head, not qualities or verbs', async () => {
    await assertRecognises(
      'They signed a [[ferry-boat pooling pact|agreement]] in spring.'.replace('ferry-boat ', ''),
    );
    await assertRecognises('Two states hope for a lasting [[pact|agreement]].');
    await assertRecognises('[[Norway|actor|nor]] has begun [[talks|agreement]] with [[Chile|actor|chl]].');
  });

  it('make the id of an arrangement that only a phrase behind it names', async () => {
    await assertRecognises(
      '[[Norwegen|actor|nor]] und [[Chile|actor|chl]] führen [[Gespräche|agreement|tariff-talks]] über Zölle.',
    );
  });

  it('stand in the names of treaties: a place behind “von”', async () => {
    await assertRecognises('Damals entstand der [[Vertrag von Musterstadt|agreement]] über die Fähren.');
  });

  it('are no organisations where two states stand in front of them', async () => {
    await assertRecognises(
      'Experts met for the [[Norway|actor|nor]]-[[Chile|actor|chl]] [[Copper Energy Dialogue|agreement]] there.',
    );
    await assertRecognises('The [[Norway-Chile Energy Council|actor]] met there.');
  });
});
