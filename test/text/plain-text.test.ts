import { expect } from 'chai';
import fc from 'fast-check';
import { plainText } from '../../src/text/plain-text.js';

describe('plain text', () => {
  it('has no marks, and all words', () => {
    expect(
      plainText(
        '**Ja.** Das Bad öffnet *immer* um 9 Uhr.\n\n> „Ab **9** Uhr.\n> Bis 18 Uhr.“\n\n- Eins\n- Zwei\n',
      ),
    ).to.equal('Ja. Das Bad öffnet immer um 9 Uhr.\n\n„Ab 9 Uhr.\nBis 18 Uhr.“\n\n- Eins\n- Zwei');
  });

  it('shows where a link leads, once', () => {
    expect(plainText('Quelle: [Faltblatt](https://bad.example/a.pdf), 2020')).to.equal(
      'Quelle: Faltblatt (https://bad.example/a.pdf), 2020',
    );
    for (const target of ['https://bad.example/', 'mailto:info@bad.example', 'tel:112']) {
      const title = target.replace(/^(?:mailto|tel):/, '');
      expect(plainText(`[${title}](${target})`)).to.equal(title);
    }
  });

  it('writes marks within one another, and a link in bold', () => {
    expect(plainText('**[Seite](https://bad.example/)** und **Nr. *1* von *2***')).to.equal(
      'Seite (https://bad.example/) und Nr. 1 von 2',
    );
  });

  it('leaves alone what only looks like a mark', () => {
    for (const text of [
      'Forscher*innen und Ärzt*innen',
      '2 * 3 * 4',
      '** leer **',
      '[1] (2)',
      '1 > 0',
    ]) {
      expect(plainText(text)).to.equal(text);
    }
  });

  it('is a text without marks itself', () => {
    const texts = fc.string().filter((text) => !/[*[\]>]/.test(text));
    fc.assert(
      fc.property(texts, (text) => {
        expect(plainText(text)).to.equal(text.trim().replace(/[^\S\n]+$/gm, ''));
      }),
    );
  });

  it('is there for whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(plainText(text)).to.be.a('string');
      }),
    );
  });
});
