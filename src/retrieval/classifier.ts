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

/** How much the centroids count at the start; measured: two epochs then reach what eight do without. */
const CENTROID = 5;
const EPOCHS = 2;
const LEARNING_RATE = 5;
/** Gradients smaller than this change nothing that shows; skipping them halves the cost. */
const NEGLIGIBLE = 0.01;

/**
 * Multinomial logistic regression: it learns which words and letters tell the entries apart, which
 * nearness to single phrasings cannot. It starts at each label's centroid and is trained by
 * stochastic gradient descent with a linearly falling rate. The order of examples is shuffled with
 * a fixed seed, so the same knowledge always gives the same weights.
 */
export class Classifier {
  readonly #rows = new Map<string, number>();
  readonly #labels: number;
  /** A row of one weight a label for each feature. */
  readonly #weights: Float32Array;
  readonly #bias: Float64Array;
  readonly #active: Int32Array;

  /**
   * @param examples feature vectors with labels from 0
   * @param labels how many labels there are
   */
  constructor(examples: readonly Example[], labels: number) {
    this.#labels = labels;
    this.#active = new Int32Array(labels);
    for (const { features } of examples) {
      for (const name of features.keys()) {
        if (!this.#rows.has(name)) this.#rows.set(name, this.#rows.size * labels);
      }
    }
    this.#weights = new Float32Array(this.#rows.size * labels);
    this.#bias = new Float64Array(labels);
    const encoded = examples.map(({ features }) => this.#encode(features));
    this.#addCentroids(encoded, examples);
    this.#train(encoded, examples);
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
      const row = this.#rows.get(name);
      if (row === undefined) continue;
      rows[size] = row;
      values[size] = value;
      size += 1;
    }
    return { rows: rows.subarray(0, size), values: values.subarray(0, size) };
  }

  #sums({ rows, values }: Encoded): Float64Array {
    const weights = this.#weights;
    const sums = Float64Array.from(this.#bias);
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
    const sizes = new Float64Array(this.#labels);
    for (const { label } of examples) sizes[label]! += 1;
    encoded.forEach(({ rows, values }, example) => {
      const { label } = examples[example]!;
      const share = CENTROID / Math.sqrt(sizes[label]!);
      rows.forEach((row, i) => {
        this.#weights[row + label]! += share * values[i]!;
      });
    });
  }

  #train(encoded: Encoded[], examples: readonly Example[]): void {
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
    const weights = this.#weights;
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
    for (let k = 0; k < size; k++) this.#bias[active[k]!]! -= 0.1 * rate * gradient[active[k]!]!;
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
