/** A question with the evidence for its first candidate, and whether that candidate is right. */
export interface Sample<Feature extends string> {
  /** Whether there is a right candidate. */
  answerable: boolean;
  /** Whether the first candidate is right; a referral may be, where there is no answer. */
  right: boolean;
  evidence: Readonly<Record<Feature, number>>;
  /** Which fifth of the questions it belongs to, from 0. */
  fold: number;
}

/** A sample and how much it counts. */
export type WeightedSample<Feature extends string> = Sample<Feature> & { weight: number };

/** The share of visitors' questions that the documents answer: an assumption, not measured. */
const ANSWERABLE_SHARE = 0.8;

/** Weighs one source's samples: together they weigh 1, the answerable ones 0.8 of it. */
export function weigh<Feature extends string>(
  samples: readonly Sample<Feature>[],
): WeightedSample<Feature>[] {
  const answerable = samples.filter((sample) => sample.answerable).length;
  return samples.map((sample) => ({
    ...sample,
    weight: sample.answerable
      ? ANSWERABLE_SHARE / answerable
      : (1 - ANSWERABLE_SHARE) / (samples.length - answerable),
  }));
}
