import assert from 'node:assert/strict';
import {
  englishTermForms,
  germanAdjectiveForms,
  germanInhabitantForms,
  germanNameForms,
} from '../../../src/core/glossary/inflection.js';

function has(forms: readonly string[], ...expected: string[]): void {
  for (const form of expected) assert.ok(forms.includes(form), `${form} is missing in ${forms.join(', ')}`);
}
function lacks(forms: readonly string[], ...unwanted: string[]): void {
  for (const form of unwanted) assert.ok(!forms.includes(form), `${form} is in ${forms.join(', ')}`);
}

describe('German inflection', () => {
  it('inflects the adjectives before a noun', () => {
    has(germanNameForms('Seltene Erden'), 'Seltene Erden', 'Seltenen Erden', 'Seltener Erden');
    has(germanNameForms('Internationaler Währungsfonds'), 'Internationalen Währungsfonds');
    has(germanNameForms('Europäische Union'), 'Europäischen Union', 'Europäischer Union');
  });

  it('adds the genitive to names that can have it', () => {
    has(germanNameForms('Japan'), 'Japans');
    assert.deepEqual(germanNameForms('Frankreich').slice(0, 2), ['Frankreich', 'Frankreichs']);
    lacks(germanNameForms('Honduras'), 'Hondurass');
    assert.deepEqual(germanNameForms('USA'), ['USA']);
  });

  it('makes the regular plurals and none that is another word', () => {
    has(germanNameForms('Batterie'), 'Batterien');
    has(germanNameForms('Vereinbarung'), 'Vereinbarungen');
    has(germanNameForms('Halbleiter'), 'Halbleitern', 'Halbleiters');
    lacks(germanNameForms('Reis'), 'Reise', 'Reisen');
    lacks(germanNameForms('Gas'), 'Gase');
  });

  it('inflects the noun before a preposition, not what stands behind it', () => {
    has(germanNameForms('Vertrag über die Energiecharta'), 'Vertrags über die Energiecharta');
    lacks(germanNameForms('Vertrag über die Energiecharta'), 'Vertrag über die Energiechartas');
  });

  it('inflects adjectives and inhabitants', () => {
    has(germanAdjectiveForms('japanisch'), 'japanisch', 'japanische', 'japanischem', 'japanischen');
    has(germanInhabitantForms('Japaner'), 'Japaner', 'Japanern', 'Japanerin', 'Japanerinnen');
    has(germanInhabitantForms('Chinese'), 'Chinesen', 'Chinesin');
  });
});

describe('English inflection', () => {
  it('makes singular and plural of a term', () => {
    has(englishTermForms('semiconductors'), 'semiconductor');
    has(englishTermForms('battery'), 'batteries');
    has(englishTermForms('technologies'), 'technology');
    has(englishTermForms('pipeline'), 'pipelines');
    has(englishTermForms('chassis'), 'chassis');
    lacks(englishTermForms('natural gas'), 'natural ga');
    assert.deepEqual(englishTermForms('renewables'), ['renewables']);
    assert.deepEqual(englishTermForms('animal feed'), ['animal feed']);
  });
});
