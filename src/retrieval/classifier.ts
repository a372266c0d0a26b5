/** A sparse feature vector. */
export type Features = ReadonlyMap<string, number>;

interface Example {
  features: Features;
  label: number;
}

interface Encoded {
  rows: Int32Array;
  values: Float32Array;
}

/** How much the centroids count at the start; measured: five epochs then beat eight without. */
const CENTROID = 5;
const EPOCHS = 5;
const LEARNING_RATE = 5;
/** Gradients smaller than this change nothing that shows; skipping them halves the cost. */
const NEGLIGIBLE = 0.01;

/** What a classifier has learned: plain data that can be saved. */
export interface ClassifierData {
  /** Where each feature's row of weights begins; a row holds one weight a label. */
  rows: Map<string, number>;
  weights: Float32Array;
  bias: Float64Array;
}

/**
 * Multinomial logistic regression: it learns which words and letters tell the entries apart, which
 * nearness to single phrasings cannot. It starts at each label's centroid and is trained by
 * stochastic gradient descent with a linearly falling rate. The order of examples is shuffled with
 * a fixed seed, so the same knowledge always gives the same weights.
 */
export class Classifier {
  readonly #active: Int32Array;

  /** @param data from a classifier trained before */
  constructor(readonly data: ClassifierData) {
    this.#active = new Int32Array(data.bias.length);
  }

  /**
   * @param examples feature vectors with labels from 0
   * @param labels how many labels there are
   */
  static train(examples: readonly Example[], labels: number): Classifier {
    const rows = new Map<string, number>();
    for (const { features } of examples) {
      for (const name of features.keys()) {
        if (!rows.has(name)) rows.set(name, rows.size * labels);
      }
    }
    const weights = new Float32Array(rows.size * labels);
    const classifier = new Classifier({ rows, weights, bias: new Float64Array(labels) });
    const encoded = examples.map(({ features }) => classifier.#encode(features));
    classifier.#addCentroids(encoded, examples);
    classifier.#descend(encoded, examples);
    return classifier;
  }

  /** The probability of each label; they sum to one. */
  probabilities(features: Features): Float64Array {
    return softmax(this.#sums(this.#encode(features)));
  }

  #encode(features: Features): Encoded {
    const rows = new Int32Array(features.size);
    const values = new Float32Array(features.size);
    let size = 0;
    for (const [name, value] of features) {
      const row = this.data.rows.get(name);
      if (row === undefined) continue;
      rows[size] = row;
      values[size] = value;
      size += 1;
    }
    return { rows: rows.subarray(0, size), values: values.subarray(0, size) };
  }

  #sums({ rows, values }: Encoded): Float64Array {
    const weights = this.data.weights;
    const sums = Float64Array.from(this.data.bias);
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      const value = values[i]!;
      for (let label = 0; label < sums.length; label++) {
        sums[label]! += value * weights[row + label]!;
      }
    }
    return sums;
  }

  #addCentroids(encoded: Encoded[], examples: readonly Example[]): void {
    const sizes = new Float64Array(this.data.bias.length);
    for (const { label } of examples) sizes[label]! += 1;
    encoded.forEach(({ rows, values }, example) => {
      const { label } = examples[example]!;
      const share = CENTROID / Math.sqrt(sizes[label]!);
      rows.forEach((row, i) => {
        this.data.weights[row + label]! += share * values[i]!;
      });
    });
  }

  #descend(encoded: Encoded[], examples: readonly Example[]): void {
    const order = encoded.map((_, i) => i);
    const random = generator(1);
    for (let epoch = 0; epoch < EPOCHS; epoch++) {
      shuffle(order, random);
      const rate = LEARNING_RATE * (1 - epoch / EPOCHS);
      for (const i of order) this.#step(encoded[i]!, examples[i]!.label, rate);
    }
  }

  #step(example: Encoded, label: number, rate: number): void {
    const gradient = softmax(this.#sums(example));
    gradient[label]! -= 1;
    const active = this.#active;
    let size = 0;
    for (let i = 0; i < gradient.length; i++) {
      if (Math.abs(gradient[i]!) > NEGLIGIBLE) active[size++] = i;
    }
    const weights = this.data.weights;
    const { rows, values } = example;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      const step = rate * values[i]!;
      for (let k = 0; k < size; k++) {
        const other = active[k]!;
        weights[row + other]! -= step * gradient[other]!;
      }
    }
    // The bias learns slowly: it would otherwise favour entries with many phrasings.
    for (let k = 0; k < size; k++)
      this.data.bias[active[k]!]! -= 0.1 * rate * gradient[active[k]!]!;
  }
}

function softmax(sums: Float64Array): Float64Array {
  let highest = -Infinity;
  for (let i = 0; i < sums.length; i++) highest = Math.max(highest, sums[i]!);
  let total = 0;
  for (let i = 0; i < sums.length; i++) {
    sums[i] = Math.exp(sums[i]! - highest);
    total += sums[i]!;
  }
  for (let i = 0; i < sums.length; i++) sums[i]! /= total;
  return sums;
}

/** A linear congruential generator (Numerical Recipes, ranqd1): 0 ≤ number < 1. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Fisher–Yates. */
function shuffle(list: number[], random: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
}
