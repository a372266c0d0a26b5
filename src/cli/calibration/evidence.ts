import type { RankedEntry, RankedPassage } from '../../retrieval/search-engine.js';

/** What the confidence of an entry is made of. */
export const ENTRY_FEATURES = ['learned', 'coverage', 'margin'] as const;
export type EntryFeature = (typeof ENTRY_FEATURES)[number];

/** What the confidence of a passage is made of. */
export const PASSAGE_FEATURES = ['coverage', 'margin'] as const;
export type PassageFeature = (typeof PASSAGE_FEATURES)[number];

/**
 * The first candidate by score, as the confidence that is to be fitted has no say in it; its margin
 * is the one among these candidates.
 */
export function first<Ranked extends { score: number }>(
  candidates: readonly Ranked[],
): (Ranked & { margin: number }) | null {
  const [best, next] = candidates.toSorted((a, b) => b.score - a.score);
  return best ? { ...best, margin: best.score - (next?.score ?? 0) } : null;
}

export function entryEvidence({ learned, coverage, margin }: RankedEntry) {
  return { learned, coverage, margin };
}

export function passageEvidence({ coverage, margin }: RankedPassage) {
  return { coverage, margin };
}
