import { expect } from 'chai';
import fc from 'fast-check';
import { parseDocument } from '../../src/knowledge/parse-document.js';
import { locateQuote } from '../../src/knowledge/quote.js';

const documentOf = (text: string) => parseDocument('seite', text, 'seite.md');
const found = (text: string, quote: string) => {
  const place = locateQuote(documentOf(text), quote);
  return place && text.slice(place.start, place.end);
};

describe('locateQuote', () => {
  it('finds a quotation word for word', () => {
    expect(found('Das BMBF fördert die MII.', 'fördert die MII')).to.equal('fördert die MII');
    expect(found('Das BMBF fördert die MII.', 'fordert die MII')).to.equal(null);
    expect(found('Das BMBF fördert die MII.', 'fördert die mii')).to.equal(null);
  });

  it('counts runs of white space as one blank, on both sides', () => {
    expect(found('das (BMBF)  fördert\n  die MII', '(BMBF) fördert die\u00a0 MII')).to.equal(
      '(BMBF)  fördert\n  die MII',
    );
  });

  it('finds whole words and numbers alone', () => {
    expect(found('rund 180 Millionen, 1,5 Mio., 2.000', 'rund 18')).to.equal(null);
    expect(found('rund 180 Millionen, 1,5 Mio., 2.000', '5 Mio')).to.equal(null);
    expect(found('rund 180 Millionen, 1,5 Mio., 2.000', 'Mio., 2')).to.equal(null);
    expect(found('Haushalt und Haus', 'Haus')).to.equal('Haus');
    expect(locateQuote(documentOf('Haushalt und Haus'), 'Haus')).to.deep.equal({ start: 13, end: 17 });
  });

  it('sees letters with combining marks as the composed ones', () => {
    expect(found('Sie fo\u0308rdert alle', 'fördert')).to.equal('fo\u0308rdert');
    expect(found('Sie fördert alle', 'fo\u0308rdert')).to.equal('fördert');
  });

  it('finds nothing for an empty quotation', () => {
    expect(found('Text', '  ')).to.equal(null);
  });

  it('finds every run of words of any text', () => {
    const word = fc.stringMatching(/^[a-zäß😀]{1,5}$/u);
    const blank = fc.constantFrom(' ', '  ', '\n', ' \n ', '\t');
    fc.assert(
      fc.property(fc.array(fc.tuple(word, blank), { minLength: 1, maxLength: 20 }), fc.nat(), fc.nat(), (pairs, a, b) => {
        const text = pairs.flat().join('');
        const [from, to] = [a % pairs.length, b % pairs.length].sort((x, y) => x - y);
        const quote = pairs.slice(from, to! + 1).map(([each]) => each).join(' ');
        expect(found(text, quote)!.replace(/\s+/g, ' ')).to.equal(quote);
      }),
    );
  });
});
