import { expect } from 'chai';
import { bm25, cosine, dampen } from '../../src/retrieval/weighting.js';

describe('cosine', () => {
  it('makes vectors of length one', () => {
    const weights = Float64Array.of(1, 3, 0.5);
    cosine(weights, Float64Array.of(2, 1, 1), 3, 4);
    expect(Math.hypot(...weights)).to.be.closeTo(1, 1e-12);
  });

  it('leaves a unit alone that says nothing', () => {
    const weights = Float64Array.of(0);
    cosine(weights, Float64Array.of(1), 1, 1);
    expect(weights[0]).to.equal(0);
  });
});

describe('bm25', () => {
  const weight = (count: number, length: number): number => {
    const weights = Float64Array.of(count, length - count);
    bm25(weights, Float64Array.of(1, 1), 2, 10);
    return weights[0]!;
  };

  it('weighs a term by its idf at most', () => {
    expect(weight(1000, 1000)).to.be.below(1);
  });

  it('rises with the count and falls with the length', () => {
    expect(weight(2, 10)).to.be.above(weight(1, 10));
    expect(weight(1, 10)).to.be.above(weight(1, 40));
  });
});

describe('dampen', () => {
  it('has a second occurrence say less than the first', () => {
    expect(dampen(1)).to.equal(1);
    expect(dampen(2)).to.be.within(1, 2);
    expect(dampen(0.5)).to.equal(0.5);
  });
});
