import { Index } from 'flexsearch';
import type { Prepare } from './engine.js';
import { itemsOf, MOST_PHRASINGS, phrasingsOf } from './phrasings.js';
import { stemsFor } from './stemmed-words.js';

/** FlexSearch orders what it finds and gives no score. */
export const prepare: Prepare = (corpus) => {
  const phrasings = phrasingsOf(corpus);
  const stems = stemsFor(corpus);
  return () => {
    const index = new Index({ tokenize: 'forward', encode: (text) => text.split(' ') });
    for (const phrasing of phrasings) index.add(phrasing.id, stems(phrasing).join(' '));
    return {
      search: (question) =>
        itemsOf(
          phrasings,
          index
            .search(stems(question).join(' '), { limit: MOST_PHRASINGS, suggest: true })
            .map((id) => ({ id: Number(id), score: null })),
        ),
    };
  };
};
