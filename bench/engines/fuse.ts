import Fuse, { type IFuseOptions } from 'fuse.js';
import type { Prepare } from './engine.js';
import { itemsOf, MOST_PHRASINGS, type Phrasing, phrasingsOf } from './phrasings.js';

/** Fuse.js scores from 0, a perfect match, to 1. */
function fuse(options: IFuseOptions<Phrasing>): Prepare {
  return (corpus) => {
    const phrasings = phrasingsOf(corpus);
    return () => {
      const index = new Fuse(phrasings, { ...options, keys: ['text'], includeScore: true });
      return {
        search: ({ text }) =>
          itemsOf(
            phrasings,
            index
              .search(text, { limit: MOST_PHRASINGS })
              .map(({ item, score = 1 }) => ({ id: item.id, score: 1 - score })),
          ),
      };
    };
  };
}

export const prepareBitap = fuse({ ignoreLocation: true });

export const prepareTokens = fuse({ useTokenSearch: true, ignoreLocation: true });
