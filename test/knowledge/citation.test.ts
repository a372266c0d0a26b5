import { expect } from 'chai';
import fc from 'fast-check';
import { cite } from '../../src/knowledge/citation.js';
import type { Document } from '../../src/knowledge/document.js';
import { parseDocument } from '../../src/knowledge/parse-document.js';

const DOCUMENT = parseDocument('seite', 'Text.', 'seite.md');
const LABELS = { undated: 'undatiert' };
const quoteOf = (quote: string) =>
  cite({ document: 'seite', quote }, DOCUMENT, 'de', LABELS).quote;
const ageOf = (fields: Partial<Document>, language: 'de' | 'en' = 'de') =>
  cite({ document: 'seite', quote: 'Text' }, { ...DOCUMENT, ...fields }, language, LABELS).age;

describe('cite', () => {
  it('shows where a quotation is from', () => {
    const document = { ...DOCUMENT, title: 'T', publisher: 'P', url: 'https://a.de', date: '2020' };
    expect(cite({ document: 'seite', quote: 'Text' }, document, 'de', LABELS)).to.deep.equal({
      document: 'seite',
      title: 'T',
      publisher: 'P',
      url: 'https://a.de',
      date: '2020',
      age: '2020',
      quote: 'Text',
    });
  });

  it('writes dates out in the language of the reply', () => {
    expect(ageOf({ date: '2020' })).to.equal('2020');
    expect(ageOf({ date: '2020-02' })).to.equal('Februar 2020');
    expect(ageOf({ date: '2020-02-13' })).to.equal('13.\u00a0Februar 2020');
    expect(ageOf({ date: '2020-02-03' }, 'en')).to.equal('3\u00a0February 2020');
  });

  it('prefers the date note, and says where nothing is known', () => {
    expect(ageOf({ date: '2020', dateNote: { de: 'Anfang 2020' } })).to.equal('Anfang 2020');
    expect(ageOf({ date: '2020', dateNote: { de: 'Anfang 2020' } }, 'en')).to.equal('2020');
    expect(ageOf({ dateNote: { de: 'vor Ende 2022' } }, 'en')).to.equal('vor Ende 2022');
    expect(ageOf({})).to.equal('undatiert');
  });

  it('folds white space and keeps 160 characters', () => {
    expect(quoteOf(' das (BMBF)  fördert\ndie MII ')).to.equal('das (BMBF) fördert die MII');
    expect(quoteOf('x'.repeat(160))).to.have.lengthOf(160);
  });

  it('cuts a longer quotation at a word', () => {
    const cut = quoteOf('Wissenschaft und Technik '.repeat(10));
    expect(cut).to.match(/ (?:Wissenschaft|und|Technik) …$/).and.have.length.within(140, 160);
  });

  it('cuts a single long word without splitting a character', () => {
    expect(quoteOf('😀'.repeat(100))).to.match(/^(?:😀)+ …$/u);
  });

  it('never shows more than 160 characters, nor other words than the quotation has', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 400 }), (quote) => {
        const cut = quoteOf(quote);
        expect(cut.length).to.be.at.most(160);
        const folded = quote.trim().replace(/\s+/g, ' ');
        expect(folded.startsWith(cut.replace(/ …$/, ''))).to.be.true;
      }),
    );
  });
});
