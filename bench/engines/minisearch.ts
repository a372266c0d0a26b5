import MiniSearch, { type Options } from 'minisearch';
import type { Corpus, Phrase, Prepare } from './engine.js';
import { itemsOf, phrasingsOf } from './phrasings.js';
import { stemsFor, tellingStems } from './stemmed-words.js';

/** @param written how texts are given to it */
function minisearch(
  searchOptions: Options['searchOptions'],
  written: (corpus: Corpus) => (phrase: Phrase) => string,
): Prepare {
  return (corpus) => {
    const phrasings = phrasingsOf(corpus);
    const write = written(corpus);
    return () => {
      const index = new MiniSearch<{ id: number; text: string }>({
        fields: ['text'],
        searchOptions,
      });
      index.addAll(phrasings.map((phrasing) => ({ id: phrasing.id, text: write(phrasing) })));
      return { search: (question) => itemsOf(phrasings, index.search(write(question))) };
    };
  };
}

export const prepareDefault = minisearch(
  {},
  () =>
    ({ text }) =>
      text,
);

export const prepareTuned = minisearch({ fuzzy: 0.2, prefix: true }, (corpus) => {
  const stems = stemsFor(corpus);
  return (phrase) => stems(phrase).join(' ');
});

/** Faster where many entries share the words that questions are made of. */
export const prepareLean = minisearch(
  { fuzzy: 0.2, prefix: true },
  () => (phrase) => tellingStems(phrase).join(' '),
);
