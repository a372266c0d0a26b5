import type { Hit, Phrase } from '../engines/engine.js';
import type { EngineProcess } from './engine-process.js';
import { areaUnderRoc, type Estimate } from './metrics.js';

const BATCH = 50;

/**
 * Asks questions until they or the budget are at an end.
 *
 * @returns what each found, in order; shorter than the questions where the budget ended
 * @throws EngineFailure where the engine breaks off
 */
export async function askAll(
  engine: EngineProcess,
  questions: readonly Phrase[],
  budgetMs: number,
): Promise<Hit[][]> {
  const found: Hit[][] = [];
  const end = performance.now() + budgetMs;
  while (found.length < questions.length) {
    const left = end - performance.now();
    if (left <= 0) break;
    const batch = questions
      .slice(found.length, found.length + BATCH)
      .map(({ text, language }) => ({ text, language }));
    found.push(...(await engine.search(batch, left)).map(({ hits }) => hits));
  }
  return found;
}

/** How well the first hits' scores tell questions in scope from others; null without scores. */
export function scopeRoc(inScope: readonly Hit[][], outOfScope: readonly Hit[][]): Estimate | null {
  const scores = [...inScope, ...outOfScope].map(scoreOf);
  if (scores.includes(null)) return null;
  const known = scores as number[];
  return areaUnderRoc(known.slice(0, inScope.length), known.slice(inScope.length));
}

/** Who finds nothing is as sure as can be that nothing is there: all scores are 0 or more. */
function scoreOf([best]: readonly Hit[]): number | null {
  return best === undefined ? 0 : best.score;
}
