import TfIdf from 'natural/lib/natural/tfidf/tfidf.js';
import type { Prepare } from './engine.js';
import { itemsOf, MOST_PHRASINGS, phrasingsOf } from './phrasings.js';
import { stemsFor } from './stemmed-words.js';

/** natural's TfIdf on stems: the sum of the weights that a phrasing gives the question's words. */
export const prepare: Prepare = (corpus) => {
  const phrasings = phrasingsOf(corpus);
  const stems = stemsFor(corpus);
  return () => {
    const index = new TfIdf();
    for (const phrasing of phrasings) index.addDocument(stems(phrasing));
    return {
      search(question) {
        const scores = index.tfidfs(stems(question));
        const found = scores
          .map((score, id) => ({ id, score }))
          .filter(({ score }) => score > 0)
          .sort((a, b) => b.score - a.score)
          .slice(0, MOST_PHRASINGS);
        return itemsOf(phrasings, found);
      },
    };
  };
};
