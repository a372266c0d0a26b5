import type { EntryEvidence } from './entry-index.js';

interface Judged {
  coverage: number;
  margin: number;
}

/**
 * Weights of the logistic regressions that turn evidence into the probability that a candidate
 * answers, fitted by `npm run calibrate`. None is negative but the bias: more evidence never makes an
 * answer less likely.
 */
export const ENTRY_WEIGHTS = { bias: -2.16, learned: 2.01, coverage: 1.66, margin: 3.59 };
export const PASSAGE_WEIGHTS = { bias: -1.26, coverage: 1.04, margin: 11.48 };

/** The probability that an entry answers the question, 0 to 1. */
export function entryConfidence(evidence: EntryEvidence & Judged): number {
  const w = ENTRY_WEIGHTS;
  return logistic(
    w.bias +
      w.learned * evidence.learned +
      w.coverage * evidence.coverage +
      w.margin * evidence.margin,
  );
}

/** The probability that a passage answers the question, 0 to 1. */
export function passageConfidence(evidence: Judged): number {
  const w = PASSAGE_WEIGHTS;
  return logistic(
    w.bias +
      w.coverage * evidence.coverage +
      w.margin * evidence.margin,
  );
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/**
 * Confidences from which on the bot answers, refers urgently, quotes a passage or suggests.
 *
 * From `answer` on, 97 % of the tuning part's answers are right (`npm run calibrate` prints the
 * table). `urgent` is lower, because missing an emergency does harm. `passage` is high: where
 * entries exist, a question that none answers is mostly one that no passage answers either.
 */
export const THRESHOLDS = { answer: 0.45, urgent: 0.4, passage: 0.8, suggestion: 0.2 };
