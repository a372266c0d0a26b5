import { expect } from 'chai';
import fc from 'fast-check';
import { detectLanguage } from '../../src/text/detect-language.js';
import { EVERYDAY } from './support/messages.js';

describe('detectLanguage', () => {
  for (const [language, messages] of EVERYDAY) {
    for (const message of messages) {
      it(`takes “${message}” for ${language ?? 'undecided'}`, () => {
        expect(detectLanguage(message)).to.equal(language);
      });
    }
  }

  it('does not depend on capitals', () => {
    for (const [language, messages] of EVERYDAY) {
      for (const message of messages) {
        expect(detectLanguage(message.toLowerCase()), message).to.equal(language);
        // In Turkish, a capital I is no i.
        if (language === 'other') continue;
        expect(detectLanguage(message.toUpperCase()), message).to.equal(language);
      }
    }
  });

  it('counts words of another script, however long they or the names beside them are', () => {
    expect(detectLanguage('Wer ist Владимирович-Александрович?')).to.equal('other');
    expect(detectLanguage('Wer ist denn Александрович?')).to.equal('de');
    expect(detectLanguage('Що таке Medizininformatik-Initiative?')).to.equal('other');
  });

  describe('with the words of a knowledge base', () => {
    const knows = (word: string, language: 'de' | 'en'): boolean =>
      (language === 'de'
        ? ['fordersumme', 'konsortien', 'budget', 'seelische']
        : ['consortia', 'budget']
      ).includes(word);

    it('tells the language of keywords', () => {
      expect(detectLanguage('Fördersumme', knows)).to.equal('de');
      expect(detectLanguage('foerdersumme', knows)).to.equal('de');
      expect(detectLanguage('seelische not', knows)).to.equal('de');
      expect(detectLanguage('consortia', knows)).to.equal('en');
    });

    it('does not take words for a sign that both languages use', () => {
      expect(detectLanguage('budget', knows)).to.equal(null);
    });

    it('does not take a foreign word for a sign that the knowledge base itself uses', () => {
      expect(detectLanguage('merci')).to.equal('other');
      expect(
        detectLanguage('merci', (word, language) => word === 'merci' && language === 'de'),
      ).to.equal('de');
    });

    it('goes by the sentence before single words', () => {
      expect(detectLanguage('what are the Konsortien', knows)).to.equal('en');
      expect(detectLanguage('was sind die consortia', knows)).to.equal('de');
    });
  });

  it('gives an answer for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(detectLanguage(text)).to.be.oneOf(['de', 'en', 'other', null]);
      }),
    );
    expect(detectLanguage('wer '.repeat(5000))).to.equal('de');
    expect(detectLanguage('\uD83D\uD83D')).to.equal(null);
  });
});
