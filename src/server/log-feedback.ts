import type { BotLog } from '../bot/bot-log.js';
import { summarizeError } from '../bot/error-summary.js';
import type { FeedbackStore } from '../bot/feedback-store.js';

/** Logs how often each entry was found helpful or not; nothing where nobody rated. Never throws. */
export async function logFeedback(feedback: FeedbackStore, log: BotLog): Promise<void> {
  try {
    const totals = await feedback.totals();
    if (totals.size > 0) log.info({ entries: Object.fromEntries(totals) }, 'feedback');
  } catch (error) {
    log.error(summarizeError(error), 'feedback not read');
  }
}
