import { fold } from './normalize.js';

/** A list of words, between white space, as the set of their folded forms. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/).map(fold));
}
