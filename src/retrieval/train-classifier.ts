import { type ClassifierData, type Features, softmax } from './classifier.js';

interface Example {
  features: Features;
  label: number;
}

/** How much the centroids count at the start; measured: five epochs then beat eight without. */
const CENTROID = 5;
const EPOCHS = 5;
const LEARNING_RATE = 5;
/** Gradients smaller than this change nothing that shows; skipping them halves the cost. */
const NEGLIGIBLE = 0.01;

/**
 * Trains a multinomial logistic regression: it starts at each label's centroid and goes on by
 * stochastic gradient descent with a linearly falling rate. The order of examples is shuffled with
 * a fixed seed, so the same knowledge always gives the same weights.
 *
 * @param examples feature vectors with labels from 0
 * @param rows how many features there are
 * @param labels how many labels there are
 */
export function trainClassifier(
  examples: readonly Example[],
  rows: number,
  labels: number,
): ClassifierData {
  const model = { weights: new Float32Array(rows * labels), bias: new Float64Array(labels) };
  addCentroids(model, examples);

  const order = examples.map((_, i) => i);
  const random = generator(1);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    const rate = LEARNING_RATE * (1 - epoch / EPOCHS);
    for (const i of order) step(model, examples[i]!.features, examples[i]!.label, rate);
  }
  return { ...compress(model.weights, labels), bias: model.bias };
}

interface Model {
  /** A row of one weight a label for each feature. */
  weights: Float32Array;
  bias: Float64Array;
}

function addCentroids({ weights, bias }: Model, examples: readonly Example[]): void {
  const sizes = new Float64Array(bias.length);
  for (const { label } of examples) sizes[label]! += 1;
  for (const { features, label } of examples) {
    const { rows, values } = features;
    const share = CENTROID / Math.sqrt(sizes[label]!);
    rows.forEach((row, i) => {
      weights[row * bias.length + label]! += share * values[i]!;
    });
  }
}

function step(
  { weights, bias }: Model,
  { rows, values }: Features,
  label: number,
  rate: number,
): void {
  const labels = bias.length;
  const gradient = Float64Array.from(bias);
  for (let i = 0; i < rows.length; i++) {
    const start = rows[i]! * labels;
    const value = values[i]!;
    for (let other = 0; other < labels; other++) {
      gradient[other]! += value * weights[start + other]!;
    }
  }
  softmax(gradient);
  gradient[label]! -= 1;
  const active: number[] = [];
  for (let other = 0; other < labels; other++) {
    if (Math.abs(gradient[other]!) > NEGLIGIBLE) active.push(other);
  }
  for (let i = 0; i < rows.length; i++) {
    const start = rows[i]! * labels;
    const change = rate * values[i]!;
    for (const other of active) weights[start + other]! -= change * gradient[other]!;
  }
  // The bias learns slowly: it would otherwise favour entries with many phrasings.
  for (const other of active) bias[other]! -= 0.1 * rate * gradient[other]!;
}

/** A quarter of the memory: each row as bytes, scaled to its largest weight. */
function compress(
  weights: Float32Array,
  labels: number,
): Pick<ClassifierData, 'weights' | 'scales'> {
  const bytes = new Int8Array(weights.length);
  const scales = new Float32Array(weights.length / labels);
  for (let row = 0; row < scales.length; row++) {
    const start = row * labels;
    let largest = 0;
    for (let i = start; i < start + labels; i++) largest = Math.max(largest, Math.abs(weights[i]!));
    scales[row] = largest;
    for (let i = start; i < start + labels; i++) {
      bytes[i] = largest === 0 ? 0 : Math.round((127 * weights[i]!) / largest);
    }
  }
  return { weights: bytes, scales };
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
