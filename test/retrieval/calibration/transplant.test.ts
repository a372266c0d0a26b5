import { expect } from 'chai';
import { transplant } from '../../../src/retrieval/calibration/transplant.js';

describe('Transplanting a question', () => {
  it('replaces the longer content words and leaves the rest', () => {
    const moved = transplant('Wie lange wird das Konsortium vom Ministerium gefördert?', 'de', 0)!;
    expect(moved).to.match(/^Wie .*wird das .* vom /u);
    expect(moved).to.not.match(/Konsortium|Ministerium/u);
  });

  it('gives different questions different nouns', () => {
    const [first, second] = [0, 1].map((turn) =>
      transplant('Who funds the consortium?', 'en', turn),
    );
    expect(first).to.not.equal(second);
  });

  it('keeps away from questions with a single content word', () => {
    expect(transplant('Was ist das Konsortium?', 'de', 0)).to.equal(null);
    expect(transplant('', 'de', 0)).to.equal(null);
  });
});
