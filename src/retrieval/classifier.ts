/** A sparse feature vector: the rows of known features, each once, and how heavily they weigh. */
export interface Features {
  rows: Int32Array;
  values: Float32Array;
}

/** What a classifier has learned: plain data that can be saved. */
export interface ClassifierData {
  /**
   * A row of one weight a label for each feature, as 127ths of the row's scale: a byte each is exact
   * enough.
   */
  weights: Int8Array;
  scales: Float32Array;
  bias: Float64Array;
}

/**
 * Multinomial logistic regression: it has learned which words and letters tell the entries apart,
 * which nearness to single phrasings cannot.
 */
export class Classifier {
  /** @param data from `trainClassifier` */
  constructor(readonly data: ClassifierData) {}

  /** The probability of each label; they sum to one. */
  probabilities({ rows, values }: Features): Float64Array {
    const { weights, scales, bias } = this.data;
    const sums = Float64Array.from(bias);
    for (let i = 0; i < rows.length; i++) {
      const start = rows[i]! * sums.length;
      const value = (values[i]! * scales[rows[i]!]!) / 127;
      for (let label = 0; label < sums.length; label++) {
        sums[label]! += value * weights[start + label]!;
      }
    }
    return softmax(sums);
  }
}

/** Turns sums into probabilities, in place. */
export function softmax(sums: Float64Array): Float64Array {
  let highest = -Infinity;
  for (const sum of sums) highest = Math.max(highest, sum);
  let total = 0;
  for (let i = 0; i < sums.length; i++) {
    sums[i] = Math.exp(sums[i]! - highest);
    total += sums[i]!;
  }
  for (let i = 0; i < sums.length; i++) sums[i]! /= total;
  return sums;
}
