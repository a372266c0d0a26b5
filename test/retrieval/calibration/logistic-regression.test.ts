import { expect } from 'chai';
import {
  fitLogistic,
  type Weights,
} from '../../../src/retrieval/calibration/logistic-regression.js';
import { logistic } from '../../../src/retrieval/logistic.js';

const TRUE: Weights<'near' | 'covered'> = { bias: -2, near: 3, covered: 1.5 };
const STEPS = Array.from({ length: 21 }, (_, i) => i / 20);

/** The probability that a candidate with this evidence is right. */
function probability<Feature extends string>(
  weights: Weights<Feature>,
  evidence: Readonly<Record<Feature, number>>,
): number {
  let sum = weights.bias;
  for (const feature of Object.keys(evidence) as Feature[]) {
    sum += weights[feature] * evidence[feature];
  }
  return logistic(sum);
}

/** Each kind of evidence twice, right and not, weighted by the true probability. */
function observations(truth: typeof TRUE) {
  return STEPS.flatMap((near) =>
    STEPS.flatMap((covered) => {
      const evidence = { near, covered };
      const p = probability<'near' | 'covered'>(truth, evidence);
      return [
        { evidence, right: true, weight: p },
        { evidence, right: false, weight: 1 - p },
      ];
    }),
  );
}

describe('Logistic regression', () => {
  it('recovers the weights that made the observations', () => {
    const fitted = fitLogistic(observations(TRUE), ['near', 'covered']);
    for (const [name, weight] of Object.entries(TRUE)) {
      expect(fitted[name as keyof typeof TRUE]).to.be.closeTo(weight, 1e-6);
    }
  });

  it('leaves out a feature that speaks against being right', () => {
    const fitted = fitLogistic(observations({ ...TRUE, covered: -1 }), ['near', 'covered']);
    expect(fitted.covered).to.equal(0);
    expect(fitted.near).to.be.above(2);
  });

  it('weighs what never varies with nothing', () => {
    const constant = observations({ ...TRUE, covered: 0 }).map((each) => ({
      ...each,
      evidence: { ...each.evidence, covered: 0 },
    }));
    expect(fitLogistic(constant, ['near', 'covered'])).to.include({ covered: 0 });
  });
});
