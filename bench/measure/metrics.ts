/** A mean or a share with its standard error. */
export interface Estimate {
  value: number;
  error: number;
}

/** With fewer, an estimate's own error cannot be trusted. */
const FEWEST = 30;

/** Whether the questions that a budget left time for say something of all. */
export function isEnough(asked: number, of: number): boolean {
  return asked > 0 && (asked >= of || asked >= FEWEST);
}

/** The place of the first right hit, from 1; null where none is right. */
export function rankOf(found: readonly string[], right: readonly string[]): number | null {
  const index = found.findIndex((id) => right.includes(id));
  return index < 0 ? null : index + 1;
}

/**
 * Precision at 1: the share of questions whose first hit is right.
 *
 * @param ranks at least one
 */
export function precisionAt1(ranks: readonly (number | null)[]): Estimate {
  return mean(ranks.map((rank) => (rank === 1 ? 1 : 0)));
}

/**
 * Mean reciprocal rank: the mean of 1/rank, 0 where no hit is right.
 *
 * @param ranks at least one
 */
export function meanReciprocalRank(ranks: readonly (number | null)[]): Estimate {
  return mean(ranks.map((rank) => (rank === null ? 0 : 1 / rank)));
}

/** @param values at least one */
export function mean(values: readonly number[]): Estimate {
  const n = values.length;
  const value = values.reduce((sum, each) => sum + each, 0) / n;
  const variance = values.reduce((sum, each) => sum + (each - value) ** 2, 0) / n;
  return { value, error: Math.sqrt(variance / n) };
}

/**
 * The area under the ROC curve: the probability that a question in scope scores higher than one out
 * of scope, ties counted half. Its standard error after Hanley and McNeil (1982).
 *
 * @returns null where one of the kinds is missing
 */
export function areaUnderRoc(
  inScope: readonly number[],
  outOfScope: readonly number[],
): Estimate | null {
  const [n, m] = [inScope.length, outOfScope.length];
  if (n === 0 || m === 0) return null;
  const all = [
    ...inScope.map((score) => ({ score, isIn: true })),
    ...outOfScope.map((score) => ({ score, isIn: false })),
  ].sort((a, b) => a.score - b.score);
  let rankSum = 0;
  for (let start = 0; start < all.length;) {
    let end = start;
    while (end < all.length && all[end]!.score === all[start]!.score) end += 1;
    const rank = (start + 1 + end) / 2;
    for (let i = start; i < end; i += 1) if (all[i]!.isIn) rankSum += rank;
    start = end;
  }
  const value = (rankSum - (n * (n + 1)) / 2) / (n * m);
  const q1 = value / (2 - value);
  const q2 = (2 * value ** 2) / (1 + value);
  const variance =
    (value * (1 - value) + (n - 1) * (q1 - value ** 2) + (m - 1) * (q2 - value ** 2)) / (n * m);
  return { value, error: Math.sqrt(Math.max(0, variance)) };
}

/**
 * A quantile of some times: the smallest that at least this share of them does not exceed.
 *
 * @param values at least one
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]!;
}
