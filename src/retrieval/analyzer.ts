import type { Lexicon } from '../knowledge/lexicon.js';
import { splitCompound } from '../text/compounds.js';
import { FILLERS, FUNCTION_WORDS } from '../text/function-words.js';
import type { Language } from '../text/language.js';
import { stem } from '../text/stems.js';
import type { Text } from '../text/text.js';
import { tokenize } from '../text/tokens.js';
import { Speller } from './speller.js';
import type { TermCounts } from './counts.js';

/** How a word of a question was understood. */
export type Understanding = 'known' | 'lexicon' | 'compound' | 'misspelt' | 'unknown';

/** A word of a question with the terms it stands for. */
export interface QueryWord {
  /** As folded; the corrected spelling where it was misspelt. */
  word: string;
  /** As the visitor wrote it, folded. */
  written: string;
  understanding: Understanding;
  functionWord: boolean;
  /** Terms that the index may hold, with how surely the word means them (0 to 1). */
  terms: ReadonlyMap<string, number>;
}

/** A question, read with the words of the knowledge base. */
export interface Query {
  language: Language;
  words: QueryWord[];
}

const COMPOUND_PART = 0.5;
const SPLIT_UNKNOWN = 0.7;
const SYNONYM = 0.6;
/** Only so many words of a message are read: a turn's cost is bounded. */
const MOST_WORDS = 400;

/**
 * Turns texts into terms, the same way on both sides of the search: stems, the parts of compounds,
 * and for questions also the lexicon's synonyms and corrected spellings.
 */
export class Analyzer {
  readonly #counts = new Map<string, number>();
  readonly #stems: Record<Language, Set<string>> = { de: new Set(), en: new Set() };
  readonly #synonyms = new Map<string, Map<string, number>>();
  readonly #speller: Speller;
  readonly #isWord = (word: string): boolean => this.#counts.has(word);

  /**
   * @param texts everything the knowledge base says: its vocabulary
   * @param lexicon its synonyms and abbreviations
   */
  constructor(texts: Iterable<Text>, lexicon: Lexicon) {
    for (const text of texts) this.#learn(text);
    for (const words of lexicon.synonyms) this.#addSynonyms(words, SYNONYM);
    for (const { short, long } of lexicon.abbreviations) this.#addSynonyms([short, long], 1);
    this.#speller = new Speller(this.#counts);
  }

  /** The terms of a unit of the index with their counts; a compound's parts count half. */
  unitTerms({ words, language }: Text, dropFunctionWords: boolean): TermCounts {
    const counts = new Map<string, number>();
    const add = (term: string, count: number): void => {
      counts.set(term, (counts.get(term) ?? 0) + count);
    };
    for (const word of words) {
      if (dropFunctionWords && FUNCTION_WORDS[language].has(word)) continue;
      add(stem(word, language), 1);
      for (const part of this.#parts(word)) add(stem(part, language), COMPOUND_PART);
    }
    return counts;
  }

  /** Reads a question; every word of it is kept, also those that the knowledge base does not know. */
  query({ words, language }: Text): Query {
    const meant = words.filter((word) => !FILLERS.has(word));
    const written = (meant.length > 0 ? meant : words).slice(0, MOST_WORDS);
    return { language, words: this.#join(written).map((word) => this.#read(word, language)) };
  }

  /** Whether the knowledge base uses a folded word, in any inflection, in a language. */
  uses(word: string, language: Language): boolean {
    return this.#stems[language].has(stem(word, language));
  }

  #learn({ words, language }: Text): void {
    for (const word of words) {
      this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
      this.#stems[language].add(stem(word, language));
    }
  }

  #addSynonyms(words: string[], weight: number): void {
    const groups = words.map((word) => tokenize(word));
    for (const [i, group] of groups.entries()) {
      const key = group.join(' ');
      const known = this.#synonyms.get(key) ?? new Map<string, number>();
      this.#synonyms.set(key, known);
      for (const [j, other] of groups.entries()) {
        if (i === j) continue;
        const content = other.filter((w) => !FUNCTION_WORDS.de.has(w) && !FUNCTION_WORDS.en.has(w));
        for (const word of content) {
          for (const language of ['de', 'en'] as const) {
            const term = stem(word, language);
            known.set(term, Math.max(known.get(term) ?? 0, weight / Math.sqrt(content.length)));
          }
        }
      }
      for (const word of group) this.#counts.set(word, this.#counts.get(word) ?? 1);
    }
  }

  #read(written: string, language: Language): QueryWord {
    const terms = new Map<string, number>();
    const functionWord = FUNCTION_WORDS[language].has(written);
    const base = { word: written, written, functionWord, terms };
    terms.set(stem(written, language), 1);

    const synonyms = this.#synonymsOf(written, language);
    for (const [term, weight] of synonyms) terms.set(term, Math.max(terms.get(term) ?? 0, weight));

    const parts = this.#parts(written).map((part) => stem(part, language));
    if (this.#knows(written, language)) {
      for (const part of parts) terms.set(part, Math.max(terms.get(part) ?? 0, COMPOUND_PART));
      return { ...base, understanding: 'known' };
    }
    if (functionWord) return { ...base, understanding: 'known' };
    if (synonyms.size > 0) return { ...base, understanding: 'lexicon' };
    if (parts.length > 0) {
      terms.clear();
      for (const part of parts) terms.set(part, SPLIT_UNKNOWN);
      return { ...base, understanding: 'compound' };
    }
    const corrections = this.#speller.correct(written);
    const [nearest] = corrections;
    if (nearest) {
      terms.clear();
      for (const { word, similarity } of corrections) {
        const weight = similarity / Math.sqrt(corrections.length);
        for (const [term, certainty] of this.#read(word, language).terms) {
          terms.set(term, Math.max(terms.get(term) ?? 0, weight * certainty));
        }
      }
      return { ...base, word: nearest.word, understanding: 'misspelt' };
    }
    return { ...base, understanding: 'unknown' };
  }

  #knows(word: string, language: Language): boolean {
    return this.#counts.has(word) || this.uses(word, language);
  }

  #synonymsOf(word: string, language: Language): ReadonlyMap<string, number> {
    return this.#synonyms.get(word) ?? this.#synonyms.get(stem(word, language)) ?? NO_SYNONYMS;
  }

  #parts(word: string): string[] {
    return splitCompound(word, this.#isWord);
  }

  /** "daten integrations zentrum": neighbours that are one known word together become it. */
  #join(words: readonly string[]): string[] {
    const joined: string[] = [];
    for (let i = 0; i < words.length; i++) {
      let taken = 1;
      for (const count of [4, 3, 2]) {
        const together = words.slice(i, i + count).join('');
        const longEnough = i + count <= words.length && together.length >= 8;
        if (longEnough && this.#counts.has(together)) {
          joined.push(together);
          taken = count;
          break;
        }
      }
      if (taken === 1) joined.push(words[i]!);
      i += taken - 1;
    }
    return joined;
  }
}

const NO_SYNONYMS: ReadonlyMap<string, number> = new Map();
