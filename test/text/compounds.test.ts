import { expect } from 'chai';
import fc from 'fast-check';
import { splitCompound } from '../../src/text/compounds.js';

const WORDS = new Set(
  'daten integration zentrum schutz schutzer klinik aufenthalt kind bett tag datum grenze forschung bund ministerium initiative medizin informatik'.split(
    ' ',
  ),
);
const split = (word: string): string[] => splitCompound(word, (part) => WORDS.has(part));

describe('splitCompound', () => {
  it('splits into known words', () => {
    expect(split('datenschutz')).to.deep.equal(['daten', 'schutz']);
    expect(split('medizininformatik')).to.deep.equal(['medizin', 'informatik']);
  });

  it('drops the letters between the parts', () => {
    expect(split('klinikenaufenthalt')).to.deep.equal(['klinik', 'aufenthalt']);
    expect(split('kinderbett')).to.deep.equal(['kind', 'bett']);
    expect(split('datumsgrenze')).to.deep.equal(['datum', 'grenze']);
    expect(split('bundesministerium')).to.deep.equal(['bund', 'ministerium']);
  });

  it('splits into up to four parts', () => {
    expect(split('datenintegrationszentrum')).to.deep.equal(['daten', 'integration', 'zentrum']);
    expect(split('medizininformatikinitiativedaten')).to.have.lengthOf(4);
    expect(split('medizininformatikinitiativedatenschutz')).to.deep.equal([]);
  });

  it('prefers few parts, and then a long first one', () => {
    const isWord = (part: string): boolean =>
      ['daten', 'schutz', 'datenschutz', 'gesetz', 'schutzgesetz'].includes(part);
    expect(splitCompound('datenschutzgesetz', isWord)).to.deep.equal(['datenschutz', 'gesetz']);
  });

  it('leaves words alone that are no compounds of known words', () => {
    expect(split('daten')).to.deep.equal([]);
    expect(split('datenautobahn')).to.deep.equal([]);
    expect(split('kindbettxy')).to.deep.equal([]);
    expect(split('')).to.deep.equal([]);
  });

  it('takes no part of fewer than four letters', () => {
    expect(splitCompound('tagdaten', () => true)).to.deep.equal(['tagd', 'aten']);
    expect(split('tagdaten')).to.deep.equal([]);
  });

  it('gives known words that stand in the word in order, for any word', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS, 's', 'x'), { maxLength: 6 }), (parts) => {
        const word = parts.join('');
        let at = 0;
        for (const part of split(word)) {
          expect(WORDS.has(part)).to.equal(true);
          at = word.indexOf(part, at);
          expect(at).to.be.at.least(0);
          at += part.length;
        }
      }),
    );
  });

  it('comes to an end where every part of a long word is known', () => {
    expect(splitCompound('a'.repeat(64), (part) => part.length === 63)).to.deep.equal([]);
  });
});
