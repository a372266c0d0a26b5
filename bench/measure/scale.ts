import { syntheticSet } from '../corpus/synthetic.js';
import type { Question } from '../data/data-set.js';
import type { Corpus } from '../engines/engine.js';
import type { ContestantId } from '../engines/registry.js';
import { scopeRoc } from './ask.js';
import { EngineFailure, EngineProcess } from './engine-process.js';
import { type Estimate, isEnough, precisionAt1, quantile, rankOf } from './metrics.js';
import type { Budgets } from './quality.js';
import type { Searched } from './protocol.js';

/** How one engine did at one size. */
export interface Scale {
  contestant: ContestantId;
  buildSeconds: number | null;
  /** How many questions were timed; fewer than there are where the budget ended. */
  asked: number;
  /** Times of a search in milliseconds. */
  p50: number | null;
  p99: number | null;
  /** What the engine holds once it has answered, in bytes. */
  heapBytes: number | null;
  p1: Estimate | null;
  auroc: Estimate | null;
  failure: string | null;
}

/** How the engines did at one size. */
export interface ScaleResult {
  size: number;
  questions: number;
  engines: Scale[];
}

const SEED = 7;
/** Asked before the clock counts, so that code is compiled and caches are filled. */
const WARM_UP = 40;
/** How many questions an engine is asked in its turn. */
const ROUND = 20;

/** An engine at work. */
interface Run {
  engine: EngineProcess;
  result: Scale;
  searched: Searched[];
  spentMs: number;
}

/**
 * Measures engines at growing sizes. One that fails at a size is not tried at the next.
 *
 * @param sizes numbers of entries, growing
 */
export async function measureScales(
  sizes: readonly number[],
  contestants: readonly ContestantId[],
  budgets: Budgets,
  progress: (text: string) => void,
): Promise<ScaleResult[]> {
  const results: ScaleResult[] = [];
  const failed = new Map<ContestantId, string>();
  for (const size of sizes) {
    const able = contestants.filter((contestant) => !failed.has(contestant));
    const measured = await measureScale(size, able, budgets, progress);
    const engines = contestants.map((contestant): Scale => {
      const failure = failed.get(contestant) ?? '';
      const own = measured.engines.find((engine) => engine.contestant === contestant);
      return own ?? { ...nothing(contestant), failure };
    });
    results.push({ ...measured, engines });
    for (const { contestant, failure } of measured.engines) {
      if (failure !== null)
        failed.set(contestant, `not tried, since it failed at ${size.toLocaleString('en')}`);
    }
  }
  return results;
}

/**
 * Measures engines at one size. Each is built in a process of its own, one after the other; then they
 * take turns with twenty questions each, so that whatever else the machine does meets all of them.
 */
async function measureScale(
  size: number,
  contestants: readonly ContestantId[],
  budgets: Budgets,
  progress: (text: string) => void,
): Promise<ScaleResult> {
  const { corpus, questions: all } = syntheticSet(size, WARM_UP + budgets.questions, SEED);
  const warmUp = all.slice(0, WARM_UP);
  const questions = all.slice(WARM_UP);
  const runs: Run[] = [];
  for (const contestant of contestants) {
    progress(`${size} entries, building: ${contestant}`);
    const run = start(contestant);
    runs.push(run);
    await attempt(run, async () => {
      const { seconds } = await run.engine.build(corpus, budgets.buildMs);
      run.result.buildSeconds = seconds;
      await run.engine.search(warmUp, budgets.searchMs / 4);
    });
  }
  for (let from = 0; from < questions.length; from += ROUND) {
    progress(`${size} entries, question ${from} of ${questions.length}`);
    for (const run of runs) {
      const left = budgets.searchMs - run.spentMs;
      if (run.result.failure !== null || left <= 0) continue;
      await attempt(run, async () => {
        const round = await run.engine.search(questions.slice(from, from + ROUND), left);
        run.searched.push(...round);
        for (const { ms } of round) run.spentMs += ms;
      });
    }
  }
  for (const run of runs) {
    await attempt(run, async () => {
      run.result.heapBytes = await run.engine.weigh();
    });
    run.engine.stop();
    summarize(run, corpus, questions);
  }
  return { size, questions: questions.length, engines: runs.map(({ result }) => result) };
}

function start(contestant: ContestantId): Run {
  const engine = new EngineProcess(contestant);
  return { engine, result: nothing(contestant), searched: [], spentMs: 0 };
}

function nothing(contestant: ContestantId): Scale {
  return {
    contestant,
    buildSeconds: null,
    asked: 0,
    p50: null,
    p99: null,
    heapBytes: null,
    p1: null,
    auroc: null,
    failure: null,
  };
}

/** Does something with an engine that has not failed, and notes where it fails. */
async function attempt(run: Run, act: () => Promise<void>): Promise<void> {
  if (run.result.failure !== null) return;
  try {
    await act();
  } catch (error) {
    if (!(error instanceof EngineFailure)) throw error;
    run.result.failure = error.message;
  }
}

function summarize(
  { result, searched }: Run,
  corpus: Corpus,
  questions: readonly Question[],
): void {
  if (searched.length === 0) return;
  const times = searched.map(({ ms }) => ms);
  result.asked = searched.length;
  result.p50 = quantile(times, 0.5);
  result.p99 = quantile(times, 0.99);
  if (!isEnough(searched.length, questions.length)) return;
  const found = searched.map(({ hits }) => hits);
  result.p1 = precisionAt1(
    found.flatMap((hits, i) => {
      const { inScope, right } = questions[i]!;
      const ids = hits.map(({ id }) => id);
      return inScope ? [rankOf(ids, right)] : [];
    }),
  );
  result.auroc = scopeRoc(corpus, questions, found);
}
