import { expect } from 'chai';
import fc from 'fast-check';
import { bestUnits } from '../../src/retrieval/best-units.js';

const best = (sums: number[], most: number): number[] =>
  Array.from(bestUnits(Float64Array.from(sums), most, new Int32Array(sums.length)));

describe('bestUnits', () => {
  it('takes the units with the highest sums, in ascending order', () => {
    expect(best([1, 3, 0, 2], 2)).to.deep.equal([1, 3]);
    expect(best([0.1, 5, 0.2, 0.1], 3))
      .to.have.lengthOf(3)
      .and.include(1);
  });

  it('takes no unit whose sum is not above zero', () => {
    expect(best([0, 0, 1e-12], 3)).to.deep.equal([2]);
    expect(best([], 3)).to.deep.equal([]);
  });

  it('leaves out none that is clearly above one that it takes', () => {
    // Sums of weights are never as small as the smallest numbers there are.
    const sum = fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 2, noNaN: true }));
    fc.assert(
      fc.property(
        fc.array(sum, { maxLength: 60 }),
        fc.integer({ min: 1, max: 9 }),
        (sums, most) => {
          const taken = best(sums, most);
          const above = sums.filter((each) => each > 0);
          expect(taken).to.have.lengthOf(Math.min(most, above.length));
          expect(taken).to.deep.equal([...taken].sort((a, b) => a - b));
          const lowest = Math.min(...taken.map((unit) => sums[unit]!));
          const bin = Math.max(0, ...sums) / 1000;
          sums.forEach((each, unit) => {
            if (!taken.includes(unit)) expect(each).to.be.at.most(lowest + bin);
          });
        },
      ),
    );
  });
});
