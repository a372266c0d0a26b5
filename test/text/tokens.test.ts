import { expect } from 'chai';
import fc from 'fast-check';
import { tokenize, tokens } from '../../src/text/tokens.js';

describe('tokenize', () => {
  it('gives the folded words in order', () => {
    expect(tokenize('Wer fördert die MII – und bis 2022?')).to.deep.equal(
      'wer fordert die mii und bis 2022'.split(' '),
    );
  });

  it('separates at hyphens, dots, emoji and markup', () => {
    expect(tokenize('Daten-Integrations-Zentrum')).to.deep.equal([
      'daten',
      'integrations',
      'zentrum',
    ]);
    expect(tokenize('e.V.')).to.deep.equal(['e', 'v']);
    expect(tokenize('MII👍danke')).to.deep.equal(['mii', 'danke']);
    expect(tokenize('<b>fett</b>')).to.deep.equal(['b', 'fett', 'b']);
  });

  for (const written of [
    'Forscher:innen',
    'Forscher*innen',
    'Forscher_innen',
    'Forscher·innen',
    'Forscher/innen',
    'Forscher/-innen',
    'Forscher(innen)',
    'ForscherInnen',
    'FORSCHER:INNEN',
    'Forscherinnen',
  ]) {
    it(`reads ${written} as one word`, () => {
      expect(tokenize(written)).to.deep.equal(['forscherinnen']);
    });
  }

  it('reads the singular and the plural with an ending behind brackets', () => {
    expect(tokenize('ein Forscher:in')).to.deep.equal(['ein', 'forscherin']);
    expect(tokenize('Forscher(in)')).to.deep.equal(['forscherin']);
    expect(tokenize('Patient(inn)en')).to.deep.equal(['patientinnen']);
  });

  it('does not take other signs and words for gender endings', () => {
    expect(tokenize('Kontakt (in Berlin)')).to.deep.equal(['kontakt', 'in', 'berlin']);
    expect(tokenize('Ort:Berlin')).to.deep.equal(['ort', 'berlin']);
    expect(tokenize('A:in')).to.deep.equal(['a', 'in']);
  });

  it('reads words of any script', () => {
    expect(tokenize('Кто финансирует')).to.deep.equal(['кто', 'финансирует']);
    expect(tokenize('誰が')).to.deep.equal(['誰か']);
  });

  it('finds no words where there are none', () => {
    expect(tokenize('')).to.deep.equal([]);
    expect(tokenize(' \n\t…?! 👍 \u0301')).to.deep.equal([]);
  });

  it('cuts what is too long to be a word', () => {
    expect(tokenize('a'.repeat(20_000))).to.deep.equal(['a'.repeat(64)]);
  });

  it('gives only words, folded and in bounds, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const { raw, text: word } of tokens(text)) {
          expect(word).to.not.equal('');
          expect(word).to.not.match(/\s/);
          expect(raw.length).to.be.at.most(64);
        }
      }),
    );
  });

  it('does not stumble over half a character', () => {
    expect(tokenize('\uD83D wer \uDE00')).to.deep.equal(['wer']);
  });
});

describe('tokens', () => {
  it('keeps how a word was written', () => {
    expect(tokens('Förderung der Forscher:innen')).to.deep.equal([
      { raw: 'Förderung', text: 'forderung' },
      { raw: 'der', text: 'der' },
      { raw: 'Forscherinnen', text: 'forscherinnen' },
    ]);
  });
});
