import { Refusal } from './refusal.js';

/**
 * Reads a watermark that a client gives back.
 *
 * @param text null or empty where the client has nothing yet
 * @throws Refusal 400 where it is none of this server's
 */
export function readWatermark(text: string | null): number {
  if (!text) return 0;
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new Refusal(400, 'BadArgument', 'The watermark must be one that this server gave.');
}
