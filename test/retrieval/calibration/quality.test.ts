import { expect } from 'chai';
import {
  calibrationError,
  lowestThreshold,
  qualityAt,
} from '../../../src/retrieval/calibration/quality.js';

const estimate = (probability: number, right: boolean, answerable = true, weight = 1) => ({
  probability,
  right,
  answerable,
  weight,
});

const ESTIMATES = [
  estimate(0.95, true),
  estimate(0.75, true),
  estimate(0.55, false, false),
  estimate(0.35, true, true, 2),
  estimate(0.15, false, false),
];

describe('The quality of a threshold', () => {
  it('counts by weight what would be given', () => {
    expect(qualityAt(0.5, ESTIMATES)).to.deep.equal({
      given: 3,
      precision: 2 / 3,
      recall: 0.5,
      falselyAnswered: 0.5,
    });
  });

  it('knows no precision where nothing is given', () => {
    expect(qualityAt(0.99, ESTIMATES)).to.include({ given: 0, precision: null, recall: 0 });
  });

  it('says from where on answers are right as often as wanted', () => {
    expect(lowestThreshold(0.97, ESTIMATES)).to.equal(0.56);
    expect(lowestThreshold(0, ESTIMATES)).to.equal(0);
    expect(lowestThreshold(0.97, [estimate(0.9, false)])).to.equal(null);
  });

  it('does not mind an unlucky answer among the surest, but tells nothing from too few', () => {
    const many = Array.from({ length: 40 }, (_, i) => estimate(0.5 + i / 100, i !== 39));
    expect(lowestThreshold(0.97, many)).to.equal(0);
    expect(lowestThreshold(0.97, many, 41)).to.equal(null);
  });

  it('measures how far probabilities are from what happens', () => {
    expect(calibrationError([estimate(0.75, true), estimate(0.75, false)])).to.be.closeTo(
      0.25,
      1e-9,
    );
    expect(calibrationError([estimate(0.5, true), estimate(0.5, false)])).to.equal(0);
  });
});
