import type { Language } from '../text/language.js';
import type { Analyzer } from './analyzer.js';
import type { CorpusData } from './corpus.js';

/** Numbers the terms of words, and sums up those of one text after the other. */
export class TermTable {
  readonly numbers = new Map<string, number>();
  /** By form: where what one occurrence stands for begins among all; -1 where that is not known. */
  readonly #places: Record<Language, Int32Array>;
  /** For each form in turn: how many terms it stands for, then their numbers. */
  readonly #terms: number[] = [];
  /** Beside each of these numbers: what it counts. */
  readonly #shares: number[] = [];
  /** By term: how often the text holds it. */
  #held = new Float64Array(1024);

  constructor(
    private readonly corpus: CorpusData,
    private readonly analyzer: Analyzer,
  ) {
    const places = (): Int32Array => new Int32Array(corpus.words.length).fill(-1);
    this.#places = { de: places(), en: places() };
  }

  /**
   * Adds a form to the text.
   *
   * @param to takes the terms that the text did not hold before
   */
  hold(form: number, language: Language, to: number[]): void {
    let place = this.#places[language][form]!;
    if (place === -1) place = this.#places[language][form] = this.#read(form, language);
    const end = place + this.#terms[place]!;
    for (let i = place + 1; i <= end; i++) {
      const term = this.#terms[i]!;
      if (this.#held[term] === 0) to.push(term);
      this.#held[term]! += this.#shares[i]!;
    }
  }

  /** How often the text held a term; from now on not at all. */
  release(term: number): number {
    const count = this.#held[term]!;
    this.#held[term] = 0;
    return count;
  }

  #read(form: number, language: Language): number {
    const { words, umlauts } = this.corpus;
    const found = this.analyzer.wordTerms(words[form]!, umlauts[form]!, language);
    const place = this.#terms.push(found.length) - 1;
    this.#shares.push(0);
    for (const [term, share] of found) {
      const number = this.numbers.get(term) ?? this.numbers.size;
      this.numbers.set(term, number);
      this.#terms.push(number);
      this.#shares.push(share);
    }
    if (this.numbers.size > this.#held.length) {
      const more = new Float64Array(2 * this.numbers.size);
      more.set(this.#held);
      this.#held = more;
    }
    return place;
  }
}
