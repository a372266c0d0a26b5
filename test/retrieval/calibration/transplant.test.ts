import { expect } from 'chai';
import { transplant } from '../../../src/retrieval/calibration/transplant.js';

const QUESTION = 'Wie lange wird das Konsortium vom Ministerium gefördert?';
const everything = (): boolean => true;

describe('Transplanting a question', () => {
  it('replaces the longer content words and leaves the rest', () => {
    const moved = transplant(QUESTION, 'de', 0, everything)!;
    expect(moved).to.match(/^Wie .*wird das .* vom /u);
    expect(moved).to.not.match(/Konsortium|Ministerium/u);
  });

  it('gives different questions different nouns', () => {
    const [first, second] = [0, 1].map((turn) =>
      transplant('Who funds the consortium?', 'en', turn, everything),
    );
    expect(first).to.not.equal(second);
  });

  it('keeps away from questions with a single content word', () => {
    expect(transplant('Was ist das Konsortium?', 'de', 0, everything)).to.equal(null);
    expect(transplant('', 'de', 0, everything)).to.equal(null);
  });

  it('moves it to what the knowledge base does not speak of', () => {
    const others = Array.from({ length: 40 }, (_, turn) =>
      transplant(QUESTION, 'de', turn, (word) => word !== 'museum' && word !== 'bundestagswahl'),
    );
    expect(others.join(' '))
      .to.match(/Theater/u)
      .and.not.match(/Museum|Bundestagswahl/u);
    expect(transplant(QUESTION, 'de', 0, () => false)).to.equal(null);
  });
});
