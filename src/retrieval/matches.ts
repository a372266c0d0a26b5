const NONE = -1;

/**
 * Which words of a question each known word may mean, and how surely: a chained list a known word,
 * in memory that is used again for the next question.
 */
export class Matches {
  /** By known word: the match that was added last. */
  readonly #last: Int32Array;
  // By match, in the order that they were added:
  readonly #previous: number[] = [];
  readonly #asked: number[] = [];
  readonly #strengths: number[] = [];

  /** @param words how many known words there are */
  constructor(words: number) {
    this.#last = new Int32Array(words).fill(NONE);
  }

  clear(): void {
    this.#last.fill(NONE);
    for (const list of [this.#previous, this.#asked, this.#strengths]) list.length = 0;
  }

  /** @param strength 0 to 1 */
  add(known: number, asked: number, strength: number): void {
    this.#previous.push(this.#last[known]!);
    this.#asked.push(asked);
    this.#last[known] = this.#strengths.push(strength) - 1;
  }

  /**
   * Adds what one occurrence of a known word says.
   *
   * @param best by asked word: the surest match
   * @param sums by asked word: all matches
   */
  addTo(known: number, best: Float64Array, sums: Float64Array): void {
    for (let i = this.#last[known]!; i !== NONE; i = this.#previous[i]!) {
      const asked = this.#asked[i]!;
      const strength = this.#strengths[i]!;
      if (strength > best[asked]!) best[asked] = strength;
      sums[asked]! += strength;
    }
  }
}
