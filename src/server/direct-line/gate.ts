import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { BotLog } from '../../bot/bot-log.js';
import { RefusalLog } from '../../bot/refusal-log.js';
import { Refusal } from '../../directline/refusal.js';
import type { Grant } from '../../directline/tokens.js';
import { addressKey } from '../address-key.js';
import { AllowedOrigins } from '../allowed-origins.js';
import { RateLimiter } from '../rate-limiter.js';
import type { Client, TrustedProxies } from '../trusted-proxies.js';
import type { DirectLineSettings } from './settings.js';

/** Longer than any token of ours, shorter than what is worth decoding; in characters. */
const TOKEN_LIMIT = 4000;

/** What every request has to pass: the origin of its page, the rate of its address, its token. */
export class Gate {
  readonly #proxies: TrustedProxies;
  readonly #origins: AllowedOrigins;
  readonly #secret: string | null;
  readonly #requests: RateLimiter;
  readonly #tokens: RateLimiter;
  readonly #messages: RateLimiter;
  readonly #refusals: RefusalLog;

  /** @param now the clock, in milliseconds */
  constructor(settings: DirectLineSettings, log: BotLog, now: () => number = Date.now) {
    const { trustedProxies, origins, secret, limits } = settings;
    this.#proxies = trustedProxies;
    this.#origins = new AllowedOrigins(origins);
    this.#secret = secret;
    this.#requests = new RateLimiter(limits.requestsPerMinute, now);
    this.#tokens = new RateLimiter(limits.tokensPerMinute, now);
    this.#messages = new RateLimiter(limits.messagesPerMinute, now);
    this.#refusals = new RefusalLog(log, 'direct line refused', now);
  }

  /** The origin of the page that asks, if it is one that may read the answer; else null. */
  readingOrigin(request: IncomingMessage): string | null {
    const { origin } = request.headers;
    return origin && this.#origins.allows(origin, this.#proxies.client(request)) ? origin : null;
  }

  /** Who asks. @throws Refusal 403 for a page that may not, 429 for too many requests */
  enter(request: IncomingMessage): Client {
    const client = this.#proxies.client(request);
    // A proxy that the operator forgot to name makes all visitors look like one.
    if (!client.isForwarded && request.headers['x-forwarded-for'] !== undefined) {
      this.#refusals.note('proxy not in TRUSTED_PROXIES');
    }
    this.#limit(this.#requests, addressKey(client.address), 'requests of an address');
    if (request.headers.origin !== undefined && this.readingOrigin(request) === null) {
      this.#refuseOrigin();
    }
    return client;
  }

  /**
   * A page that may have a token without a secret.
   *
   * @returns its origin
   * @throws Refusal 403 where no page asks, 429 for too many tokens
   */
  enterPage(request: IncomingMessage): { client: Client; origin: string } {
    const client = this.enter(request);
    const { origin } = request.headers;
    if (origin === undefined) this.#refuseOrigin();
    this.#limit(this.#tokens, addressKey(client.address), 'tokens of an address');
    return { client, origin };
  }

  /** @throws Refusal 401 where there is no secret, 403 where it is not the right one */
  checkSecret(request: IncomingMessage): void {
    if (this.#secret === null || !isSame(bearer(request), this.#secret)) {
      this.#refusals.note('wrong secret');
      throw new Refusal(403, 'BadSecret', 'The secret is not valid.');
    }
  }

  /**
   * The token of a request.
   *
   * @param verify as `Tokens.verify`
   * @param conversation the one that the request is about; undefined where that is the token's
   * @throws Refusal 401 without a token; 403 where it is not valid, of another conversation or of
   *   another page; 404 as `verify` does
   */
  async grant(
    request: IncomingMessage,
    verify: (token: string) => Promise<Grant>,
    conversation?: string,
    token = bearer(request),
  ): Promise<Grant> {
    if (token.length > TOKEN_LIMIT) throw new Refusal(403, 'BadToken', 'The token is not valid.');
    const grant = await verify(token);
    if (conversation !== undefined && conversation !== grant.conversation) {
      throw new Refusal(403, 'BadToken', 'The token is for another conversation.');
    }
    if (!isAtHome(request, grant.origins)) this.#refuseOrigin();
    return grant;
  }

  /** Counts what a token's holder makes the bot do. @throws Refusal 429 */
  count({ conversation }: Grant): void {
    this.#limit(this.#messages, conversation, 'messages of a conversation');
  }

  /** @throws Refusal 429 where the address has as many open sockets as it may */
  refuseSocket(): never {
    this.#refusals.note('sockets of an address');
    throw new Refusal(429, 'TooManyRequests', 'Too many open streams.', 60);
  }

  #limit(limiter: RateLimiter, key: string, what: string): void {
    const seconds = limiter.take(key);
    if (seconds === 0) return;
    this.#refusals.note(what);
    throw new Refusal(429, 'TooManyRequests', 'Too many requests: try again later.', seconds);
  }

  #refuseOrigin(): never {
    this.#refusals.note('origin');
    throw new Refusal(403, 'OriginNotAllowed', 'This page may not speak with the bot.');
  }
}

/**
 * Whether a token is used by the page that it was given to. A browser names the page with whatever
 * it sends, save when a page reads from its own server.
 */
function isAtHome({ headers, method }: IncomingMessage, origins: string[]): boolean {
  if (origins.length === 0) return true;
  if (headers.origin !== undefined) return origins.includes(headers.origin);
  return method === 'GET' && headers.upgrade === undefined;
}

/** @throws Refusal 401 where there is none */
function bearer({ headers }: IncomingMessage): string {
  const [, token] = /^Bearer ([\x21-\x7e]+)$/i.exec(headers.authorization ?? '') ?? [];
  if (token !== undefined) return token;
  throw new Refusal(401, 'Unauthorized', 'The Authorization header must be "Bearer" and a token.');
}

/** In a time that tells nothing of how much is right. */
function isSame(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
