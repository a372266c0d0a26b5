import { expect } from 'chai';
import fc from 'fast-check';
import type { Language } from '../../src/text/language.js';
import { stem } from '../../src/text/stems.js';
import { tokenize } from '../../src/text/tokens.js';

const stemsOf = (words: string, language: Language = 'de'): Set<string> =>
  new Set(tokenize(words).map((word) => stem(word, language)));

describe('stem', () => {
  for (const words of [
    'Konsortium Konsortien Konsortiums',
    'Zentrum Zentren Zentrums',
    'Klinikum Klinikums Klinik Kliniken',
    'Förderung Förderungen gefördert geförderte fördern fördert förderte Förderer',
    'Leitung leiten leitet geleitet Leiter Leiterin',
    'Koordinierung koordinieren koordiniert',
    'Beteiligung beteiligen beteiligt Beteiligte',
    'Speicherung speichern gespeichert',
    'Nutzung nutzen genutzt',
    'Steuerung steuern gesteuert',
    'Frau Frauen',
    'neu neue neuer neuen neues',
    'Museum Museen',
    'Gremium Gremien',
    'Krankheit Krankheiten',
    'Zeitraum Zeiträume',
    'Standort Standorte Standorten',
  ]) {
    it(`is one for ${words}`, () => {
      expect(stemsOf(words)).to.have.lengthOf(1);
    });
  }

  for (const words of [
    'Forscher Forscherin Forscherinnen Forscher:innen Forschende Forschenden Forschung',
    'Patient Patienten Patientin Patientinnen Patient:innen',
    'Arzt Ärzte Ärztin Ärztinnen',
    'Chirurg Chirurgin Chirurginnen',
    'Proband Probanden Probandin',
    'Experte Experten Expertin Expertinnen',
    'Kollege Kollegen Kollegin Kolleginnen',
    'Journalist Journalisten Journalistin',
  ]) {
    it(`is one for all genders: ${words}`, () => {
      expect(stemsOf(words)).to.have.lengthOf(1);
    });
  }

  for (const words of [
    'Daten Datum',
    'war warum',
    'Berlin Berg',
    'Medizin Medium',
    'Termin Term',
    'Insulin Insel',
  ]) {
    it(`differs for ${words}`, () => {
      expect(stemsOf(words)).to.have.lengthOf(2);
    });
  }

  it('is one for the inflections of English words', () => {
    expect(stemsOf('fund funds funded funding', 'en')).to.have.lengthOf(1);
    expect(stemsOf('centre centres', 'en')).to.have.lengthOf(1);
    expect(stemsOf('value values', 'en')).to.have.lengthOf(1);
  });

  it('depends on the language', () => {
    expect(stem('partner', 'de')).to.equal('partn');
    expect(stem('partner', 'en')).to.equal('partner');
  });

  it('takes any word', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.constantFrom<Language>('de', 'en'),
        (word, language) => {
          expect(stem(word, language)).to.be.a('string');
          expect(stem(word, language)).to.equal(stem(word, language));
        },
      ),
    );
  });

  it('leaves something of every word', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z]{1,12}$/),
        fc.constantFrom<Language>('de', 'en'),
        (word, language) => {
          expect(stem(word, language)).to.not.equal('');
        },
      ),
    );
  });
});
