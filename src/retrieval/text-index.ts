import { characterNgrams } from '../text/ngrams.js';
import type { Text } from '../text/text.js';
import type { Analyzer, Query, QueryWord } from './analyzer.js';
import { countTerms, type TermCounts } from './counts.js';
import { InvertedIndex, type InvertedIndexData } from './inverted-index.js';
import { bm25, cosine, dampen } from './weighting.js';

/** How alike a question and each unit are: two kinds of evidence, each about 0 to 1. */
export interface Similarities {
  words: Float64Array;
  characters: Float64Array;
}

/** What kind of texts an index holds: it decides how words weigh. */
export type UnitKind = 'questions' | 'passages';

/** What a text index consists of: plain data that can be saved. */
export interface TextIndexData {
  kind: UnitKind;
  words: InvertedIndexData;
  characters: InvertedIndexData;
}

/**
 * Questions, passages or sentences, searchable by their words and by their characters. Words match
 * on stems, synonyms and corrected spellings; character 3- and 4-grams find what these miss: other
 * inflections, compounds, typing errors.
 */
export class TextIndex {
  readonly #words: InvertedIndex;
  readonly #characters: InvertedIndex;

  /** @param data from an index built before */
  constructor(readonly data: TextIndexData) {
    this.#words = new InvertedIndex(data.words);
    this.#characters = new InvertedIndex(data.characters);
  }

  /** @param ngrams of each unit: see `ngramsOf` */
  static build(
    units: readonly Text[],
    ngrams: readonly TermCounts[],
    analyzer: Analyzer,
    kind: UnitKind,
  ): TextIndex {
    const passages = kind === 'passages';
    const terms = units.map((unit) => analyzer.unitTerms(unit, passages));
    return new TextIndex({
      kind,
      words: InvertedIndex.build(terms, passages ? bm25 : cosine).data,
      characters: InvertedIndex.build(ngrams, cosine).data,
    });
  }

  /** What a question's word weighs here: rare words more, unknown words the most. */
  weightOf(word: QueryWord): number {
    let weight = 0;
    for (const [term, certainty] of word.terms) {
      if (this.#words.has(term)) weight = Math.max(weight, certainty * this.#words.idf(term));
    }
    if (weight > 0) return word.emphasis * weight;
    return word.functionWord ? 0 : word.emphasis * this.#words.highestIdf;
  }

  /** Compares a question with every unit that shares a word or an n-gram with it. */
  similarities(query: Query): Similarities {
    const asked =
      this.data.kind === 'passages' ? query.words.filter((w) => !w.functionWord) : query.words;
    return { words: this.#compareWords(asked), characters: this.#compareCharacters(asked) };
  }

  #compareWords(asked: QueryWord[]): Float64Array {
    const sums = new Float64Array(this.#words.size);
    const terms = new Map<string, number>();
    for (const word of asked) {
      for (const [term, certainty] of word.terms) {
        terms.set(term, Math.max(terms.get(term) ?? 0, word.emphasis * certainty));
      }
    }
    const weights = [...new Set(asked.map((w) => w.word))].map((text) =>
      this.weightOf(asked.find((w) => w.word === text)!),
    );
    if (this.data.kind === 'passages') {
      const most = weights.reduce((a, b) => a + b, 0) || 1;
      for (const [term, certainty] of terms) this.#words.accumulate(term, certainty / most, sums);
    } else {
      const norm = Math.sqrt(weights.reduce((a, b) => a + b * b, 0)) || 1;
      for (const [term, certainty] of terms) {
        this.#words.accumulate(term, (certainty * this.#words.idf(term)) / norm, sums);
      }
    }
    return sums;
  }

  #compareCharacters(asked: QueryWord[]): Float64Array {
    const sums = new Float64Array(this.#characters.size);
    const grams = ngramsOf(asked.map((w) => w.word));
    let squares = 0;
    for (const [gram, count] of grams) squares += (dampen(count) * this.#characters.idf(gram)) ** 2;
    const norm = Math.sqrt(squares) || 1;
    for (const [gram, count] of grams) {
      const weight = (dampen(count) * this.#characters.idf(gram)) / norm;
      this.#characters.accumulate(gram, weight, sums);
    }
    return sums;
  }
}

/** The character n-grams of folded words, as both sides of a comparison are cut. */
export function ngramsOf(words: readonly string[]): TermCounts {
  return countTerms(characterNgrams(words, 3, 4));
}
