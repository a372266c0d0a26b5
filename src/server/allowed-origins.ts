import { isLoopbackAddress, isLoopbackUrl } from './loopback.js';
import type { Client } from './trusted-proxies.js';

/** A web origin in the spelling that browsers send; null where the text is none. */
export function readOrigin(text: string): string | null {
  if (!/^https?:\/\/[^/?#@]+\/?$/i.test(text) || !URL.canParse(text)) return null;
  return new URL(text).origin;
}

/** The server's own origin as the client sees it; null where its Host header makes none. */
export function ownOrigin({ isSecure, host }: Client): string | null {
  return readOrigin(`${isSecure ? 'https' : 'http'}://${host}`);
}

/** Which web pages may speak with the bot: the server's own, and those that a setting names. */
export class AllowedOrigins {
  constructor(private readonly origins: readonly string[]) {}

  /** @param origin of the Origin header */
  allows(origin: string, client: Client): boolean {
    return this.origins.includes(origin) || this.#isOwn(origin, client);
  }

  #isOwn(origin: string, client: Client): boolean {
    const own = ownOrigin(client);
    if (origin !== own) return false;
    // A page of the web whose own name leads to 127.0.0.1 (DNS rebinding) is at home there, too.
    const isLocal = !client.isForwarded && isLoopbackAddress(client.address);
    return !isLocal || isLoopbackUrl(own);
  }
}
