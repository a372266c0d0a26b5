import type { TermCounts } from './counts.js';
import type { Weighting } from './weighting.js';

/**
 * Which units hold a term, and how heavily it weighs there. The postings of all terms lie one
 * behind the other in two arrays: a term's number tells where its own begin and end.
 */
export class InvertedIndex {
  readonly size: number;
  /** The idf of a term that no unit holds: the most that a term can weigh. */
  readonly highestIdf: number;
  readonly #numbers = new Map<string, number>();
  readonly #idfs: Float64Array;
  readonly #starts: Int32Array;
  readonly #units: Int32Array;
  readonly #weights: Float32Array;

  /**
   * @param units the terms of each unit
   * @param weighting how counts become weights
   */
  constructor(units: readonly TermCounts[], weighting: Weighting) {
    this.size = units.length;
    this.highestIdf = idf(0, this.size);
    const holders: number[] = [];
    let length = 0;
    const numbered = units.map((counts) => {
      const terms = new Int32Array(counts.size);
      let i = 0;
      for (const [term, count] of counts) {
        let number = this.#numbers.get(term);
        if (number === undefined) {
          number = holders.push(0) - 1;
          this.#numbers.set(term, number);
        }
        holders[number]! += 1;
        terms[i++] = number;
        length += count;
      }
      return terms;
    });
    this.#idfs = Float64Array.from(holders, (count) => idf(count, this.size));
    this.#starts = new Int32Array(holders.length + 1);
    holders.forEach((count, number) => {
      this.#starts[number + 1] = this.#starts[number]! + count;
    });
    this.#units = new Int32Array(this.#starts[holders.length]!);
    this.#weights = new Float32Array(this.#units.length);
    const next = this.#starts.slice();
    numbered.forEach((terms, unit) => {
      const weights = Float64Array.from(units[unit]!.values());
      weighting(
        weights,
        Float64Array.from(terms, (n) => this.#idfs[n]!),
        length / this.size,
      );
      terms.forEach((number, i) => {
        const place = next[number]!++;
        this.#units[place] = unit;
        this.#weights[place] = weights[i]!;
      });
    });
  }

  has(term: string): boolean {
    return this.#numbers.has(term);
  }

  /**
   * Inverse document frequency in BM25's non-negative form, ln(1 + (N - n + 0.5) / (n + 0.5)):
   * rare terms weigh more, a term that no unit holds the most.
   */
  idf(term: string): number {
    const number = this.#numbers.get(term);
    return number === undefined ? this.highestIdf : this.#idfs[number]!;
  }

  /** Adds to each unit's sum what one term of a query contributes. */
  accumulate(term: string, weight: number, sums: Float64Array): void {
    const number = this.#numbers.get(term);
    if (number === undefined) return;
    const end = this.#starts[number + 1]!;
    for (let i = this.#starts[number]!; i < end; i++) {
      sums[this.#units[i]!]! += weight * this.#weights[i]!;
    }
  }
}

/** How rare a term is that so many of all units hold. */
export function idf(holders: number, all: number): number {
  return Math.log(1 + (all - holders + 0.5) / (holders + 0.5));
}
