/**
 * Remembers what was found out last for a key, at least so much, and at most twice as much and two
 * values: when
 * the young half is full, it becomes the old one, and what the old one held is forgotten.
 */
export class BoundedCache<Key, Value> {
  #young = new Map<Key, Value>();
  #old = new Map<Key, Value>();
  /** How much the young half holds. */
  #held = 0;

  /**
   * @param size how much is surely remembered
   * @param sizeOf what a value counts; without it, 1
   */
  constructor(
    private readonly size: number,
    private readonly sizeOf: (value: Value) => number = () => 1,
  ) {}

  get(key: Key): Value | undefined {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const old = this.#old.get(key);
    if (old !== undefined) this.set(key, old);
    return old;
  }

  /** @returns the value */
  set(key: Key, value: Value): Value {
    if (this.#held >= this.size) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#held = 0;
    }
    if (!this.#young.has(key)) this.#held += this.sizeOf(value);
    this.#young.set(key, value);
    return value;
  }

  clear(): void {
    this.#held = 0;
    if (this.#young.size > 0) this.#young.clear();
    if (this.#old.size > 0) this.#old.clear();
  }
}
