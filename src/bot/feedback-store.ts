import type { Rating } from '../conversation/reply.js';

/** How often visitors found an entry's answer helpful, and how often not. */
export interface RatingCount {
  helpful: number;
  unhelpful: number;
}

/**
 * Counts what visitors thought of answers. It learns the entry and the thumb, nothing of the
 * conversation. Both methods reject where the store cannot be reached.
 */
export interface FeedbackStore {
  add(rating: Rating): Promise<void>;
  /** The counts by the entry's id; without entries that nobody rated. */
  totals(): Promise<ReadonlyMap<string, RatingCount>>;
}
