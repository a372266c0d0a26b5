import { Index } from 'flexsearch';
import type { Prepare } from './engine.js';
import { itemsOf, MOST_PHRASINGS, phrasingsOf } from './phrasings.js';
import { stemmed } from './stemmed-words.js';

/** FlexSearch orders what it finds and gives no score. */
export const prepare: Prepare = (corpus) => {
  const phrasings = phrasingsOf(corpus);
  return () => {
    const index = new Index({ tokenize: 'forward', encode: (text) => text.split(' ') });
    for (const phrasing of phrasings) index.add(phrasing.id, stemmed(phrasing));
    return {
      search: (question) =>
        itemsOf(
          phrasings,
          index
            .search(stemmed(question), { limit: MOST_PHRASINGS, suggest: true })
            .map((id) => ({ id: Number(id), score: null })),
        ),
    };
  };
};
