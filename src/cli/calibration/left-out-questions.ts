import type { Dialogs } from '../../knowledge/dialog.js';
import { folds, type LeftOut } from '../../knowledge/folds.js';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.js';
import { type Ranking, SearchEngine } from '../../retrieval/search-engine.js';
import { lightWords } from '../light-words.js';
import { transplant } from './transplant.js';

/** A phrasing that the index does not hold, and what the search finds for it. */
export interface LeftOutQuestion extends LeftOut {
  fold: number;
  ranking: Ranking;
  /** The same for the phrasing moved to foreign matters; null where it is too short for that. */
  transplanted: Ranking | null;
}

/** Every second phrasing is enough for a handful of weights. */
const STEP = 2;

/** Asks phrasings, each of an index that was built without them. */
export function* leftOutQuestions(
  knowledge: KnowledgeBase,
  dialogs: Dialogs,
): Generator<LeftOutQuestion> {
  const light = lightWords(dialogs);
  for (const { number: fold, rest, leftOut } of folds(knowledge)) {
    const engine = SearchEngine.build(rest);
    for (let i = fold % STEP; i < leftOut.length; i += STEP) {
      const each = leftOut[i]!;
      const { language, phrasing } = each;
      const search = (text: string) => engine.search(text, language, light[language]);
      const moved = transplant(phrasing, language, i);
      const transplanted = moved === null ? null : search(moved);
      yield { ...each, fold, ranking: search(phrasing), transplanted };
    }
  }
}
