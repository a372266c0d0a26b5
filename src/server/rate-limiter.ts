/** How many keys are kept at most; those that rest longest are forgotten first. */
const KEYS = 20_000;

interface Bucket {
  /** How many may still come at once; a fraction counts. */
  left: number;
  /** When that was so, in milliseconds. */
  at: number;
}

/**
 * Lets so many through a minute, per key, and as many at once: a token bucket, which refills
 * evenly.
 */
export class RateLimiter {
  /** In the order of their last use. A bucket that rested for a minute is full, as if never used. */
  readonly #buckets = new Map<string, Bucket>();

  /**
   * @param perMinute the largest number a minute
   * @param now the clock, in milliseconds
   */
  constructor(
    private readonly perMinute: number,
    private readonly now: () => number = Date.now,
  ) {}

  get size(): number {
    return this.#buckets.size;
  }

  /** Counts one. @returns 0 where it may pass, else in how many whole seconds the next one may. */
  take(key: string): number {
    const now = this.now();
    this.#forget(now);
    const { left, at } = this.#buckets.get(key) ?? { left: this.perMinute, at: now };
    const refilled = Math.min(this.perMinute, left + ((now - at) * this.perMinute) / 60_000);
    const isFree = refilled >= 1;
    this.#buckets.delete(key);
    this.#buckets.set(key, { left: isFree ? refilled - 1 : refilled, at: now });
    // Rounded, because a millionth of a second is no reason to wait for another one.
    const wait = Math.round(((1 - refilled) * 60_000) / this.perMinute);
    return isFree ? 0 : Math.max(1, Math.ceil(wait / 1000));
  }

  #forget(now: number): void {
    for (const [key, { at }] of this.#buckets) {
      if (now - at < 60_000 && this.#buckets.size < KEYS) return;
      this.#buckets.delete(key);
    }
  }
}
