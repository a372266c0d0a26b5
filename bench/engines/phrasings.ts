import type { Corpus, Hit, Phrase } from './engine.js';
import { MOST_HITS } from './engine.js';

/** How many phrasings a library is asked for, so that the best ten items are among them. */
export const MOST_PHRASINGS = 100;

/** One phrasing of an item, as libraries read it: a document with a number and a text. */
export interface Phrasing extends Phrase {
  id: number;
  owner: string;
}

/** All phrasings of a corpus, numbered from 0: a passage has one. */
export function phrasingsOf({ items }: Corpus): Phrasing[] {
  return items
    .flatMap(({ id, texts }) => texts.map((phrase) => ({ ...phrase, owner: id })))
    .map((phrasing, id) => ({ ...phrasing, id }));
}

/**
 * The items of the phrasings that were found: an item is as good as its best phrasing.
 *
 * @param found numbers of phrasings, best first
 */
export function itemsOf(
  phrasings: readonly Phrasing[],
  found: Iterable<{ id: number; score: number | null }>,
): Hit[] {
  const best = new Map<string, Hit>();
  for (const { id, score } of found) {
    const { owner } = phrasings[id]!;
    if (!best.has(owner)) best.set(owner, { id: owner, score });
    if (best.size === MOST_HITS) break;
  }
  return [...best.values()];
}
