import type { Question } from '../data/data-set.js';
import type { Corpus, Hit, Phrase } from '../engines/engine.js';
import type { EngineProcess } from './engine-process.js';
import { areaUnderRoc, type Estimate } from './metrics.js';

const BATCH = 50;

/**
 * Asks questions until they or the budget are at an end.
 *
 * @param budgetMs of processor time
 * @returns what each found, in order; shorter than the questions where the budget ended
 * @throws EngineFailure where the engine breaks off
 */
export async function askAll(
  engine: EngineProcess,
  questions: readonly Phrase[],
  budgetMs: number,
): Promise<Hit[][]> {
  const found: Hit[][] = [];
  let left = budgetMs;
  while (found.length < questions.length && left > 0) {
    const batch = questions
      .slice(found.length, found.length + BATCH)
      .map(({ text, language }) => ({ text, language }));
    for (const { hits, ms } of await engine.search(batch, left)) {
      found.push(hits);
      left -= ms;
    }
  }
  return found;
}

/**
 * How well the first hits' scores tell questions in scope from others; null without scores. Who finds
 * nothing or an entry that refuses is as sure as can be that there is no answer: all scores are 0 or
 * more.
 *
 * @param found what each question found, in order
 */
export function scopeRoc(
  { items }: Corpus,
  questions: readonly Question[],
  found: readonly Hit[][],
): Estimate | null {
  const refusing = new Set(items.filter(({ refuses }) => refuses).map(({ id }) => id));
  const scores = found.map(([best], i) => {
    const { inScope, right } = questions[i]!;
    if (best === undefined) return 0;
    // What a referral says in passing may be the answer.
    const answers = !refusing.has(best.id) || (inScope && right.includes(best.id));
    return answers ? best.score : 0;
  });
  if (scores.includes(null)) return null;
  const of = (inScope: boolean) =>
    (scores as number[]).filter((_, i) => questions[i]!.inScope === inScope);
  return areaUnderRoc(of(true), of(false));
}
