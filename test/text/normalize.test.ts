import { expect } from 'chai';
import fc from 'fast-check';
import { fold, umlautForm } from '../../src/text/normalize.js';

describe('fold', () => {
  it('reads ä, ae and a alike, and so ö and ü', () => {
    for (const spellings of [
      ['Förderung', 'Foerderung', 'Forderung', 'FÖRDERUNG', 'FOERDERUNG'],
      ['Datenschützer', 'Datenschuetzer', 'datenschutzer'],
      ['Geändert', 'geaendert'],
      ['Übersicht', 'Uebersicht', 'UEBERSICHT'],
      ['Gebäude', 'Gebaeude'],
    ]) {
      expect(new Set(spellings.map(fold)), spellings.join()).to.have.lengthOf(1);
    }
  });

  it('leaves the "ue" alone that is no umlaut, so that inflections keep their stem', () => {
    expect(['Frauen', 'neue', 'Quelle', 'Steuerung'].map(fold)).to.deep.equal([
      'frauen',
      'neue',
      'quelle',
      'steuerung',
    ]);
  });

  it('reads ß as ss, in capitals too', () => {
    expect(['Straße', 'STRASSE', 'STRAẞE', 'strasse'].map(fold)).to.deep.equal(
      Array(4).fill('strasse'),
    );
  });

  it('drops diacritics, composed or not', () => {
    expect(fold('Café')).to.equal('cafe');
    expect(fold('Cafe\u0301')).to.equal('cafe');
    expect(fold('fo\u0308rdern')).to.equal(fold('fördern'));
  });

  it('reads compatibility forms as plain letters', () => {
    expect(fold('ﬁnanzieren')).to.equal('finanzieren');
    expect(fold('ＭＩＩ')).to.equal('mii');
  });

  it('gives the same for capitals and small letters of German and English', () => {
    const letter = fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyzäöüéè -0123456789'));
    fc.assert(
      fc.property(fc.string({ unit: letter }), (text) => {
        expect(fold(text.toUpperCase())).to.equal(fold(text));
      }),
    );
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(text)).to.be.a('string');
      }),
    );
    expect(fold('\uD800x\uDFFF')).to.include('x');
  });
});

describe('umlautForm', () => {
  it('tells fördern from fordern', () => {
    expect(umlautForm('fördern')).to.equal('fördern');
    expect(umlautForm('Foerdern')).to.equal('fördern');
    expect(umlautForm('fordern')).to.equal(null);
  });

  it('knows that "neue" and "Quelle" hold no umlaut', () => {
    expect(['neue', 'Quelle', 'Frauen'].map(umlautForm)).to.deep.equal([null, null, null]);
  });

  it('reads decomposed letters and capitals', () => {
    expect(umlautForm('FO\u0308RDERN')).to.equal('fördern');
  });
});
