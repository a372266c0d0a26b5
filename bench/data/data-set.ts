import type { Corpus, Phrase } from '../engines/engine.js';

/** A question and what answers it. */
export interface Question extends Phrase {
  /** Ids of the items that are right; none where nothing is. */
  right: string[];
  /** Whether the corpus answers it. Whom to ask in its place may still be right. */
  inScope: boolean;
}

/** A corpus and the questions to put to it. */
export interface DataSet {
  /** For tables and charts. */
  name: string;
  corpus: Corpus;
  questions: Question[];
  /** Whether noisy variants are asked too: not where the questions are noisy by themselves. */
  noisy: boolean;
}
