import { setTimeout as pause } from 'node:timers/promises';

/**
 * Answers that pass: throttled, not ready, overloaded. Microsoft says to try again after 412, 429, 502
 * and 504; 500 and 503 are added, since they say as little.
 */
const PASSING = new Set([412, 429, 500, 502, 503, 504]);
/** Failures to connect: nothing was sent. */
const UNSENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** Before the second attempt, in milliseconds; doubled before each one after. */
const FIRST_PAUSE = 500;

/** What an operation may take. */
export interface Patience {
  /** The largest number of attempts. */
  attempts: number;
  /** In milliseconds, all attempts and pauses together. */
  within: number;
}

/**
 * Sends again what was surely not taken, or where the channel says that it could not: after a pause
 * of half to one and a half of the usual, so that many who failed together do not come back
 * together, and not before the channel says. What may have been taken, because the answer never came, is not sent again: a reply too
 * few is asked for again, one too many confuses.
 *
 * @throws The last failure, once another attempt is of no use or would end too late.
 */
export async function sendPatiently<T>(
  send: () => Promise<T>,
  { attempts, within }: Patience,
  random: () => number = Math.random,
): Promise<T> {
  const deadline = Date.now() + within;
  for (let attempt = 1; ; attempt++) {
    try {
      return await send();
    } catch (error) {
      const usual = FIRST_PAUSE * 2 ** (attempt - 1) * (0.5 + random());
      const wait = Math.max(usual, retryAfter(error));
      const isLast = attempt >= attempts || Date.now() + wait >= deadline;
      if (isLast || !isWorthwhile(error)) throw error;
      await pause(wait);
    }
  }
}

/** Whether a failure leaves no doubt that nothing was taken: a refusal, or no connection at all. */
export function isSurelyUnsent(error: unknown): boolean {
  const { statusCode, code } = error as { statusCode?: unknown; code?: unknown };
  return typeof statusCode === 'number' || (typeof code === 'string' && UNSENT.has(code));
}

function isWorthwhile(error: unknown): boolean {
  const { statusCode } = error as { statusCode?: unknown };
  return typeof statusCode === 'number' ? PASSING.has(statusCode) : isSurelyUnsent(error);
}

/** How long the channel wants to be left alone, in milliseconds; 0 where it does not say in seconds. */
function retryAfter(error: unknown): number {
  const { response } = error as { response?: { headers?: { get(name: string): unknown } } };
  const seconds = Number(response?.headers?.get('retry-after'));
  return seconds > 0 ? seconds * 1000 : 0;
}
