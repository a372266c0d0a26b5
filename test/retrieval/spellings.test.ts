import { expect } from 'chai';
import fc from 'fast-check';
import { Spellings } from '../../src/retrieval/spellings.js';
import { readText, spelling } from '../../src/text/text.js';
import { corpusOf } from '../support/corpus.js';

function spellingsOf(texts: readonly string[]): Spellings {
  const corpus = corpusOf(texts.map((text) => ({ text })));
  const runs = texts.map((text) => corpus.run(text));
  const starts = [0];
  const items: number[] = [];
  for (const [start, end] of runs) {
    items.push(...corpus.data.texts.items.subarray(start, end));
    starts.push(items.length);
  }
  const forms = { starts: new Int32Array(starts), items: new Int32Array(items) };
  const languages = texts.map(() => 'de' as const);
  return new Spellings(Spellings.build({ forms, languages }, corpus));
}

const spelt = (text: string): string => spelling(readText(text, 'de'));

describe('Spellings', () => {
  it('give all units that are spelt so', () => {
    const spellings = spellingsOf(['Zoo Eintritt', 'Eintritt Zoo', 'Fördern?', 'fordern']);
    const found = (text: string): number[] => [...spellings.candidates(spelt(text))];
    expect(found('ZOO, Eintritt!')).to.deep.equal([0]);
    expect(found('Zoo-Eintritt')).to.deep.equal([0]);
    expect(found('foerdern')).to.deep.equal([2]);
    expect(found('fordern')).to.deep.equal([3]);
    expect(found('Zoo')).to.deep.equal([]);
  });

  it('leave out none of any texts', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 8 }), (texts) => {
        const spellings = spellingsOf(texts);
        texts.forEach((text, unit) => {
          expect([...spellings.candidates(spelt(text))]).to.include(unit);
        });
      }),
    );
  });
});
