import { expect } from 'chai';
import { confidenceOf, shippedConfidence } from '../../src/retrieval/confidence.js';

const EVIDENCE = { strength: 0.5, coverage: 0.5, margin: 0.1 };
const { entries, passages, thresholds } = shippedConfidence(true);

describe('confidence', () => {
  it('never falls with more evidence', () => {
    for (const { bias, ...weights } of [entries, passages]) {
      expect(bias).to.be.below(0);
      for (const weight of Object.values(weights)) expect(weight).to.be.at.least(0);
    }
  });

  it('is a probability', () => {
    for (const value of [-1, 0, 1, 1000]) {
      const evidence = { strength: value, coverage: value, margin: value };
      expect(confidenceOf(entries, evidence)).to.be.within(0, 1);
      expect(confidenceOf(passages, evidence)).to.be.within(0, 1);
    }
  });

  it('rises with each kind of evidence', () => {
    for (const weights of [entries, passages]) {
      for (const name of ['strength', 'coverage', 'margin'] as const) {
        const more = confidenceOf(weights, { ...EVIDENCE, [name]: 0.9 });
        expect(more).to.be.above(confidenceOf(weights, EVIDENCE));
      }
    }
  });

  it('suffices sooner for an urgent referral than for an answer, and for that than for a find', () => {
    expect(thresholds.suggestion).to.be.below(thresholds.urgent);
    expect(thresholds.urgent).to.be.at.most(thresholds.answer);
    expect(thresholds.answer).to.be.at.most(thresholds.passage);
    expect(shippedConfidence(false).thresholds.passage).to.be.below(thresholds.passage);
  });
});
