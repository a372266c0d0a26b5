import { createSign, generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const KEY_ID = 'key-1';

/** Issues tokens as the Bot Framework does, and publishes the key to verify them with. */
export class TokenIssuer {
  /** How often somebody asked for the keys. */
  requests = 0;
  /** Whether asking for the keys fails. */
  isDown = false;
  readonly #keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => {
      this.requests++;
      response.statusCode = this.isDown ? 500 : 200;
      response.end(JSON.stringify(request.url === '/keys' ? this.#publicKeys() : this.#metadata()));
    });
  }

  static async start(): Promise<TokenIssuer> {
    const issuer = new TokenIssuer();
    await new Promise<void>((resolve) => issuer.#server.listen(0, '127.0.0.1', resolve));
    return issuer;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** A token with these claims; valid for an hour unless they say otherwise. */
  token(claims: Record<string, unknown>): string {
    const now = Math.floor(Date.now() / 1000);
    const payload = { iss: 'https://api.botframework.com', nbf: now, exp: now + 3600, ...claims };
    const signed = [{ alg: 'RS256', kid: KEY_ID, typ: 'JWT' }, payload]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.');
    const signature = createSign('RSA-SHA256').update(signed).sign(this.#keys.privateKey);
    return `${signed}.${signature.toString('base64url')}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #metadata(): object {
    return { issuer: 'https://api.botframework.com', jwks_uri: `${this.url}/keys` };
  }

  #publicKeys(): object {
    const jwk = this.#keys.publicKey.export({ format: 'jwk' });
    return { keys: [{ ...jwk, kid: KEY_ID, use: 'sig', endorsements: ['msteams', 'webchat'] }] };
  }
}
