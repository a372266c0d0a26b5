import { type ConfidenceTarget, DEFAULT_TARGET } from '../../knowledge/confidence-target.js';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.js';
import {
  type Confidence,
  confidenceOf,
  type ConfidenceWeights,
  shippedConfidence,
  type Thresholds,
} from '../confidence.js';
import type { Corpus } from '../corpus.js';
import { entrySamples } from './entry-samples.js';
import { askLeftOut } from './left-out-questions.js';
import { fitLogistic } from './logistic-regression.js';
import { passageSamples } from './passage-samples.js';
import { type Estimate, lowestThreshold } from './quality.js';
import { type Sample, weigh, type WeightedSample } from './sample.js';

/** A confidence, and what it is worth on the samples that it was fitted on. */
export interface Calibrated {
  confidence: Confidence;
  entries: Estimate[];
  passages: Estimate[];
}

/** Fewer samples teach nothing that the shipped weights do not know better. */
const FEWEST_SAMPLES = 60;
/** Among fewer entries, one that is gone leaves nothing to be taken for it. */
const FEWEST_ENTRIES = 15;
/** How many samples count as much as the shipped weights: with few, the fit stays near these. */
const PRIOR_SAMPLES = 150;
/** A suggestion is worth reading where one in five is right. */
const SUGGESTION = 0.2;
/** An emergency is answered from this confidence on, however sure others have to be. */
const URGENT = 0.4;
const SUREST = 0.95;
/** From fewer answers their precision is not told. */
const FEWEST_GIVEN = 20;

/** Is told of each part of the work before it begins, from 1. */
export type OnPart = (part: number, of: number) => void;

/**
 * Fits a confidence to phrasings that an index is built without, each with its own entry among the
 * candidates and without it. Keeps the shipped weights where there are too few.
 *
 * @param corpus holds all that is read of the knowledge base
 * @param learns whether the index that the confidence is for has a classifier
 */
export function calibrate(
  knowledge: KnowledgeBase,
  corpus: Corpus,
  learns: boolean,
  onPart?: OnPart,
): Calibrated {
  const target = knowledge.confidence ?? DEFAULT_TARGET;
  const shipped = shippedConfidence(knowledge.entries.length > 0);
  const isEnough = knowledge.entries.length >= FEWEST_ENTRIES;
  const questions = isEnough ? [...askLeftOut(knowledge, corpus, learns, onPart)] : [];
  const forEntries = fit(questions.flatMap(entrySamples), shipped.entries, target);
  const forPassages = fit(questions.flatMap(passageSamples), shipped.passages, target);
  return {
    confidence: {
      entries: forEntries.weights,
      passages: forPassages.weights,
      thresholds: thresholds(shipped.thresholds, forEntries, forPassages, target),
      fittedOn: forEntries.isFitted ? questions.length : 0,
    },
    entries: forEntries.estimates,
    passages: forPassages.estimates,
  };
}

/** The same evidence as the shipped weights judge it, weighing as much as `PRIOR_SAMPLES` samples. */
function asShipped(
  samples: readonly WeightedSample[],
  shipped: ConfidenceWeights,
): WeightedSample[] {
  const share = PRIOR_SAMPLES / samples.length;
  return samples.flatMap((sample) => {
    const probability = confidenceOf(shipped, sample.evidence);
    return [
      { ...sample, right: true, weight: share * sample.weight * probability },
      { ...sample, right: false, weight: share * sample.weight * (1 - probability) },
    ];
  });
}

interface Fit {
  weights: ConfidenceWeights;
  estimates: Estimate[];
  isFitted: boolean;
}

function fit(
  samples: readonly Sample[],
  shipped: ConfidenceWeights,
  target: ConfidenceTarget,
): Fit {
  const isFitted = samples.length >= FEWEST_SAMPLES && samples.some(({ right }) => right);
  const weighted = weigh(samples, target.outOfScope);
  const weights = isFitted
    ? fitLogistic(
        [...weighted, ...asShipped(weighted, shipped)],
        ['strength', 'coverage', 'margin'],
      )
    : shipped;
  const estimates = weighted.map((sample) => ({
    ...sample,
    probability: confidenceOf(weights, sample.evidence),
  }));
  return { weights, estimates, isFitted };
}

function thresholds(
  shipped: Thresholds,
  entries: Fit,
  passages: Fit,
  { right }: ConfidenceTarget,
): Thresholds {
  const of = ({ isFitted, estimates }: Fit, otherwise: number): number =>
    isFitted
      ? Math.min(
          SUREST,
          Math.max(SUGGESTION, lowestThreshold(right, estimates, FEWEST_GIVEN) ?? SUREST),
        )
      : otherwise;
  const answer = of(entries, shipped.answer);
  return {
    answer,
    urgent: Math.min(answer, URGENT),
    passage: Math.max(answer, of(passages, shipped.passage)),
    suggestion: entries.isFitted ? SUGGESTION : shipped.suggestion,
  };
}
