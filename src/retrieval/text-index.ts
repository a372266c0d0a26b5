import type { Analyzer, Query, QueryWord } from './analyzer.js';
import { bestUnits } from './best-units.js';
import type { CorpusData } from './corpus.js';
import { countUnits, type Units } from './counted-units.js';
import { Matches } from './matches.js';
import { InvertedIndex, type InvertedIndexData } from './inverted-index.js';
import { invert, type Postings } from './postings.js';
import { SimilarWords, type SimilarWordsData } from './similar-words.js';
import { bm25, cosine, K1, B } from './weighting.js';

/** What kind of texts an index holds: it decides how words weigh. */
export type UnitKind = 'questions' | 'passages';

/** What a text index consists of: plain data that can be saved. */
export interface TextIndexData {
  kind: UnitKind;
  /** Stems, parts of compounds and umlauts. */
  terms: InvertedIndexData;
  /** By unit: its words in order, as numbers. */
  units: Postings;
  similar: SimilarWordsData;
  /** By unit: the length of its vector of character n-grams. */
  norms: Float32Array;
}

/** How well a run of words says what is asked, each about 0 to 1. */
export interface Agreement {
  /** The share of the question's words, by weight, that it holds, alike words in part. */
  cover: number;
  /** The same, more the oftener it holds them, less the longer it is. */
  density: number;
}

/** A question, compared with the words of an index; it holds until the next comparison. */
export interface Comparison {
  /** By unit: how much of the question its terms say, about 0 to 1. */
  terms: Float64Array;
  /** The units worth a closer look, ascending. */
  proposed: Int32Array;
  /** By asked word: what it weighs; the sum is 1. */
  weights: number[];
  /** The length of the question's own vector of character n-grams. */
  norm: number;
}

/**
 * Questions or passages, searchable in two stages. Their terms and words like the question's propose
 * some; these are looked at closely: which share of the question do they hold, and how alike are
 * they by their characters, which finds what stems miss: other inflections, compounds, typing errors?
 */
export class TextIndex {
  readonly #terms: InvertedIndex;
  readonly #similar: SimilarWords;
  /** By word: the units that hold it. */
  readonly #holders: Postings;
  readonly #averageLength: number;
  // What a comparison sums up: memory that is used again.
  /** By unit: what its terms say, and that with its words' likeness. */
  readonly #termSums: Float64Array;
  readonly #sums: Float64Array;
  readonly #units: Int32Array;
  /** By known word: its likeness to all of the question, by characters. */
  readonly #characters: Float32Array;
  readonly #matches: Matches;

  /** @param data from an index built before */
  constructor(readonly data: TextIndexData) {
    this.#terms = new InvertedIndex(data.terms);
    this.#similar = new SimilarWords(data.similar);
    this.#holders = invert(data.units, data.similar.norms.length);
    this.#averageLength = data.units.items.length / (data.norms.length || 1);
    this.#termSums = new Float64Array(data.norms.length);
    this.#sums = new Float64Array(data.norms.length);
    this.#units = new Int32Array(data.norms.length);
    this.#characters = new Float32Array(data.similar.norms.length);
    this.#matches = new Matches(data.similar.norms.length);
  }

  /**
   * @param units without the words that do not count
   * @param corpus that they were read into
   */
  static build(
    units: Units,
    corpus: CorpusData,
    analyzer: Analyzer,
    kind: UnitKind,
  ): TextIndexData {
    const { words, numbers } = wordsOf(units.forms, corpus);
    const { similar, textNorms } = SimilarWords.build(words, numbers);
    const terms = countUnits(units, corpus, analyzer);
    return {
      kind,
      terms: InvertedIndex.build(terms, kind === 'passages' ? bm25 : cosine),
      units: numbers,
      similar,
      norms: textNorms,
    };
  }

  /** Forgets the unknown words that it was asked for. */
  forget(): void {
    this.#similar.forget();
  }

  /** What a question's word weighs here: rare words more, unknown words the most. */
  weightOf(word: QueryWord): number {
    let weight = 0;
    for (const [term, certainty] of word.terms) {
      if (this.#terms.has(term)) weight = Math.max(weight, certainty * this.#terms.idf(term));
    }
    if (weight > 0) return word.emphasis * weight;
    return word.functionWord ? 0 : word.emphasis * this.#terms.highestIdf;
  }

  /**
   * Compares a question with the words of all units, and proposes those to be looked at.
   *
   * @param most how many units are proposed at most
   */
  compare(query: Query, most: number): Comparison {
    const asked = this.#asked(query);
    const weights = asked.map((word) => this.weightOf(word));
    const terms = this.#compareTerms(asked, weights);
    const total = weights.reduce((a, b) => a + b, 0) || 1;
    const shares = weights.map((weight) => weight / total);
    const characters = this.#characters.fill(0);
    // Questions are short: their characters and terms say enough.
    const isMatched = this.data.kind === 'passages';
    if (isMatched) this.#matches.clear();
    const sums = this.#sums;
    sums.set(terms);
    let squares = 0;
    asked.forEach(({ word, functionWord, held }, i) => {
      const { words, products, alike, strengths, norm } = this.#similar.compare(word, held);
      squares += norm * norm;
      for (let k = 0; k < words.length; k++) characters[words[k]!]! += products[k]!;
      if (functionWord) return;
      for (let k = 0; k < alike.length; k++) {
        if (isMatched) this.#matches.add(alike[k]!, i, strengths[k]!);
        this.#propose(alike[k]!, shares[i]! * strengths[k]!, sums);
      }
    });
    const proposed = bestUnits(sums, most, this.#units);
    return { terms, proposed, weights: shares, norm: Math.sqrt(squares) };
  }

  /** How alike a question and a unit are by their character n-grams: the cosine, about 0 to 1. */
  likeness({ norm }: Comparison, unit: number): number {
    const { units, norms } = this.data;
    const characters = this.#characters;
    let product = 0;
    const end = units.starts[unit + 1]!;
    for (let i = units.starts[unit]!; i < end; i++) product += characters[units.items[i]!]!;
    return product / (norm * norms[unit]! || 1);
  }

  /** How well a passage, or a run of its words, says what is asked. */
  agreement({ weights }: Comparison, start: number, end: number): Agreement {
    const best = new Float64Array(weights.length);
    const sums = new Float64Array(weights.length);
    for (let i = start; i < end; i++) {
      this.#matches.addTo(this.data.units.items[i]!, best, sums);
    }
    const damping = K1 * (1 - B + (B * (end - start)) / this.#averageLength);
    let cover = 0;
    let density = 0;
    weights.forEach((weight, i) => {
      cover += weight * best[i]!;
      density += (weight * sums[i]!) / (sums[i]! + damping);
    });
    return { cover, density };
  }

  /** Where a unit's words begin and end among all. */
  run(unit: number): [start: number, end: number] {
    const { starts } = this.data.units;
    return [starts[unit]!, starts[unit + 1]!];
  }

  /** The words of a question that count here, each once. */
  #asked({ words }: Query): QueryWord[] {
    const counted = this.data.kind === 'passages' ? words.filter((w) => !w.functionWord) : words;
    return [...new Map(counted.map((word) => [word.word, word])).values()];
  }

  #compareTerms(asked: readonly QueryWord[], weights: readonly number[]): Float64Array {
    const sums = this.#termSums.fill(0);
    const terms = new Map<string, number>();
    for (const word of asked) {
      for (const [term, certainty] of word.terms) {
        terms.set(term, Math.max(terms.get(term) ?? 0, word.emphasis * certainty));
      }
    }
    if (this.data.kind === 'passages') {
      const most = weights.reduce((a, b) => a + b, 0) || 1;
      for (const [term, certainty] of terms) this.#terms.accumulate(term, certainty / most, sums);
    } else {
      const norm = Math.sqrt(weights.reduce((a, b) => a + b * b, 0)) || 1;
      for (const [term, certainty] of terms) {
        this.#terms.accumulate(term, (certainty * this.#terms.idf(term)) / norm, sums);
      }
    }
    return sums;
  }

  #propose(word: number, amount: number, sums: Float64Array): void {
    const { starts, items } = this.#holders;
    const end = starts[word + 1]!;
    for (let i = starts[word]!; i < end; i++) sums[items[i]!]! += amount;
  }
}

/** The different words of units, and these by number: a word counts as one in all its spellings. */
function wordsOf(forms: Postings, corpus: CorpusData): { words: string[]; numbers: Postings } {
  const known = new Map<string, number>();
  const byForm = new Int32Array(corpus.words.length).fill(-1);
  const items = forms.items.map((form) => {
    if (byForm[form] === -1) {
      const word = corpus.words[form]!;
      byForm[form] = known.get(word) ?? known.size;
      known.set(word, byForm[form]);
    }
    return byForm[form]!;
  });
  return { words: [...known.keys()], numbers: { starts: forms.starts, items } };
}
