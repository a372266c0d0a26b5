import type { Language } from '../text/language.js';
import { characterNgrams } from '../text/ngrams.js';
import { stem } from '../text/stems.js';
import type { Features } from './classifier.js';
import { idf } from './inverted-index.js';
import { dampen } from './weighting.js';

const WORD_PAIR = 0.5;
/** Keeps stems apart from n-grams: a sign that no n-gram holds. */
const WORD = '=';

/** A question's words, folded. */
export interface Words {
  words: readonly string[];
  language: Language;
}

/** Which features there are, and how rare they are: plain data that can be saved. */
export interface FeatureData {
  /** Each feature's row. */
  rows: Map<string, number>;
  /** By row. */
  idfs: Float64Array;
  /** The idf of a word that no question holds. */
  unknownIdf: number;
}

/**
 * What the classifier sees of a question: its stems, pairs of neighbouring stems and character 3-
 * and 4-grams, each kind weighted by tf-idf and scaled to length √½, so that words and characters have
 * the same say. An n-gram that only one question holds tells nothing about others and is none.
 */
export class FeatureExtractor {
  /** How often the question that is being read holds each n-gram; else zero. */
  readonly #held: Float64Array;

  /** @param data from an extractor fitted before */
  constructor(readonly data: FeatureData) {
    this.#held = new Float64Array(data.idfs.length);
  }

  /**
   * Learns from the training questions which features there are.
   *
   * @param questions their words
   */
  static fit(questions: readonly Words[]): FeatureExtractor {
    const holders = new Map<string, number>();
    for (const words of questions) {
      const names = [...wordFeatures(words).keys(), ...new Set(ngrams(words))];
      for (const name of names) holders.set(name, (holders.get(name) ?? 0) + 1);
    }
    const telling = [...holders].filter(([name, count]) => name.startsWith(WORD) || count > 1);
    return new FeatureExtractor({
      rows: new Map(telling.map(([name], row) => [name, row])),
      idfs: Float64Array.from(telling, ([, count]) => idf(count, questions.length)),
      unknownIdf: idf(0, questions.length),
    });
  }

  /** @param question its misspelt words corrected */
  extract(question: Words): Features {
    const rows: number[] = [];
    const weights: number[] = [];
    this.#readWords(question, rows, weights);
    this.#readCharacters(question, rows, weights);
    return { rows: new Int32Array(rows), values: new Float32Array(weights) };
  }

  #readWords(question: Words, rows: number[], weights: number[]): void {
    const { idfs, unknownIdf } = this.data;
    let squares = 0;
    for (const [name, count] of wordFeatures(question)) {
      const row = this.data.rows.get(name);
      const weight = dampen(count) * (row === undefined ? unknownIdf : idfs[row]!);
      squares += weight * weight;
      if (row === undefined) continue;
      rows.push(row);
      weights.push(weight);
    }
    scale(weights, 0, squares);
  }

  #readCharacters(question: Words, rows: number[], weights: number[]): void {
    const start = rows.length;
    for (const name of ngrams(question)) {
      const row = this.data.rows.get(name);
      if (row === undefined) continue;
      if (this.#held[row] === 0) rows.push(row);
      this.#held[row]! += 1;
    }
    let squares = 0;
    for (let i = start; i < rows.length; i++) {
      const row = rows[i]!;
      const weight = dampen(this.#held[row]!) * this.data.idfs[row]!;
      this.#held[row] = 0;
      squares += weight * weight;
      weights.push(weight);
    }
    scale(weights, start, squares);
  }
}

/** Scales the weights from a place on to length √½. */
function scale(weights: number[], start: number, squares: number): void {
  const by = Math.sqrt(0.5 / (squares || 1));
  for (let i = start; i < weights.length; i++) weights[i]! *= by;
}

function ngrams({ words }: Words): string[] {
  return characterNgrams(words, 3, 4);
}

function wordFeatures({ words, language }: Words): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (name: string, count: number): void => {
    counts.set(name, (counts.get(name) ?? 0) + count);
  };
  const stems = words.map((word) => stem(word, language));
  stems.forEach((term, i) => {
    add(WORD + term, 1);
    if (i > 0) add(`${WORD}${stems[i - 1]!} ${term}`, WORD_PAIR);
  });
  return counts;
}
