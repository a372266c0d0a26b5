import { logistic } from '../logistic.js';

/** A logistic regression's bias and a weight for each feature. */
export type Weights<Feature extends string> = Record<Feature | 'bias', number>;

interface Observation<Feature extends string> {
  evidence: Readonly<Record<Feature, number>>;
  right: boolean;
  weight: number;
}

const MOST_STEPS = 50;
const CONVERGED = 1e-8;
/** Keeps the equations solvable where a feature never varies. */
const RIDGE = 1e-9;

/**
 * Fits a logistic regression by maximum likelihood, with no weight negative but the bias: a feature
 * whose weight would be is left out, the most negative first, and weighs 0.
 */
export function fitLogistic<Feature extends string>(
  observations: readonly Observation<Feature>[],
  features: readonly Feature[],
): Weights<Feature> {
  let kept = features;
  for (;;) {
    const [bias, ...weights] = newton(observations, kept);
    const lowest = Math.min(0, ...weights);
    if (lowest === 0) {
      const entries = features.map((f) => [f, weights[kept.indexOf(f)] ?? 0] as const);
      return Object.fromEntries([['bias', bias!], ...entries]) as Weights<Feature>;
    }
    kept = kept.filter((_, i) => weights[i] !== lowest);
  }
}

/** Newton's method on the weighted log loss; the first weight is the bias. */
function newton<Feature extends string>(
  observations: readonly Observation<Feature>[],
  features: readonly Feature[],
): number[] {
  const rows = observations.map(({ evidence }) => [1, ...features.map((f) => evidence[f])]);
  const weights = Array<number>(features.length + 1).fill(0);
  for (let step = 0; step < MOST_STEPS; step++) {
    const gradient = weights.map(() => 0);
    const hessian = weights.map((_, i) => weights.map((_, j) => (i === j ? RIDGE : 0)));
    rows.forEach((row, n) => {
      const { right, weight } = observations[n]!;
      const p = logistic(row.reduce((sum, x, i) => sum + x * weights[i]!, 0));
      row.forEach((x, i) => {
        gradient[i]! += weight * (p - Number(right)) * x;
        for (let j = 0; j < row.length; j++) hessian[i]![j]! += weight * p * (1 - p) * x * row[j]!;
      });
    });
    const change = solve(hessian, gradient);
    change.forEach((by, i) => (weights[i]! -= by));
    if (change.every((by) => Math.abs(by) < CONVERGED)) break;
  }
  return weights;
}

/** Solves a symmetric positive definite system by Gaussian elimination; changes both in place. */
function solve(matrix: number[][], right: number[]): number[] {
  const size = right.length;
  for (let k = 0; k < size; k++) {
    for (let i = k + 1; i < size; i++) {
      const factor = matrix[i]![k]! / matrix[k]![k]!;
      for (let j = k; j < size; j++) matrix[i]![j]! -= factor * matrix[k]![j]!;
      right[i]! -= factor * right[k]!;
    }
  }
  for (let k = size - 1; k >= 0; k--) {
    for (let j = k + 1; j < size; j++) right[k]! -= matrix[k]![j]! * right[j]!;
    right[k]! /= matrix[k]![k]!;
  }
  return right;
}
