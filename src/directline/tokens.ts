import { createHash, randomBytes, webcrypto } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import type { CryptoKey } from 'jose';
import { z } from 'zod';
import { conversationGone, Refusal } from './refusal.js';

/** What a token allows, and to whom. */
export interface Grant {
  conversation: string;
  /** The id that all of its holder's activities carry; begins with `dl_`. */
  user: string;
  /** The web origins that may use it; none: any that the server allows. */
  origins: string[];
  /** Whether it may also open the conversation; one given out later may only go on with it. */
  opens: boolean;
}

/** A token as it is handed out. */
export interface IssuedToken {
  conversationId: string;
  token: string;
  /** In seconds. */
  expires_in: number;
}

/** How long a token lasts, in seconds: clients count on this and ask for a new one at half-time. */
const LIFETIME = 1800;

/** How long a stream's address lasts, in seconds: clients take a new one for each connection. */
const STREAM_LIFETIME = 60;

const ALGORITHM = 'HS256';

/** One is for requests; the other stands in an address, which logs keep, and opens a stream alone. */
type Audience = 'conversation' | 'stream';

const claims = z.object({
  conv: z.string(),
  user: z.string(),
  origins: z.array(z.string()),
  opens: z.boolean(),
});

/**
 * Signs and verifies tokens (JSON Web Tokens, HMAC with SHA-256). The user stands in the claim
 * `user`, where Web Chat looks for it.
 */
export class Tokens {
  private constructor(
    private readonly key: CryptoKey,
    private readonly keyId: string,
    private readonly now: () => number,
  ) {}

  /**
   * @param secret what the key is made from; null: from chance, so that it ends with the process
   * @param now the clock, in milliseconds since 1970
   */
  static async create(secret: string | null, now: () => number = Date.now): Promise<Tokens> {
    const bytes = secret === null ? randomBytes(32) : Buffer.from(secret);
    const algorithm = { name: 'HMAC', hash: 'SHA-256' };
    const key = await webcrypto.subtle.importKey('raw', bytes, algorithm, false, [
      'sign',
      'verify',
    ]);
    const keyId = createHash('sha256').update('key id').update(bytes).digest('hex').slice(0, 16);
    return new Tokens(key, keyId, now);
  }

  async issue(grant: Grant): Promise<IssuedToken> {
    return {
      conversationId: grant.conversation,
      token: await this.#sign(grant, 'conversation', LIFETIME),
      expires_in: LIFETIME,
    };
  }

  /** A token that opens a stream within a minute, and nothing else. */
  async issueForStream(grant: Grant): Promise<string> {
    return this.#sign(grant, 'stream', STREAM_LIFETIME);
  }

  /**
   * @throws Refusal 403 where the token is expired, forged or meant for another purpose, 404 where
   *   another key signed it: then its conversation ended with the server that had that key
   */
  async verify(token: string): Promise<Grant> {
    return this.#verify(token, 'conversation');
  }

  /** As `verify`, for a stream's token. */
  async verifyForStream(token: string): Promise<Grant> {
    return this.#verify(token, 'stream');
  }

  async #sign(grant: Grant, audience: Audience, lifetime: number): Promise<string> {
    const { conversation, user, origins, opens } = grant;
    return new SignJWT({ conv: conversation, user, origins, opens })
      .setProtectedHeader({ alg: ALGORITHM, kid: this.keyId })
      .setAudience(audience)
      .setExpirationTime(Math.floor(this.now() / 1000) + lifetime)
      .sign(this.key);
  }

  async #verify(token: string, audience: Audience): Promise<Grant> {
    try {
      const { payload } = await jwtVerify(
        token,
        ({ kid }) => {
          if (kid !== this.keyId) throw conversationGone();
          return this.key;
        },
        { algorithms: [ALGORITHM], audience, currentDate: new Date(this.now()) },
      );
      const { conv, user, origins, opens } = claims.parse(payload);
      return { conversation: conv, user, origins, opens };
    } catch (error) {
      if (error instanceof Refusal) throw error;
      if (error instanceof errors.JWTExpired) {
        throw new Refusal(403, 'TokenExpired', 'The token has expired.');
      }
      throw new Refusal(403, 'BadToken', 'The token is not valid.');
    }
  }
}
