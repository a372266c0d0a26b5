import type { Language } from '../text/language.js';

/** What the bot's confidence is calibrated for. */
export interface ConfidenceTarget {
  /** The share of visitors' questions that nothing answers, 0 to 1: an assumption, not measured. */
  outOfScope: number;
  /** The share of given answers that are to be right, 0 to 1. */
  right: number;
  /** Questions that nothing here answers, from an editor: they teach where to abstain. */
  unanswerable: Partial<Record<Language, string[]>>;
}

export const DEFAULT_TARGET: ConfidenceTarget = { outOfScope: 0.2, right: 0.97, unanswerable: {} };
