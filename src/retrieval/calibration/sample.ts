import type { Evidence } from '../confidence.js';

/** A question with the evidence for its first candidate, and whether that candidate is right. */
export interface Sample {
  /** Whether there is a right candidate. */
  answerable: boolean;
  /** Whether the first candidate is right. */
  right: boolean;
  evidence: Evidence;
}

/** A sample and how much it counts. */
export type WeightedSample = Sample & { weight: number };

/**
 * Weighs samples: together they weigh 1.
 *
 * @param outOfScope what those without a right candidate weigh together
 */
export function weigh(samples: readonly Sample[], outOfScope: number): WeightedSample[] {
  const answerable = samples.filter((sample) => sample.answerable).length;
  return samples.map((sample) => ({
    ...sample,
    weight: sample.answerable
      ? (1 - outOfScope) / answerable
      : outOfScope / (samples.length - answerable),
  }));
}

/** The evidence for the first of some candidates by score; its margin is the one among them. */
export function firstOf<Ranked extends Omit<Evidence, 'margin'> & { score: number }>(
  candidates: readonly Ranked[],
): { first: Ranked; evidence: Evidence } | null {
  const [first, next] = candidates.toSorted((a, b) => b.score - a.score);
  if (!first) return null;
  const { strength, coverage, score } = first;
  return { first, evidence: { strength, coverage, margin: score - (next?.score ?? 0) } };
}
