import { type ConfidenceTarget, DEFAULT_TARGET } from '../../knowledge/confidence-target.js';
import { LANGUAGES } from '../../text/language.js';
import {
  type Confidence,
  confidenceOf,
  type ConfidenceWeights,
  type Evidence,
  shippedConfidence,
  type Thresholds,
} from '../confidence.js';
import { type Ranking, SearchEngine } from '../search-engine.js';
import { entrySamples } from './entry-samples.js';
import { askLeftOut } from './left-out-questions.js';
import { fitLogistic } from './logistic-regression.js';
import { passageSamples } from './passage-samples.js';
import { type Estimate, lowestThreshold } from './quality.js';
import { firstOf, type Sample, weigh } from './sample.js';

/** A calibrated engine, and what its confidence is worth on the samples that it was fitted on. */
export interface Calibrated {
  engine: SearchEngine;
  entries: Estimate[];
  passages: Estimate[];
}

/** Fewer samples teach nothing that the shipped weights do not know better. */
const FEWEST_SAMPLES = 60;
/** Among fewer entries, one that is gone leaves nothing to be taken for it. */
const FEWEST_ENTRIES = 15;
/** How many samples count as much as the shipped weights: with few, the fit stays near these. */
const PRIOR_SAMPLES = 150;
/** A suggestion is worth reading where one in ten is right. */
const SUGGESTION = 0.2;
/** An emergency is answered from this confidence on, however sure others have to be. */
const URGENT = 0.4;
const SUREST = 0.95;
/** From fewer answers their precision is not told. */
const FEWEST_GIVEN = 20;

/** Is told of each part of the work before it begins, from 1. */
export type OnPart = (part: number, of: number) => void;

/**
 * Fits an engine's confidence to phrasings that it is built without, each with its own entry among
 * the candidates and without it. Keeps the shipped weights where there are too few.
 *
 * @param engine built of the whole knowledge base
 */
export function calibrate(
  engine: SearchEngine,
  target = engine.knowledge.confidence ?? DEFAULT_TARGET,
  onPart?: OnPart,
): Calibrated {
  const { knowledge } = engine;
  const shipped = shippedConfidence(knowledge.entries.length > 0);
  const isEnough = knowledge.entries.length >= FEWEST_ENTRIES;
  const questions = isEnough ? [...askLeftOut(knowledge, onPart)] : [];
  const unanswerable = askUnanswerable(engine, target);
  const entries = [
    ...questions.flatMap(entrySamples),
    ...unanswerable.flatMap(({ entries }) => wrongSample(firstOf(entries))),
  ];
  const passages = [
    ...questions.flatMap(passageSamples),
    ...unanswerable.flatMap(({ passages }) => wrongSample(firstOf(passages))),
  ];
  const forEntries = fit(entries, shipped.entries, target);
  const forPassages = fit(passages, shipped.passages, target);
  const confidence: Confidence = {
    entries: forEntries.weights,
    passages: forPassages.weights,
    thresholds: thresholds(shipped.thresholds, forEntries, forPassages, target),
    fittedOn: forEntries.isFitted ? questions.length : 0,
  };
  return {
    engine: new SearchEngine(knowledge, { ...engine.data, confidence }),
    entries: forEntries.estimates,
    passages: forPassages.estimates,
  };
}

/** What the search finds for the questions that an editor says nothing answers. */
function askUnanswerable(engine: SearchEngine, { unanswerable }: ConfidenceTarget): Ranking[] {
  return LANGUAGES.flatMap((language) =>
    (unanswerable[language] ?? []).map((question) => engine.search(question, language)),
  );
}

function wrongSample(of: { evidence: Evidence } | null): Sample[] {
  return of ? [{ answerable: false, right: false, evidence: of.evidence }] : [];
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
    ? fitLogistic(weighted, ['strength', 'coverage', 'margin'], {
        weights: shipped,
        precision: PRIOR_SAMPLES / samples.length,
      })
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
