import { expect } from 'chai';
import { characterNgrams } from '../../src/text/ngrams.js';

describe('characterNgrams', () => {
  it('cuts words with a blank at both ends', () => {
    expect(characterNgrams(['mii'], 3, 3)).to.deep.equal([' mi', 'mii', 'ii ']);
  });

  it('reaches from one word into the next', () => {
    expect(characterNgrams(['ab', 'cd'], 3, 3)).to.deep.equal([' ab', 'ab ', 'b c', ' cd', 'cd ']);
  });

  it('gives all lengths asked for', () => {
    expect(characterNgrams(['abc'], 3, 4)).to.deep.equal([' ab', 'abc', 'bc ', ' abc', 'abc ']);
  });

  it('has numbers resemble only themselves', () => {
    const shared = (a: string, b: string): string[] => {
      const grams = new Set(characterNgrams([a], 3, 4));
      return characterNgrams([b], 3, 4).filter((gram) => grams.has(gram));
    };
    expect(shared('2021', '2022')).to.deep.equal([]);
    expect(shared('2021', '2021')).to.have.lengthOf(4);
  });

  it('gives none where there are no words', () => {
    expect(characterNgrams([], 3, 4)).to.deep.equal([]);
  });
});
