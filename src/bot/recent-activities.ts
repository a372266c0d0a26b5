import { createHash } from 'node:crypto';
import type { Activity } from 'botbuilder';

/** How many are remembered at most, and for how long, in milliseconds: channels repeat within seconds. */
const MOST = 20_000;
const LIFETIME = 10 * 60_000;

/** Which activities were dealt with: channels deliver one again where the answer took too long. */
export class RecentActivities {
  /** When each was dealt with, the oldest first. */
  readonly #seen = new Map<string, number>();

  /** @param now the clock, in milliseconds */
  constructor(private readonly now: () => number = Date.now) {}

  get size(): number {
    return this.#seen.size;
  }

  has(activity: Activity): boolean {
    this.#forgetOld();
    return this.#seen.has(keyOf(activity));
  }

  /** An activity without an id cannot be told from another. */
  add(activity: Activity): void {
    if (activity.id === undefined) return;
    this.#seen.set(keyOf(activity), this.now());
    this.#forgetOld();
  }

  #forgetOld(): void {
    for (const [key, at] of this.#seen) {
      if (this.#seen.size <= MOST && this.now() - at < LIFETIME) return;
      this.#seen.delete(key);
    }
  }
}

/** A hash: a personal conversation's id stands for a person, and ids may be long. */
function keyOf({ channelId, conversation, type, id = '' }: Activity): string {
  const all = JSON.stringify([channelId, conversation.id, type, id]);
  return createHash('sha256').update(all).digest('base64');
}
