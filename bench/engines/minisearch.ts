import MiniSearch, { type Options } from 'minisearch';
import type { Corpus, Phrase, Prepare } from './engine.js';
import { itemsOf, type Phrasing, phrasingsOf } from './phrasings.js';
import { stemmed } from './stemmed-words.js';

function minisearch(
  options: Options['searchOptions'],
  written: (phrase: Phrase) => string,
  readable: (corpus: Corpus) => Phrasing[] = phrasingsOf,
): Prepare {
  return (corpus) => {
    const phrasings = readable(corpus);
    return () => {
      const index = new MiniSearch<{ id: number; text: string }>({
        fields: ['text'],
        searchOptions: options,
      });
      index.addAll(phrasings.map((phrasing) => ({ id: phrasing.id, text: written(phrasing) })));
      return { search: (question) => itemsOf(phrasings, index.search(written(question))) };
    };
  };
}

export const prepareDefault = minisearch({}, ({ text }) => text);

export const prepareTuned = minisearch({ fuzzy: 0.2, prefix: true }, stemmed);
