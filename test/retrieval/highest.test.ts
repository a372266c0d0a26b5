import { expect } from 'chai';
import fc from 'fast-check';
import { highest } from '../../src/retrieval/highest.js';

describe('The places with the highest scores', () => {
  it('come best first, of equal ones the lower', () => {
    const scores = Float64Array.of(0.2, 0.9, 0.5, 0.9);
    expect(highest([3, 2, 1, 0], scores, 3)).to.deep.equal([1, 3, 2]);
    expect(highest([0, 2], scores, 3)).to.deep.equal([2, 0]);
    expect(highest([], scores, 3)).to.deep.equal([]);
  });

  it('are the same as if all were sorted, in whatever order they come', () => {
    const score = fc.constantFrom(0, 0.25, 0.5, 1);
    fc.assert(
      fc.property(fc.array(score), fc.integer({ min: 1, max: 6 }), fc.nat(), (list, most, turn) => {
        const scores = Float64Array.from(list);
        const all = [...scores.keys()];
        const turned = all.map((_, i) => all[(i + turn) % all.length]!);
        const sorted = all.toSorted((a, b) => scores[b]! - scores[a]! || a - b);
        expect(highest(turned, scores, most)).to.deep.equal(sorted.slice(0, most));
      }),
    );
  });
});
