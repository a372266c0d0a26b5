import type { FeedbackStore, RatingCount } from '../bot/feedback-store.js';
import type { Rating } from '../conversation/reply.js';

/**
 * Counts ratings in the memory of the process. It holds two numbers an entry, so that it grows no
 * larger than the knowledge base.
 */
export class MemoryFeedbackStore implements FeedbackStore {
  readonly #counts = new Map<string, RatingCount>();

  add({ entry, helpful }: Rating): Promise<void> {
    const count = this.#counts.get(entry) ?? { helpful: 0, unhelpful: 0 };
    count[helpful ? 'helpful' : 'unhelpful'] += 1;
    this.#counts.set(entry, count);
    return Promise.resolve();
  }

  /** A copy, which later ratings do not change. */
  totals(): Promise<ReadonlyMap<string, RatingCount>> {
    return Promise.resolve(
      new Map(Array.from(this.#counts, ([entry, count]) => [entry, { ...count }])),
    );
  }
}
