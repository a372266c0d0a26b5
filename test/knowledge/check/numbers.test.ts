import { expect } from 'chai';
import fc from 'fast-check';
import { numbersAreProven } from '../../../src/knowledge/check/numbers.js';
import type { AnswerForm, Entry } from '../../../src/knowledge/entry.js';
import { findings, findingsInAnswer } from '../support/content.js';

const inAnswer = (text: string, form: AnswerForm = 'de', changes: Partial<Entry> = {}) =>
  findingsInAnswer(numbersAreProven, text, form, changes);

describe('numbersAreProven', () => {
  it('accepts what the quotes and the date notes of their sources give, in any spelling', () => {
    expect(findings(numbersAreProven)).to.be.empty;
    expect(inAnswer('4 Häuser mit 180 Mio. Bänden, hundertachtzig Millionen, vor Ende 2022')).to.be.empty;
    expect(inAnswer('Am dreizehnten Februar, im Februar 2020, 2018-2021, 45 Prozent')).to.be.empty;
    expect(inAnswer('Four houses with 180 million volumes, 2018 to 2021, 45 percent', 'en')).to.be.empty;
    expect(inAnswer('Telefon 0341 9716720, Haus 27', 'de-simple')).to.be.empty;
  });

  for (const wrong of [
    '45',
    '181 Millionen',
    '180 Milliarden',
    '180',
    'fünf',
    'vierhundert',
    'zwölf',
    'die dritte',
    'doppelt',
    '14. Februar 2020',
    '13. März 2020',
    '13. Februar 2021',
    'im März',
    '2018 bis 2022',
    'Anfang 2022',
    '2019',
    '46 %',
    '0341 9716721',
    '112',
  ]) {
    it(`finds a wrong number or date: ${wrong}`, () => {
      expect(inAnswer(`Die Bibliothek, das sind ${wrong} dort.`)).to.have.length.of.at.least(1);
    });
  }

  for (const wrong of ['five', 'four hundred', '180 billion', '14 February 2020', 'early 2022', 'half']) {
    it(`finds a wrong number or date in English: ${wrong}`, () => {
      expect(inAnswer(`The library has ${wrong} there.`, 'en')).to.have.lengthOf(1);
    });
  }

  it('finds any other figure that is slipped in', () => {
    fc.assert(
      fc.property(fc.integer({ min: 46, max: 999_999 }), (number) => {
        fc.pre(![2018, 2020, 2021, 2022].includes(number));
        expect(inAnswer(`Die Bibliothek hat ${number} Häuser.`)).to.have.lengthOf(1);
      }),
    );
  });

  it('names the number, the form of the answer and what to do', () => {
    expect(inAnswer('Die Bibliothek hat 46 Häuser.')).to.deep.equal([
      'opening: answer (de): "46" stands in none of its quotes and is not the date of its source; correct it or quote the place',
    ]);
  });

  it('allows emergency numbers in referrals alone', () => {
    const text = 'Rufen Sie 112, 116 117 oder 0800 1110111 an.';
    const referral = { sources: [], referral: true };
    const answer = { 'de': text, 'de-simple': text };
    expect(findings(numbersAreProven, { ...referral, answer })).to.be.empty;
    expect(inAnswer(text)).to.have.lengthOf(3);
    expect(inAnswer(text)[0]).to.include('only in referrals');
    expect(inAnswer('Rufen Sie 110 an.', 'de', referral)).to.not.be.empty;
  });
});
