import { expect } from 'chai';
import fc from 'fast-check';
import { Speller } from '../../src/retrieval/speller.js';

const COUNTS = new Map([
  ['forderung', 9],
  ['konsortium', 5],
  ['konsortien', 2],
  ['patient', 4],
  ['patienten', 3],
  ['daten', 8],
  ['haus', 1],
  ['maus', 2],
  ['mii', 20],
  ['2021', 3],
  ['datenintegrationszentrum', 2],
]);
const speller = new Speller(COUNTS);
const corrected = (word: string): string[] => speller.correct(word).map(({ word: known }) => known);

describe('Speller', () => {
  for (const [written, meant] of [
    ['forderun', 'forderung'],
    ['fordernug', 'forderung'],
    ['fprderung', 'forderung'],
    ['konsoritum', 'konsortium'],
    ['konsortiumm', 'konsortium'],
    ['konsorttium', 'konsortium'],
    ['patien', 'patient'],
    ['pazient', 'patient'],
    ['datne', 'daten'],
    ['datenintegrationzentrum', 'datenintegrationszentrum'],
    ['datenintergrazionszentrum', 'datenintegrationszentrum'],
  ] as const) {
    it(`reads ${written} as ${meant}`, () => {
      expect(corrected(written)).to.deep.equal([meant]);
    });
  }

  it('gives all that are equally near, the commonest first', () => {
    expect(corrected('laus')).to.deep.equal(['maus', 'haus']);
  });

  it('is surer of a slip in a long word than in a short one', () => {
    const [long] = speller.correct('datenintegrationzentrum');
    const [short] = speller.correct('datne');
    expect(long!.similarity).to.be.above(short!.similarity);
    expect(short!.similarity).to.be.within(0, 1);
  });

  it('counts a doubled and a missing double letter as a slip', () => {
    const doubled = new Speller(new Map([['eintritt', 1]]));
    for (const written of ['eintrit', 'einntritt']) {
      const [correction] = doubled.correct(written);
      expect(correction).to.include({ word: 'eintritt' });
      expect(correction!.similarity).to.be.below(1);
    }
  });

  it('leaves words alone that are like none', () => {
    for (const word of ['pizza', 'wetter', 'forscher', 'xyz', '', 'hauptstadt']) {
      expect(corrected(word), word).to.deep.equal([]);
    }
  });

  it('never corrects numbers, nor into numbers', () => {
    expect(corrected('2022')).to.deep.equal([]);
    expect(corrected('phase1')).to.deep.equal([]);
  });

  it('does not correct into the shortest words unasked', () => {
    expect(corrected('mi')).to.deep.equal([]);
    expect(corrected('mmii')).to.deep.equal(['mii']);
  });

  it('gives the same whatever the order of the words', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...COUNTS], { minLength: COUNTS.size }), (counts) => {
        const other = new Speller(new Map(counts));
        for (const word of ['laus', 'konsortie', 'patientn', 'fordrung']) {
          expect(other.correct(word)).to.deep.equal(speller.correct(word));
        }
      }),
      { numRuns: 20 },
    );
  });

  it('takes any word, also where it knows none', () => {
    const empty = new Speller(new Map());
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 64 }), (word) => {
        expect(empty.correct(word)).to.deep.equal([]);
        for (const { word: known, similarity } of speller.correct(word)) {
          expect(COUNTS.has(known)).to.equal(true);
          expect(similarity).to.be.within(0, 1);
        }
      }),
    );
  });
});
