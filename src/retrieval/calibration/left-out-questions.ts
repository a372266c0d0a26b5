import { countLeftOut, folds, type LeftOut } from '../../knowledge/folds.js';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.js';
import type { Corpus } from '../corpus.js';
import { type Ranking, SearchEngine } from '../search-engine.js';
import type { OnPart } from './calibrate.js';
import { transplant } from './transplant.js';

/** A phrasing that the index does not hold, and what the search finds for it. */
export interface LeftOutQuestion extends LeftOut {
  ranking: Ranking;
  /** The same for the phrasing moved to foreign matters; null where it is too short for that. */
  transplanted: Ranking | null;
  /** Whether a classifier says how likely each entry is: its shares sum to 1. */
  learned: boolean;
}

/** So many phrasings are enough for a handful of weights; with fewer, all are left out in turn. */
const ENOUGH = 1200;
/** More than a fifth is never left out at once: the index would no longer be like the whole. */
const FEWEST_PARTS = 5;

/**
 * Asks phrasings of an index that is built without them, a part after the other until it is enough.
 * The parts are as small as that allows: the fewer phrasings are gone, the more the rest is like the
 * index that visitors ask.
 *
 * @param corpus holds all that is read of the whole knowledge base: so no part is read again
 * @param learns whether the index that visitors ask has a classifier: then these have one, too
 */
export function* askLeftOut(
  knowledge: KnowledgeBase,
  corpus: Corpus,
  learns: boolean,
  onPart?: OnPart,
): Generator<LeftOutQuestion> {
  const count = countLeftOut(knowledge);
  const parts = Math.max(FEWEST_PARTS, Math.floor(count / ENOUGH));
  const most = Math.min(parts, Math.ceil((ENOUGH * parts) / count));
  let asked = 0;
  for (const { number, rest, leftOut } of folds(knowledge, parts)) {
    onPart?.(number + 1, most);
    const engine = SearchEngine.build(rest, corpus, learns);
    for (const [i, each] of leftOut.entries()) {
      const { language, phrasing } = each;
      const isForeign = (word: string): boolean => !engine.knows(word, language);
      const moved = transplant(phrasing, language, i, isForeign);
      yield {
        ...each,
        ranking: engine.search(phrasing, language),
        transplanted: moved === null ? null : engine.search(moved, language),
        learned: learns,
      };
    }
    asked += leftOut.length;
    if (asked >= ENOUGH) return;
  }
}
