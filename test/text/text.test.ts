import { expect } from 'chai';
import { readText, withoutFillers } from '../../src/text/text.js';

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

describe('withoutFillers', () => {
  const meant = (text: string): readonly string[] => withoutFillers(readText(text, 'de')).words;

  it('leaves out what means nothing, with its spelling', () => {
    const text = withoutFillers(readText('Äh, wer fördert bitte die MII?', 'de'));
    expect(text.words).to.deep.equal(['wer', 'fordert', 'die', 'mii']);
    expect(text.umlauts).to.deep.equal([null, 'fördert', null, null]);
  });

  it('leaves a text as it is that has nothing else', () => {
    expect(meant('hm')).to.deep.equal(['hm']);
    expect(meant('')).to.deep.equal([]);
  });
});
