import { expect } from 'chai';
import { readText } from '../../src/text/text.js';

describe('readText', () => {
  it('gives for each word its spelling with umlauts, where it has one', () => {
    expect(readText('Wer foerdert und fordert für uns?', 'de')).to.deep.equal({
      text: 'Wer foerdert und fordert für uns?',
      language: 'de',
      words: ['wer', 'fordert', 'und', 'fordert', 'fur', 'uns'],
      umlauts: [null, 'fördert', null, null, 'für', null],
    });
  });
});
