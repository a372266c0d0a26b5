/**
 * Turns a unit's term counts into the weights that its postings hold, in place.
 *
 * @param counts how often the unit holds each of its terms; a compound's part counts less than one
 * @param idfs how rare each of these terms is
 * @param held how many terms the unit holds; what lies behind them is of other units
 * @param averageLength of the units, in terms
 */
export type Weighting = (
  counts: Float64Array,
  idfs: Float64Array,
  held: number,
  averageLength: number,
) => void;

/**
 * Unit vectors of tf-idf, for the cosine between short texts: a question that says more than the
 * other resembles it less.
 */
export const cosine: Weighting = (counts, idfs, held) => {
  let squares = 0;
  for (let i = 0; i < held; i++) {
    const weight = dampen(counts[i]!) * idfs[i]!;
    counts[i] = weight;
    squares += weight * weight;
  }
  const norm = Math.sqrt(squares) || 1;
  for (let i = 0; i < held; i++) counts[i]! /= norm;
};

export const K1 = 1.2;
export const B = 0.5;

/**
 * BM25 (Robertson and Zaragoza 2009, equation 3.15) divided by k1 + 1, for texts longer than the
 * question: what a unit says beside the question does not count against it, its length a little.
 */
export const bm25: Weighting = (counts, idfs, held, averageLength) => {
  let length = 0;
  for (let i = 0; i < held; i++) length += counts[i]!;
  const damping = K1 * (1 - B + (B * length) / averageLength);
  for (let i = 0; i < held; i++) {
    counts[i] = (idfs[i]! * counts[i]!) / (counts[i]! + damping);
  }
};

/** A second occurrence of a term says less than the first. */
export function dampen(count: number): number {
  return count <= 1 ? count : 1 + Math.log(count);
}
