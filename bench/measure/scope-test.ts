import type { Random } from '../corpus/random.js';
import type { DataSet, Question } from '../data/data-set.js';
import type { Corpus } from '../engines/engine.js';

/** Questions that show whether an engine knows when it does not know. */
export interface ScopeTest {
  corpus: Corpus;
  /** Both kinds; those of items that were left out are marked as out of scope. */
  questions: Question[];
  /** The set's own questions, or those of items that were left out; none: the set is too small. */
  origin: 'own' | 'left out' | 'none';
}

/** Where a set has no questions out of scope, this share of its items is left out. */
const LEFT_OUT = 0.2;
const FEWEST_ITEMS = 5;

/** @param questions those of the set that are asked */
export function scopeTest(
  { corpus }: DataSet,
  questions: readonly Question[],
  random: Random,
): ScopeTest {
  if (questions.some(({ inScope }) => !inScope)) {
    return { corpus, questions: [...questions], origin: 'own' };
  }
  if (corpus.items.length < FEWEST_ITEMS) return { corpus, questions: [], origin: 'none' };
  const count = Math.round(corpus.items.length * LEFT_OUT);
  const leftOut = new Set(
    random
      .shuffle(corpus.items)
      .slice(0, count)
      .map(({ id }) => id),
  );
  return {
    corpus: { ...corpus, items: corpus.items.filter(({ id }) => !leftOut.has(id)) },
    questions: questions.map((question) => ({
      ...question,
      inScope: question.right.some((id) => !leftOut.has(id)),
    })),
    origin: 'left out',
  };
}
