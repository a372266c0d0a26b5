/** A judged candidate with the probability that it was given. */
export interface Estimate {
  answerable: boolean;
  right: boolean;
  weight: number;
  probability: number;
}

/** What an answer from a threshold on would be worth, as shares from 0 to 1. */
export interface Quality {
  /** How many answers are given. */
  given: number;
  /** Of the given answers, those that are right; null where none is given. */
  precision: number | null;
  /** Of the right candidates, those that are given. */
  recall: number;
  /** Of the questions without an answer, those that are answered. */
  falselyAnswered: number;
}

export function qualityAt(threshold: number, estimates: readonly Estimate[]): Quality {
  const given = estimates.filter(({ probability }) => probability >= threshold);
  const right = sum(given.filter((each) => each.right));
  return {
    given: given.length,
    precision: given.length === 0 ? null : right / sum(given),
    recall: right / sum(estimates.filter((each) => each.right)),
    falselyAnswered:
      sum(given.filter((each) => !each.answerable && !each.right)) /
      sum(estimates.filter((each) => !each.answerable)),
  };
}

const BINS = 10;

/**
 * Expected calibration error (Guo et al. 2017): how far probabilities are from the share that is
 * right, on average over ten bins.
 */
export function calibrationError(estimates: readonly Estimate[]): number {
  const gaps = Array<number>(BINS).fill(0);
  for (const { right, weight, probability } of estimates) {
    const bin = Math.min(BINS - 1, Math.floor(probability * BINS));
    gaps[bin]! += weight * (probability - Number(right));
  }
  return gaps.reduce((total, gap) => total + Math.abs(gap), 0) / sum(estimates);
}

/**
 * The lowest whole percentage from which on the given answers are as often right as wanted.
 *
 * @param fewest a precision of fewer given answers than this says nothing
 */
export function lowestThreshold(
  wanted: number,
  estimates: readonly Estimate[],
  fewest = 1,
): number | null {
  for (let percent = 0; percent < 100; percent++) {
    const { precision, given } = qualityAt(percent / 100, estimates);
    if (precision === null || given < fewest) return null;
    if (precision >= wanted) return percent / 100;
  }
  return null;
}

function sum(estimates: readonly Estimate[]): number {
  return estimates.reduce((total, { weight }) => total + weight, 0);
}
