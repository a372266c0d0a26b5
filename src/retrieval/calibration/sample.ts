import type { Evidence } from '../confidence.js';
import { margin } from '../margin.js';

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

/**
 * The evidence for the first of some candidates by score; its margin is the one among them.
 *
 * @param rival the score of what competes but is never shown
 */
export function firstOf<Ranked extends Omit<Evidence, 'margin'> & { score: number }>(
  candidates: readonly Ranked[],
  rival = 0,
): { first: Ranked; evidence: Evidence } | null {
  const ordered = candidates.toSorted((a, b) => b.score - a.score);
  const [first] = ordered;
  if (!first) return null;
  const { strength, coverage } = first;
  return { first, evidence: { strength, coverage, margin: margin(first, ordered, rival) } };
}
