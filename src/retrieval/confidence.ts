import type { EntryEvidence } from './entry-index.js';
import type { PassageEvidence } from './passage-index.js';

interface Judged {
  coverage: number;
  margin: number;
}

/**
 * Weights of the logistic regressions that turn evidence into the probability that a candidate
 * answers, fitted by `npm run calibrate`. None is negative but the bias: more evidence never makes an
 * answer less likely.
 */
export const ENTRY_WEIGHTS = { bias: -1.91, learned: 1, coverage: 1.67, margin: 4.4 };
export const PASSAGE_WEIGHTS = { bias: -1.32, whole: 0, best: 0, coverage: 1.08, margin: 11.93 };

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
export function passageConfidence(evidence: PassageEvidence & Judged): number {
  const w = PASSAGE_WEIGHTS;
  return logistic(
    w.bias +
      w.whole * evidence.whole +
      w.best * evidence.best +
      w.coverage * evidence.coverage +
      w.margin * evidence.margin,
  );
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/**
 * Confidences from which on the bot answers, refers urgently, quotes a passage or suggests. A passage
 * has to be surer: from this one on, 97 % were right in `npm run calibrate`.
 */
export const THRESHOLDS = { answer: 0.45, urgent: 0.4, passage: 0.99, suggestion: 0.2 };
