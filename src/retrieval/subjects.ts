import type { Analyzer, Query, QueryWord } from './analyzer.js';
import type { Corpus } from './corpus.js';
import type { KnowledgeText } from './knowledge-texts.js';
import { lowerBound } from './lower-bound.js';
import { type Postings, postingsOf } from './postings.js';
import { TermTable } from './term-table.js';

/** What each entry or passage speaks of: plain data that can be saved. */
export interface SubjectsData {
  /** Each term's number. */
  numbers: Map<string, number>;
  /** By subject: the terms of all that it says, each once, ascending. */
  terms: Postings;
  /** By subject: every year that it names or that lies within a period it names, ascending. */
  years: Postings;
}

/** A question's word, as it is looked for in subjects. */
interface AskedWord {
  weight: number;
  /** The year that it is, or null. */
  year: number | null;
  /** The terms that subjects know, with how surely the word means them. */
  terms: [number: number, certainty: number][];
}

/** What entries or passages speak of: all that they say, not only what they are found by. */
export class Subjects {
  /** @param data from subjects built before */
  constructor(readonly data: SubjectsData) {}

  /**
   * @param subjects the texts of each
   * @param corpus holds them all
   */
  static build(
    subjects: Iterable<Iterable<KnowledgeText>>,
    analyzer: Analyzer,
    corpus: Corpus,
  ): SubjectsData {
    const table = new TermTable(corpus.data, analyzer);
    const { items } = corpus.data.texts;
    const terms: number[][] = [];
    const years: number[][] = [];
    for (const texts of subjects) {
      const held: number[] = [];
      const named = new Set<number>();
      for (const { text, language } of texts) {
        const [start, end] = corpus.run(text);
        for (let i = start; i < end; i++) table.hold(items[i]!, language, held);
        for (const year of yearsIn(text)) named.add(year);
      }
      for (const term of held) table.release(term);
      terms.push(held.sort((a, b) => a - b));
      years.push([...named].sort((a, b) => a - b));
    }
    return { numbers: table.numbers, terms: postingsOf(terms), years: postingsOf(years) };
  }

  /**
   * Reads a question for which subjects are then asked.
   *
   * @param weightOf what a word weighs
   * @returns of a subject: the share of the question that it speaks of, 0 to 1. Each word weighs as
   *   its rarity says, a word that nobody knows in full. Years after the subject's newest weigh
   *   nothing: the reply says that its sources are older. Function words count only where there is
   *   nothing else.
   */
  coverage(query: Query, weightOf: (word: QueryWord) => number): (subject: number) => number {
    const content = query.words.filter((word) => !word.functionWord);
    const asked = (content.length > 0 ? content : query.words).map((word): AskedWord => {
      const terms: AskedWord['terms'] = [];
      for (const [term, certainty] of word.terms) {
        const number = this.data.numbers.get(term);
        if (number !== undefined) terms.push([number, certainty]);
      }
      return { weight: weightOf(word), year: yearOf(word), terms };
    });
    return (subject) => {
      const newest = this.#newestYear(subject);
      let all = 0;
      let covered = 0;
      for (const { weight, year, terms } of asked) {
        if (year !== null && newest !== null && year > newest) continue;
        all += weight;
        covered += weight * this.#certainty(subject, year, terms);
      }
      return all === 0 ? 0 : covered / all;
    };
  }

  /** Whether a question names a year after all that a subject knows of. */
  isAskedBeyond(query: Query, subject: number): boolean {
    const newest = this.#newestYear(subject);
    return newest !== null && query.words.some((word) => (yearOf(word) ?? 0) > newest);
  }

  /** How surely a subject speaks of a word, 0 to 1; of a year it does or does not. */
  #certainty(subject: number, year: number | null, terms: AskedWord['terms']): number {
    if (year !== null) return Number(holds(this.data.years, subject, year));
    let most = 0;
    for (const [term, certainty] of terms) {
      if (certainty > most && holds(this.data.terms, subject, term)) most = certainty;
    }
    return most;
  }

  #newestYear(subject: number): number | null {
    const { starts, items } = this.data.years;
    const end = starts[subject + 1]!;
    return end > starts[subject]! ? items[end - 1]! : null;
  }
}

/** Whether a list of ascending numbers holds one. */
function holds({ starts, items }: Postings, list: number, number: number): boolean {
  const end = starts[list + 1]!;
  const place = lowerBound(items, number, starts[list]!, end);
  return place < end && items[place] === number;
}

/** The year a question's word names, or null where it is none. */
function yearOf(word: QueryWord): number | null {
  return /^(?:19|20)\d\d$/.test(word.word) ? Number(word.word) : null;
}

/** Every year that a text names or that lies within a period it names. */
export function* yearsIn(text: string): Generator<number> {
  for (const match of text.matchAll(
    /\b((?:19|20)\d\d)(?:\s*(?:-|–|bis|to|until|and|und)\s*((?:19|20)\d\d))?\b/gu,
  )) {
    const first = Number(match[1]);
    const last = Number(match[2] ?? match[1]);
    for (let year = first; year <= last; year++) yield year;
  }
}
