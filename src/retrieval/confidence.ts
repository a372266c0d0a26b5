import { logistic } from './logistic.js';

/** What the confidence of a candidate is made of. */
export interface Evidence {
  /** What the classifier gives an entry, or how well a passage scores, about 0 to 1. */
  strength: number;
  /** The share of the question that the candidate speaks of, 0 to 1. */
  coverage: number;
  /** Its score less the best other's; negative for all but the first. */
  margin: number;
}

/** A logistic regression's weights of evidence; none is negative but the bias. */
export type ConfidenceWeights = Record<keyof Evidence | 'bias', number>;

/** Confidences from which on the bot answers, refers urgently, quotes a passage or suggests. */
export interface Thresholds {
  answer: number;
  /** Lower, because missing an emergency does harm. */
  urgent: number;
  passage: number;
  suggestion: number;
}

/** How evidence becomes the probability that a candidate answers: plain data that can be saved. */
export interface Confidence {
  entries: ConfidenceWeights;
  passages: ConfidenceWeights;
  thresholds: Thresholds;
  /** On how many left-out phrasings it was fitted; 0: these are the shipped weights. */
  fittedOn: number;
}

/**
 * For knowledge bases with too little to calibrate on, as one phrasing an entry or documents alone:
 * fitted on public question sets, at one question in five that nothing answers. docs/design.md says
 * which. Where entries exist, a question that none answers is mostly one that no passage answers
 * either: then a passage must be surer.
 */
export function shippedConfidence(hasEntries: boolean): Confidence {
  return {
    entries: { bias: -2.16, strength: 2.01, coverage: 1.66, margin: 3.59 },
    passages: { bias: -4.88, strength: 5.33, coverage: 1.78, margin: 9.33 },
    thresholds: { answer: 0.6, urgent: 0.4, passage: hasEntries ? 0.9 : 0.69, suggestion: 0.2 },
    fittedOn: 0,
  };
}

/** The probability that a candidate answers the question, 0 to 1. */
export function confidenceOf(weights: ConfidenceWeights, evidence: Evidence): number {
  const { strength, coverage, margin } = evidence;
  return logistic(
    weights.bias +
      weights.strength * strength +
      weights.coverage * coverage +
      weights.margin * margin,
  );
}
