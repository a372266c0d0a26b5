import path from 'node:path';
import { folds } from '../../src/knowledge/folds.js';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.js';
import { readKnowledge } from '../../src/knowledge/read-knowledge.js';
import type { DataSet } from '../data/data-set.js';
import { itemsOf } from '../data/own-questions.js';
import type { Corpus } from '../engines/engine.js';
import { knowledgeOf } from '../engines/this-engine.js';

/** A set of questions, and what the engine reads in place of its corpus or a part of it. */
export interface AblationSet extends DataSet {
  knowledge: (corpus: Corpus) => Promise<KnowledgeBase>;
}

export function ablationSet(set: DataSet): AblationSet {
  return { ...set, knowledge: knowledgeOf };
}

/**
 * The project's own knowledge without every fifth phrasing, and these as questions: as if visitors
 * had thought of them.
 *
 * @param root the project's folder
 */
export async function leftOutPhrasings(root: string): Promise<AblationSet> {
  const knowledge = await readKnowledge(path.join(root, 'knowledge'));
  const [fold] = folds(knowledge);
  const { rest, leftOut } = fold!;
  return {
    name: 'own phrasings, left out',
    corpus: { kind: 'entries', items: itemsOf(rest), folder: null },
    questions: leftOut.map(({ entry, language, phrasing }) => ({
      text: phrasing,
      language,
      right: [entry.id],
      inScope: true,
    })),
    noisy: true,
    knowledge: ({ items }) => {
      const kept = new Set(items.map(({ id }) => id));
      return Promise.resolve({ ...rest, entries: rest.entries.filter(({ id }) => kept.has(id)) });
    },
  };
}
