import { expect } from 'chai';
import {
  phrasingsDiffer,
  phrasingsLeadToOneEntry,
  phrasingsSuffice,
} from '../../../src/knowledge/check/phrasings.js';
import { findings, GOOD_ENTRY } from '../support/content.js';

const withGerman = (...more: string[]) => ({
  questions: { ...GOOD_ENTRY.questions, de: [...GOOD_ENTRY.questions.de!, ...more] },
});

describe('phrasingsSuffice', () => {
  it('asks for eight phrasings in German and five in English', () => {
    expect(findings(phrasingsSuffice)).to.be.empty;
    const questions = { de: GOOD_ENTRY.questions.de!.slice(1), en: GOOD_ENTRY.questions.en!.slice(1) };
    expect(findings(phrasingsSuffice, { questions })).to.have.lengthOf(2);
  });

  it('asks for a short title', () => {
    const questions = { de: [`Wann ${'sehr '.repeat(12)}?`, ...GOOD_ENTRY.questions.de!] };
    expect(findings(phrasingsSuffice, { questions })[0]).to.include('at most 60');
  });
});

describe('phrasingsDiffer', () => {
  it('finds phrasings that differ in small words and endings alone', () => {
    expect(findings(phrasingsDiffer)).to.be.empty;
    expect(findings(phrasingsDiffer, withGerman('Wann öffnen die Bibliotheken?'))).to.deep.equal([
      'opening: “Wann öffnen die Bibliotheken?” says the same as “Wann öffnet die Bibliothek?”; put one in other words or remove it',
    ]);
  });

  it('compares phrasings of small words alone as they are', () => {
    expect(findings(phrasingsDiffer, withGerman('Wer ist das?', 'Was ist das?'))).to.be.empty;
    expect(findings(phrasingsDiffer, withGerman('Wer ist das?', 'wer ist das'))).to.have.lengthOf(1);
  });
});

describe('phrasingsLeadToOneEntry', () => {
  it('finds a phrasing that stands under two entries, however it is written', () => {
    expect(findings(phrasingsLeadToOneEntry)).to.be.empty;
    expect(findings(phrasingsLeadToOneEntry, withGerman('ADRESSE: A!')).join()).to.match(
      /address: “Adresse a” stands also under opening/,
    );
  });
});
