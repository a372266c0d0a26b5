import type { Random } from '../corpus/random.js';
import type { DataSet, Question } from '../data/data-set.js';
import type { Corpus } from '../engines/engine.js';

/** Questions that show whether an engine knows when it does not know. */
export interface ScopeTest {
  corpus: Corpus;
  inScope: Question[];
  outOfScope: Question[];
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
  const own = questions.filter((question) => !question.inScope);
  const answerable = questions.filter((question) => question.inScope);
  if (own.length > 0) return { corpus, inScope: answerable, outOfScope: own, origin: 'own' };
  if (corpus.items.length < FEWEST_ITEMS) {
    return { corpus, inScope: [], outOfScope: [], origin: 'none' };
  }
  const count = Math.round(corpus.items.length * LEFT_OUT);
  const leftOut = new Set(
    random
      .shuffle(corpus.items)
      .slice(0, count)
      .map(({ id }) => id),
  );
  const isOut = ({ right }: Question) => right.every((id) => leftOut.has(id));
  return {
    corpus: { ...corpus, items: corpus.items.filter(({ id }) => !leftOut.has(id)) },
    inScope: answerable.filter((question) => !isOut(question)),
    outOfScope: answerable.filter(isOut),
    origin: 'left out',
  };
}
