import { expect } from 'chai';
import fc from 'fast-check';
import {
  areaUnderRoc,
  isEnough,
  meanReciprocalRank,
  precisionAt1,
  quantile,
  rankOf,
} from '../../bench/measure/metrics.js';

const scores = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
  minLength: 1,
  maxLength: 30,
});

describe('the metrics of the bench', () => {
  it('gives the place of the first right hit', () => {
    expect(rankOf(['a', 'b', 'c'], ['c', 'b'])).to.equal(2);
    expect(rankOf(['a'], ['b'])).to.equal(null);
    expect(rankOf([], ['b'])).to.equal(null);
  });

  it('counts first places for precision at 1, with the standard error of a share', () => {
    const { value, error } = precisionAt1([1, 1, 1, 2]);
    expect(value).to.equal(0.75);
    expect(error).to.be.closeTo(Math.sqrt((0.75 * 0.25) / 4), 1e-12);
  });

  it('takes the mean of reciprocal ranks, and a miss as 0', () => {
    expect(meanReciprocalRank([1, 2, 4, null]).value).to.equal((1 + 1 / 2 + 1 / 4) / 4);
  });

  it('counts pairs for the area under the ROC curve, ties half', () => {
    expect(areaUnderRoc([0.9, 0.8], [0.1, 0.2])?.value).to.equal(1);
    expect(areaUnderRoc([0.1], [0.9])?.value).to.equal(0);
    expect(areaUnderRoc([0.5, 0.9], [0.5, 0.1])?.value).to.equal(3.5 / 4);
    expect(areaUnderRoc([], [0.5])).to.equal(null);
  });

  it('gives the standard error that Hanley and McNeil give', () => {
    // Their formula by hand for an area of 0.75 with 2 and 2.
    const { error } = areaUnderRoc([0.2, 0.9], [0.1, 0.5])!;
    const [q1, q2] = [0.75 / 1.25, (2 * 0.75 ** 2) / 1.75];
    const variance = (0.75 * 0.25 + (q1 - 0.75 ** 2) + (q2 - 0.75 ** 2)) / 4;
    expect(error).to.be.closeTo(Math.sqrt(variance), 1e-12);
  });

  it('gives the area that counting all pairs gives', () => {
    fc.assert(
      fc.property(scores, scores, (inScope, outOfScope) => {
        const pairs = inScope.flatMap((a) =>
          outOfScope.map((b) => (a > b ? 1 : a === b ? 0.5 : 0)),
        );
        const counted = pairs.reduce((sum: number, each) => sum + each, 0) / pairs.length;
        expect(areaUnderRoc(inScope, outOfScope)?.value).to.be.closeTo(counted, 1e-9);
      }),
    );
  });

  it('takes the smallest value that a share does not exceed as quantile', () => {
    const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);
    expect(quantile(hundred, 0.5)).to.equal(50);
    expect(quantile(hundred, 0.99)).to.equal(99);
    expect(quantile([7], 0.99)).to.equal(7);
  });

  it('takes few questions for enough only where there are no more', () => {
    expect(isEnough(5, 5)).to.equal(true);
    expect(isEnough(5, 100)).to.equal(false);
    expect(isEnough(30, 100)).to.equal(true);
    expect(isEnough(0, 0)).to.equal(false);
  });
});
