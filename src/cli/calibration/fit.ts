import { FOLDS } from '../../knowledge/folds.js';
import { fitLogistic, probability, type Weights } from './logistic-regression.js';
import type { Estimate } from './quality.js';
import { type Sample, weigh } from './sample.js';

/** Weights fitted to samples, and what the same fit is worth on samples that it does not see. */
export interface Fit<Feature extends string> {
  weights: Weights<Feature>;
  /** For each source its samples, each with the probability that a fit to the other folds gives. */
  unseen: Map<string, Estimate[]>;
}

/**
 * Fits the confidence of candidates.
 *
 * @param sources samples by where they come from; all sources weigh the same
 */
export function fitConfidence<Feature extends string>(
  sources: Readonly<Record<string, readonly Sample<Feature>[]>>,
  features: readonly Feature[],
): Fit<Feature> {
  const weighted = new Map(
    Object.entries(sources).map(([name, samples]) => [name, weigh(samples)]),
  );
  const all = [...weighted.values()].flat();
  const unseen = new Map<string, Estimate[]>([...weighted.keys()].map((name) => [name, []]));
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fitLogistic(
      all.filter((sample) => sample.fold !== fold),
      features,
    );
    for (const [name, samples] of weighted) {
      for (const sample of samples.filter((each) => each.fold === fold)) {
        unseen.get(name)!.push({ ...sample, probability: probability(weights, sample.evidence) });
      }
    }
  }
  return { weights: fitLogistic(all, features), unseen };
}
