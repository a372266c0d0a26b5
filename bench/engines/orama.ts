import { create, insertMultiple, search } from '@orama/orama';
import type { Prepare } from './engine.js';
import { itemsOf, MOST_PHRASINGS, phrasingsOf } from './phrasings.js';
import { tellingStems, words } from './stemmed-words.js';

/**
 * Orama with the stems as words, so that both languages are stemmed as for the other libraries. With
 * function words it finds far less: it adds up all that is about alike, however common.
 */
export const prepare: Prepare = (corpus) => {
  const phrasings = phrasingsOf(corpus);
  return async () => {
    const index = create({
      schema: { text: 'string' },
      components: {
        tokenizer: { language: 'german', normalizationCache: new Map(), tokenize: words },
      },
    });
    await insertMultiple(
      index,
      phrasings.map((phrasing) => ({
        id: String(phrasing.id),
        text: tellingStems(phrasing).join(' '),
      })),
    );
    return {
      async search(question) {
        const { hits } = await search(index, {
          term: tellingStems(question).join(' '),
          tolerance: 1,
          threshold: 1,
          relevance: { k: 1.2, b: 0.3, d: 0.5 },
          limit: MOST_PHRASINGS,
        });
        return itemsOf(
          phrasings,
          hits.map(({ id, score }) => ({ id: Number(id), score })),
        );
      },
    };
  };
};
