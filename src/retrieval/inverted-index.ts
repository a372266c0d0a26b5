import type { TermCounts } from './counts.js';
import { invert, postingsOf } from './postings.js';
import type { Weighting } from './weighting.js';

/** What an inverted index consists of: plain data that can be saved. */
export interface InvertedIndexData {
  /** How many units there are. */
  size: number;
  /** Each term's number. */
  numbers: Map<string, number>;
  /** By term number. */
  idfs: Float64Array;
  /** By term number: where its postings begin; they end where the next term's begin. */
  starts: Int32Array;
  /** The postings: units, ascending for each term, and how heavily the term weighs there. */
  units: Int32Array;
  weights: Float32Array;
}

/**
 * Which units hold a term, and how heavily it weighs there. The postings of all terms lie one
 * behind the other in two arrays: a term's number tells where its own begin and end.
 */
export class InvertedIndex {
  /** The idf of a term that no unit holds: the most that a term can weigh. */
  readonly highestIdf: number;

  /** @param data from an index built before */
  constructor(readonly data: InvertedIndexData) {
    this.highestIdf = idf(0, data.size);
  }

  /**
   * @param units the terms of each unit
   * @param weighting how counts become weights
   */
  static build(units: readonly TermCounts[], weighting: Weighting): InvertedIndex {
    const size = units.length;
    const numbers = new Map<string, number>();
    const holders: number[] = [];
    let length = 0;
    const terms = postingsOf(
      units.map((counts) => {
        const own: number[] = [];
        for (const [term, count] of counts) {
          let number = numbers.get(term);
          if (number === undefined) {
            number = holders.push(0) - 1;
            numbers.set(term, number);
          }
          holders[number]! += 1;
          own.push(number);
          length += count;
        }
        return own;
      }),
    );
    const idfs = Float64Array.from(holders, (count) => idf(count, size));
    const inverted = invert(terms, holders.length);
    const weights = new Float32Array(terms.items.length);
    const next = inverted.starts.slice();
    units.forEach((counts, unit) => {
      const own = terms.items.subarray(terms.starts[unit], terms.starts[unit + 1]);
      const unitWeights = Float64Array.from(counts.values());
      weighting(
        unitWeights,
        Float64Array.from(own, (n) => idfs[n]!),
        length / size,
      );
      own.forEach((number, i) => (weights[next[number]!++] = unitWeights[i]!));
    });
    return new InvertedIndex({
      size,
      numbers,
      idfs,
      starts: inverted.starts,
      units: inverted.items,
      weights,
    });
  }

  /** How many units there are. */
  get size(): number {
    return this.data.size;
  }

  has(term: string): boolean {
    return this.data.numbers.has(term);
  }

  /**
   * Inverse document frequency in BM25's non-negative form, ln(1 + (N - n + 0.5) / (n + 0.5)):
   * rare terms weigh more, a term that no unit holds the most.
   */
  idf(term: string): number {
    const number = this.data.numbers.get(term);
    return number === undefined ? this.highestIdf : this.data.idfs[number]!;
  }

  /** Adds to each unit's sum what one term of a query contributes. */
  accumulate(term: string, weight: number, sums: Float64Array): void {
    const number = this.data.numbers.get(term);
    if (number === undefined) return;
    const { starts, units, weights } = this.data;
    const end = starts[number + 1]!;
    for (let i = starts[number]!; i < end; i++) sums[units[i]!]! += weight * weights[i]!;
  }
}

/** How rare a term is that so many of all units hold. */
export function idf(holders: number, all: number): number {
  return Math.log(1 + (all - holders + 0.5) / (holders + 0.5));
}
