import { expect } from 'chai';
import {
  ENTRY_WEIGHTS,
  entryConfidence,
  PASSAGE_WEIGHTS,
  passageConfidence,
  THRESHOLDS,
} from '../../src/retrieval/confidence.js';
import { document, entry } from '../support/pool.js';

const ENTRY = {
  entry: entry('a'),
  learned: 0.5,
  nearest: 0.5,
  phrasing: 'A?',
  score: 0.5,
  coverage: 0.5,
  margin: 0.1,
};
const DOCUMENT = document('d', 'Text');
const PASSAGE = {
  document: DOCUMENT,
  passage: DOCUMENT.passages[0]!,
  whole: 0.5,
  best: 0.5,
  sentence: { start: 0, end: 4 },
  score: 0.5,
  coverage: 0.5,
  margin: 0.1,
};

describe('confidence', () => {
  it('never falls with more evidence', () => {
    for (const { bias, ...weights } of [ENTRY_WEIGHTS, PASSAGE_WEIGHTS]) {
      expect(bias).to.be.below(0);
      for (const weight of Object.values(weights)) expect(weight).to.be.at.least(0);
    }
  });

  it('is a probability', () => {
    for (const value of [-1, 0, 1, 1000]) {
      const evidence = { coverage: value, margin: value };
      expect(entryConfidence({ ...ENTRY, ...evidence })).to.be.within(0, 1);
      expect(passageConfidence({ ...PASSAGE, ...evidence })).to.be.within(0, 1);
    }
  });

  it('rises with coverage and margin', () => {
    expect(entryConfidence({ ...ENTRY, coverage: 1 })).to.be.above(entryConfidence(ENTRY));
    expect(entryConfidence({ ...ENTRY, margin: 0.9 })).to.be.above(entryConfidence(ENTRY));
    expect(passageConfidence({ ...PASSAGE, coverage: 1 })).to.be.above(passageConfidence(PASSAGE));
  });

  it('suffices sooner for an urgent referral than for an answer, and for that than for a find', () => {
    expect(THRESHOLDS.suggestion).to.be.below(THRESHOLDS.urgent);
    expect(THRESHOLDS.urgent).to.be.at.most(THRESHOLDS.answer);
    expect(THRESHOLDS.answer).to.be.at.most(THRESHOLDS.passage);
  });
});
