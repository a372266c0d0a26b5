/** A source of chance that gives the same numbers for the same seed. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to 1, 1 excluded: Mulberry32 (Tommy Ettinger, 2017, public domain). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 up to a limit, which is excluded. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** @param of at least one */
  pick<T>(of: readonly T[]): T {
    return of[this.below(of.length)]!;
  }

  /** The same things in another order (Fisher and Yates). */
  shuffle<T>(of: readonly T[]): T[] {
    const shuffled = [...of];
    for (let i = shuffled.length - 1; i > 0; i -= 1) {
      const j = this.below(i + 1);
      [shuffled[i], shuffled[j]] = [shuffled[j]!, shuffled[i]!];
    }
    return shuffled;
  }
}

/** Draws from a list as words occur in texts: the nth thing about 1/n as often as the first (Zipf). */
export class Zipf<T> {
  readonly #sums: Float64Array;

  /** @param of at least one, the frequent ones first */
  constructor(readonly of: readonly T[]) {
    let sum = 0;
    this.#sums = Float64Array.from(of, (_, i) => (sum += 1 / (i + 1)));
  }

  draw(random: Random): T {
    const target = random.next() * this.#sums.at(-1)!;
    let [low, high] = [0, this.of.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#sums[middle]! > target) high = middle;
      else low = middle + 1;
    }
    return this.of[low]!;
  }
}
