import { availableParallelism } from 'node:os';
import { NOISES, type Noise } from '../corpus/noise.js';
import type { DataSet } from '../data/data-set.js';
import type { Corpus } from '../engines/engine.js';
import type { ContestantId } from '../engines/registry.js';
import { askAll, scopeRoc } from './ask.js';
import { EngineFailure, EngineProcess } from './engine-process.js';
import { inParallel } from './in-parallel.js';
import { type Estimate, isEnough, meanReciprocalRank, precisionAt1, rankOf } from './metrics.js';
import { planQuestions, type Variant } from './plan-questions.js';
import type { ScopeTest } from './scope-test.js';

/** How one engine did on one set. */
export interface Quality {
  contestant: ContestantId;
  /** How many questions were asked; fewer than there are where the budget ended. */
  asked: number;
  p1: Estimate | null;
  mrr: Estimate | null;
  /** Precision at 1 for noisy questions. */
  noisy: Partial<Record<Noise, Estimate>>;
  /** How well its score tells questions in scope from others; null where it gives none. */
  auroc: Estimate | null;
  /** What went wrong; null where nothing did. */
  failure: string | null;
}

/** How the engines did on one set. */
export interface QualityResult {
  set: string;
  kind: Corpus['kind'];
  languages: string[];
  items: number;
  phrasings: number;
  /** How many questions have an answer. */
  questions: number;
  outOfScope: { questions: number; origin: ScopeTest['origin'] };
  engines: Quality[];
}

/** How much processor time an engine gets, and how many questions. */
export interface Budgets {
  buildMs: number;
  searchMs: number;
  questions: number;
}

/**
 * Measures engines on a set, as many at a time as the machine has processors: what they answer does
 * not depend on the clock, and budgets are processor time.
 */
export async function measureQuality(
  set: DataSet,
  contestants: readonly ContestantId[],
  budgets: Budgets,
  progress: (text: string) => void,
): Promise<QualityResult> {
  const { variants, scope } = planQuestions(set, budgets.questions);
  const engines = await inParallel(contestants, availableParallelism(), async (contestant) => {
    progress(`${set.name}: ${contestant}`);
    const engine = new EngineProcess(contestant);
    const quality = await measure(engine, set.corpus, variants, scope, budgets);
    engine.stop();
    return quality;
  });
  const phrasings = set.corpus.items.flatMap(({ texts }) => texts);
  return {
    set: set.name,
    kind: set.corpus.kind,
    languages: [...new Set(phrasings.map(({ language }) => language))].sort(),
    items: set.corpus.items.length,
    phrasings: phrasings.length,
    questions: variants.filter(({ noise }) => noise === null).length,
    outOfScope: {
      questions: scope.questions.filter(({ inScope }) => !inScope).length,
      origin: scope.origin,
    },
    engines,
  };
}

async function measure(
  engine: EngineProcess,
  corpus: Corpus,
  variants: readonly Variant[],
  scope: ScopeTest,
  { buildMs, searchMs }: Budgets,
): Promise<Quality> {
  const quality: Quality = {
    contestant: engine.contestant,
    asked: 0,
    p1: null,
    mrr: null,
    noisy: {},
    auroc: null,
    failure: null,
  };
  try {
    await engine.build(corpus, buildMs);
    const found = await askAll(engine, variants, searchMs);
    const ranks = (noise: Noise | null) =>
      found.flatMap((hits, i) =>
        variants[i]!.noise === noise
          ? [
              rankOf(
                hits.map(({ id }) => id),
                variants[i]!.right,
              ),
            ]
          : [],
      );
    const clean = ranks(null);
    quality.asked = clean.length;
    const total = variants.filter(({ noise }) => noise === null).length;
    // Who is too slow for these would be too slow for the others.
    if (!isEnough(clean.length, total)) return quality;
    quality.p1 = precisionAt1(clean);
    quality.mrr = meanReciprocalRank(clean);
    for (const noise of NOISES) {
      const noisy = ranks(noise);
      if (noisy.length > 0) quality.noisy[noise] = precisionAt1(noisy);
    }
    if (scope.origin === 'left out') await engine.build(scope.corpus, buildMs);
    const scoped = await askAll(engine, scope.questions, searchMs);
    if (isEnough(scoped.length, scope.questions.length)) {
      quality.auroc = scopeRoc(scope.corpus, scope.questions, scoped);
    }
  } catch (error) {
    if (!(error instanceof EngineFailure)) throw error;
    quality.failure = error.message;
  }
  return quality;
}
