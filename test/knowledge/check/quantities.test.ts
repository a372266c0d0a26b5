import { expect } from 'chai';
import fc from 'fast-check';
import { findQuantities } from '../../../src/knowledge/check/quantities.js';
import type { Language } from '../../../src/text/language.js';

function read(text: string, language: Language = 'de'): string[] {
  return findQuantities(text, language).map(({ number, date }) =>
    date ? [date.year ?? '?', date.month, date.day ?? '?'].join('-') : number!,
  );
}

describe('findQuantities', () => {
  it('reads figures as a language writes them', () => {
    expect(read('1.000 und 1,5 und 30 und 04103')).to.deep.equal(['1000', '1.5', '30', '04103']);
    expect(read('1,000 and 1.5 and 30', 'en')).to.deep.equal(['1000', '1.5', '30']);
    expect(read('2022. Dann')).to.deep.equal(['2022']);
  });

  it('reads number words', () => {
    const words: [string, string][] = [
      ['zwölf', '12'],
      ['zwoelf', '12'],
      ['dreißig', '30'],
      ['einundzwanzig', '21'],
      ['vierhundert', '400'],
      ['hundertachtzig', '180'],
      ['zweitausendachtzehn', '2018'],
      ['neunzehnhundertneunzig', '1990'],
      ['dritten', '3'],
      ['siebte', '7'],
      ['zwanzigste', '20'],
      ['dreizehnten', '13'],
      ['dreimal', '3'],
      ['doppelt', '2'],
      ['Hälfte', '0.5'],
      ['Tausende', '1000'],
      ['Dutzend', '12'],
    ];
    for (const [word, number] of words) expect(read(`Das ist ${word} so`)).to.deep.equal([number]);
  });

  it('reads English number words', () => {
    const words: [string, string][] = [
      ['four', '4'],
      ['twenty-one', '21'],
      ['two hundred and fifty', '250'],
      ['three thousand', '3000'],
      ['hundreds', '100'],
      ['third', '3'],
      ['twentieth', '20'],
      ['half', '0.5'],
      ['twice', '2'],
    ];
    for (const [word, number] of words) {
      expect(read(`That is ${word} now`, 'en')).to.deep.equal([number]);
    }
  });

  it('does not take articles, firsts, third parties and other words for numbers', () => {
    expect(read('Ein Haus, eine der Seiten, eins, einmal, einfach, im ersten Schritt')).to.be.empty;
    expect(read('an Dritte; wir achten darauf; rechten, kauften; mehrfach; vielfach')).to.be.empty;
    expect(read('one of the sites, at first, third parties, often, someone', 'en')).to.be.empty;
  });

  it('adds what stands behind a number', () => {
    const written = ['180 Millionen', '180\u00a0Millionen', '180 Mio.', 'hundertachtzig Millionen'];
    for (const number of written) expect(read(`rund ${number} Euro`)).to.deep.equal(['180000000']);
    expect(read('0,18 Milliarden, 180-Millionen-Projekt')).to.deep.equal(['180000000', '180000000']);
    expect(read('eine Million')).to.deep.equal(['1000000']);
    expect(read('180 million euros, one billion', 'en')).to.deep.equal(['180000000', '1000000000']);
    expect(read('45 %, 45 Prozent, fünfzig Prozent')).to.deep.equal(['45%', '45%', '50%']);
    expect(read('45 percent, 45 per cent', 'en')).to.deep.equal(['45%', '45%']);
  });

  it('reads dates in figures and words, whole and in part', () => {
    for (const date of [
      '13. Februar 2020',
      '13.\u00a0Februar 2020',
      '13 February 2020',
      'February 13th, 2020',
      '13.02.2020',
      '2020-02-13',
      'dreizehnten Februar 2020',
      'thirteenth of February 2020',
    ]) {
      expect(read(`am ${date} dort`), date).to.deep.equal(['2020-2-13']);
    }
    expect(read('im Februar 2020')).to.deep.equal(['2020-2-?']);
    expect(read('vor dem 13. Februar')).to.deep.equal(['?-2-13']);
    expect(read('im Mai')).to.deep.equal(['?-5-?']);
    expect(read('May I? March on!', 'en')).to.be.empty;
  });

  it('reads periods and parts of years as a whole', () => {
    expect(read('2018-2021, 2018 bis 2021, 2018–2021, 2018 to 2021')).to.deep.equal(
      Array<string>(4).fill('2018-2021'),
    );
    expect(read('Anfang 2020, vor Ende 2022')).to.deep.equal(['early-2020', 'late-2022']);
    expect(read('early 2020, before the end of 2022', 'en')).to.deep.equal(['early-2020', 'late-2022']);
  });

  it('reads a telephone number in any grouping', () => {
    for (const number of ['0341 9716720', '0341 - 97 16 720', '0341/9716720', '+49 341 9716720']) {
      expect(read(`Telefon ${number}.`), number).to.deep.equal(['tel:03419716720']);
    }
    expect(read('116 117 und 116117')).to.deep.equal(['tel:116117', 'tel:116117']);
  });

  it("ignores addresses of pages and the numbers of a list's items", () => {
    expect(read('1. Punkt\n2. Punkt\n[Seite](https://a.de/2020/12)')).to.be.empty;
    expect(read('13. Februar')).to.deep.equal(['?-2-13']);
  });

  it('names places that hold what was found, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom<Language>('de', 'en'), (text, language) => {
        for (const { text: written, index } of findQuantities(text, language)) {
          expect(text.slice(index, index + written.length)).to.equal(written);
        }
      }),
    );
  });
});
