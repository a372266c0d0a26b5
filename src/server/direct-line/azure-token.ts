import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { BotLog } from '../../bot/bot-log.js';
import { summarizeError } from '../../bot/error-summary.js';
import { Refusal } from '../../directline/refusal.js';
import type { AzureDirectLine } from './settings.js';

/** How long the service may take, in milliseconds. */
const LIMIT = 10_000;

const answer = z.object({
  conversationId: z.string().optional(),
  token: z.string().min(1),
  expires_in: z.number(),
});

/** A token of the official service, as it gives it. */
export type AzureToken = z.infer<typeof answer>;

/**
 * Fetches a token from the official Direct Line service, for a user of its own and a single page.
 *
 * @throws Refusal 502 where the service does not give one; the log says why
 */
export async function fetchAzureToken(
  { url, secret }: AzureDirectLine,
  origin: string,
  log: BotLog,
): Promise<AzureToken> {
  try {
    const response = await fetch(`${url}/tokens/generate`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      body: JSON.stringify({ user: { id: `dl_${randomUUID()}` }, trustedOrigins: [origin] }),
      redirect: 'error',
      signal: AbortSignal.timeout(LIMIT),
    });
    if (response.ok) return answer.parse(await response.json());
    log.error({ status: response.status }, 'azure token refused');
  } catch (error) {
    log.error(summarizeError(error), 'azure token not fetched');
  }
  throw new Refusal(502, 'ServiceError', 'The chat service cannot be reached at present.', 30);
}
