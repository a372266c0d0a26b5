import { expect } from 'chai';
import fc from 'fast-check';
import { chatSigns, chatWords } from '../../src/text/chat-words.js';
import { LANGUAGES } from '../../src/text/language.js';

describe('chatWords', () => {
  it('shortens drawn-out letters and repeated syllables', () => {
    expect(chatWords('Daaaanke', 'de')).to.deep.equal(['danke']);
    expect(chatWords('hahahaha', 'de')).to.deep.equal(['haha']);
    expect(chatWords('asdfasdf', 'de')).to.deep.equal(['asdf']);
  });

  it('keeps “hihi” apart from “hi”', () => {
    expect(chatWords('hihi', 'de')).to.not.deep.equal(chatWords('hi', 'de'));
  });

  it('writes spoken forms out, with or without apostrophe', () => {
    expect(chatWords("what's ur name", 'en')).to.deep.equal(['what', 'is', 'you', 'name']);
    expect(chatWords('whats your name', 'en')).to.deep.equal(['what', 'is', 'you', 'name']);
    expect(chatWords('biste da', 'de')).to.deep.equal(['bist', 'du', 'da']);
  });

  it('does not read emoticons as words', () => {
    expect(chatWords('Danke :D <3', 'de')).to.deep.equal(['danke']);
    expect(chatWords(':-P', 'de')).to.deep.equal([]);
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(...LANGUAGES),
        (text, language) => {
          for (const word of chatWords(text, language)) expect(word).to.not.match(/\s/);
        },
      ),
    );
  });
});

describe('chatSigns', () => {
  it('gives each emoji once, without its skin tone', () => {
    expect(chatSigns('👍🏽👍🏿 ❤️')).to.deep.equal(['👍', '❤']);
  });

  it('gives emoticons without their nose, and punctuation marks', () => {
    expect(chatSigns(':-)')).to.deep.equal([':)']);
    expect(chatSigns('???')).to.deep.equal(['?']);
  });
});
