/** A sparse feature vector. */
export type Features = ReadonlyMap<string, number>;

/** What a classifier has learned: plain data that can be saved. */
export interface ClassifierData {
  /** Each feature's row of weights; a row holds one weight a label. */
  rows: Map<string, number>;
  /** The weights of all rows, as 127ths of their row's scale: a byte each is exact enough. */
  weights: Int8Array;
  scales: Float32Array;
  bias: Float64Array;
}

/** Features as row numbers with their values. */
export interface Encoded {
  rows: Int32Array;
  values: Float32Array;
}

/**
 * Multinomial logistic regression: it has learned which words and letters tell the entries apart,
 * which nearness to single phrasings cannot.
 */
export class Classifier {
  /** @param data from `trainClassifier` */
  constructor(readonly data: ClassifierData) {}

  /** The probability of each label; they sum to one. */
  probabilities(features: Features): Float64Array {
    const { weights, scales, bias } = this.data;
    const { rows, values } = encode(features, this.data.rows);
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

/** Leaves out features that no training example had. */
export function encode(features: Features, known: ReadonlyMap<string, number>): Encoded {
  const rows = new Int32Array(features.size);
  const values = new Float32Array(features.size);
  let size = 0;
  for (const [name, value] of features) {
    const row = known.get(name);
    if (row === undefined) continue;
    rows[size] = row;
    values[size] = value;
    size += 1;
  }
  return { rows: rows.subarray(0, size), values: values.subarray(0, size) };
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
