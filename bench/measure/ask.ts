import type { Corpus, Hit, Phrase } from '../engines/engine.js';
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

/**
 * How well the first hits' scores tell questions in scope from others; null without scores. Who finds
 * nothing or an entry that refuses is as sure as can be that there is no answer: all scores are 0 or
 * more.
 */
export function scopeRoc(
  { items }: Corpus,
  inScope: readonly Hit[][],
  outOfScope: readonly Hit[][],
): Estimate | null {
  const refusing = new Set(items.filter(({ refuses }) => refuses).map(({ id }) => id));
  const scores = [...inScope, ...outOfScope].map(([best]) =>
    best === undefined || refusing.has(best.id) ? 0 : best.score,
  );
  if (scores.includes(null)) return null;
  const known = scores as number[];
  return areaUnderRoc(known.slice(0, inScope.length), known.slice(inScope.length));
}
