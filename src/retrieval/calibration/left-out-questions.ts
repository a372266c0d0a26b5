import { FOLDS, folds, type LeftOut } from '../../knowledge/folds.js';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.js';
import { type Ranking, SearchEngine } from '../search-engine.js';
import type { OnPart } from './calibrate.js';
import { transplant } from './transplant.js';

/** A phrasing that the index does not hold, and what the search finds for it. */
export interface LeftOutQuestion extends LeftOut {
  ranking: Ranking;
  /** The same for the phrasing moved to foreign matters; null where it is too short for that. */
  transplanted: Ranking | null;
}

/** So many phrasings are enough for a handful of weights; with fewer, all are left out in turn. */
const ENOUGH = 400;

/** Asks phrasings of an index that is built without them, a fifth after the other until it is enough. */
export function* askLeftOut(knowledge: KnowledgeBase, onPart?: OnPart): Generator<LeftOutQuestion> {
  let asked = 0;
  for (const { number, rest, leftOut } of folds(knowledge)) {
    onPart?.(number + 1, FOLDS);
    const engine = SearchEngine.build(rest);
    const step = Math.ceil(leftOut.length / ENOUGH);
    for (let i = 0; i < leftOut.length; i += step) {
      const each = leftOut[i]!;
      const { language, phrasing } = each;
      const moved = transplant(phrasing, language, i);
      yield {
        ...each,
        ranking: engine.search(phrasing, language),
        transplanted: moved === null ? null : engine.search(moved, language),
      };
      asked += 1;
    }
    if (asked >= ENOUGH) return;
  }
}
