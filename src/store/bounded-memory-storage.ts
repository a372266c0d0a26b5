import type { Storage, StoreItem, StoreItems } from 'botbuilder';

interface Slot {
  /** JSON, so that neither side can change the other's copy. */
  json: string;
  eTag: string;
  expires: number;
}

/**
 * Keeps conversations in memory: at most so many, the least recently used goes first, and each
 * for so long after its last use. A bot that runs for months stays as small as on its first day,
 * and what a visitor did is forgotten soon.
 */
export class BoundedMemoryStorage implements Storage {
  /** In the order of their last use, and so of their expiry: the oldest first. */
  readonly #slots = new Map<string, Slot>();
  readonly #limit: number;
  readonly #lifetime: number;
  readonly #now: () => number;
  #writes = 0;

  /**
   * @param limit The largest number of items.
   * @param lifetime How long an item lives after its last use, in milliseconds.
   * @param now The clock, in milliseconds.
   */
  constructor(limit = 10_000, lifetime = 30 * 60_000, now: () => number = Date.now) {
    this.#limit = limit;
    this.#lifetime = lifetime;
    this.#now = now;
  }

  get size(): number {
    return this.#slots.size;
  }

  /** Copies of the items that are there; reading one keeps it alive. */
  read(keys: string[]): Promise<StoreItems> {
    this.#forgetExpired();
    const items: [string, StoreItem][] = [];
    for (const key of keys) {
      const slot = this.#slots.get(key);
      if (!slot) continue;
      this.#put(key, slot);
      items.push([key, { ...(JSON.parse(slot.json) as object), eTag: slot.eTag }]);
    }
    // Not by assignment: a key may be `__proto__`.
    return Promise.resolve(Object.fromEntries(items));
  }

  /**
   * Writes all items or none.
   * @throws Error where an item carries the eTag of an older version than the stored one; the
   *   eTag `*`, or none, overwrites whatever is there.
   */
  write(changes: StoreItems): Promise<void> {
    this.#forgetExpired();
    const items = Object.entries<StoreItem>(changes);
    for (const [key, { eTag }] of items) {
      const stored = this.#slots.get(key);
      if (stored && eTag !== undefined && eTag !== '*' && eTag !== stored.eTag) {
        return Promise.reject(new Error('The conversation was changed by another turn (eTag).'));
      }
    }
    for (const [key, item] of items) {
      this.#writes += 1;
      this.#put(key, { json: JSON.stringify(item), eTag: String(this.#writes), expires: 0 });
    }
    this.#forgetSurplus();
    return Promise.resolve();
  }

  delete(keys: string[]): Promise<void> {
    for (const key of keys) this.#slots.delete(key);
    return Promise.resolve();
  }

  /** Puts an item at the end of the order: the last to go. */
  #put(key: string, slot: Slot): void {
    this.#slots.delete(key);
    this.#slots.set(key, { ...slot, expires: this.#now() + this.#lifetime });
  }

  #forgetExpired(): void {
    for (const [key, { expires }] of this.#slots) {
      if (expires > this.#now()) return;
      this.#slots.delete(key);
    }
  }

  #forgetSurplus(): void {
    for (const key of this.#slots.keys()) {
      if (this.#slots.size <= this.#limit) return;
      this.#slots.delete(key);
    }
  }
}
