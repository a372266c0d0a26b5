import type { Phrase } from '../engines/engine.js';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.js';
import type { SearchIndexData } from '../../src/retrieval/search-engine.js';

/** Puts back what was taken away. */
export type Restore = () => void;

/**
 * A part of the engine, and how to take it away from outside: the engine itself has no options that
 * only a measurement would use.
 */
export interface Part {
  /** For the table. */
  name: string;
  /** Whether a knowledge base makes use of it. */
  isUsed: (knowledge: KnowledgeBase) => boolean;
  /** What is read in place of each phrasing and each question. */
  read?: (phrase: Phrase) => string;
  /** What the index is built of in place of the knowledge. */
  knowledge?: (knowledge: KnowledgeBase) => KnowledgeBase;
  /** Replaces what the engine does while its index is built and while it searches. */
  build?: () => Restore;
  /** What is searched in place of the index. */
  index?: (data: SearchIndexData) => SearchIndexData;
  /** Replaces what the engine does while it searches. */
  search?: () => Restore;
}
