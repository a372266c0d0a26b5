import type { Text } from '../text/text.js';
import type { Analyzer, Query, QueryWord } from './analyzer.js';

/** What an entry or a passage speaks of: its terms and its years. */
export interface Subject {
  terms: ReadonlySet<string>;
  /** Every year that its texts name or that lies within a period they name. */
  years: ReadonlySet<number>;
}

/** @param texts all that an entry or a passage says */
export function subjectOf(texts: readonly Text[], analyzer: Analyzer): Subject {
  const terms = new Set<string>();
  const years = new Set<number>();
  for (const text of texts) {
    for (const term of analyzer.textTerms(text).keys()) terms.add(term);
    for (const year of yearsIn(text.text)) years.add(year);
  }
  return { terms, years };
}

/** A year a question names, or null where the word is none. */
export function yearOf(word: QueryWord): number | null {
  return /^(?:19|20)\d\d$/.test(word.word) ? Number(word.word) : null;
}

/** Whether a question names a year after all that a subject knows of. */
export function asksBeyond(query: Query, subject: Subject): boolean {
  if (subject.years.size === 0) return false;
  const newest = Math.max(...subject.years);
  return query.words.some((word) => (yearOf(word) ?? 0) > newest);
}

/**
 * The share of a question that a subject speaks of, 0 to 1: each word weighs as its rarity says, a
 * word that nobody knows in full. Years after the subject's newest weigh nothing: the reply says
 * that its sources are older. Function words count only where there is nothing else.
 *
 * @param weightOf what a word weighs
 */
export function coverage(
  query: Query,
  subject: Subject,
  weightOf: (word: QueryWord) => number,
): number {
  const newest = Math.max(0, ...subject.years);
  const content = query.words.filter((word) => !word.functionWord);
  let all = 0;
  let covered = 0;
  for (const word of content.length > 0 ? content : query.words) {
    const year = yearOf(word);
    if (year !== null && year > newest && newest > 0) continue;
    const weight = weightOf(word);
    all += weight;
    covered +=
      weight * (year === null ? certainty(word, subject) : Number(subject.years.has(year)));
  }
  return all === 0 ? 0 : covered / all;
}

function certainty(word: QueryWord, { terms }: Subject): number {
  let most = 0;
  for (const [term, sure] of word.terms) if (terms.has(term)) most = Math.max(most, sure);
  return most;
}

function* yearsIn(text: string): Generator<number> {
  for (const match of text.matchAll(
    /\b((?:19|20)\d\d)(?:\s*(?:-|–|bis|to|until|and|und)\s*((?:19|20)\d\d))?\b/gu,
  )) {
    const first = Number(match[1]);
    const last = Number(match[2] ?? match[1]);
    for (let year = first; year <= last; year++) yield year;
  }
}
