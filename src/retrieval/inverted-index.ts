import type { CountedUnits } from './counted-units.js';
import { invert } from './postings.js';
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
   * @param weighting how counts become weights
   */
  static build({ numbers, terms, counts }: CountedUnits, weighting: Weighting): InvertedIndexData {
    const size = terms.starts.length - 1;
    const inverted = invert(terms, numbers.size);
    const { starts } = inverted;
    const idfs = Float64Array.from(numbers.values(), (n) => idf(starts[n + 1]! - starts[n]!, size));
    let length = 0;
    let longest = 0;
    for (const count of counts) length += count;
    for (let unit = 0; unit < size; unit++) {
      longest = Math.max(longest, terms.starts[unit + 1]! - terms.starts[unit]!);
    }
    const weights = new Float32Array(terms.items.length);
    const next = starts.slice();
    const unitWeights = new Float64Array(longest);
    const unitIdfs = new Float64Array(longest);
    for (let unit = 0; unit < size; unit++) {
      const start = terms.starts[unit]!;
      const held = terms.starts[unit + 1]! - start;
      for (let i = 0; i < held; i++) {
        unitWeights[i] = counts[start + i]!;
        unitIdfs[i] = idfs[terms.items[start + i]!]!;
      }
      weighting(unitWeights, unitIdfs, held, length / size);
      for (let i = 0; i < held; i++) weights[next[terms.items[start + i]!]!++] = unitWeights[i]!;
    }
    return { size, numbers, idfs, starts, units: inverted.items, weights };
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
