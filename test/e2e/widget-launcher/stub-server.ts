import { once } from 'node:events';
import { createServer } from 'node:http';
import type { OutgoingHttpHeaders, Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What is served at a path. */
export interface Served {
  body: string | Buffer;
  headers?: OutgoingHttpHeaders;
}

/** A server on this machine that can go away and come back at the same port. */
export class StubServer {
  /** The paths that were asked for, in order. */
  readonly requests: string[] = [];
  readonly #served = new Map<string, Served>();
  readonly #host: string;
  #server: Server | null = null;
  #port = 0;

  /** @param host the name in its origin: two names are two sites to a browser */
  constructor(host: '127.0.0.1' | 'localhost') {
    this.#host = host;
  }

  get origin(): string {
    return `http://${this.#host}:${this.#port}`;
  }

  /** Serves something at a path, whatever the query. */
  serve(path: string, served: Served): void {
    this.#served.set(path, served);
  }

  async start(): Promise<void> {
    if (this.#server) return;
    this.#server = createServer((request, response) => {
      const { pathname } = new URL(request.url!, this.origin);
      this.requests.push(request.url!);
      const served = this.#served.get(pathname);
      response
        .writeHead(served ? 200 : 404, {
          'content-type': pathname.endsWith('.js')
            ? 'text/javascript; charset=utf-8'
            : 'text/html; charset=utf-8',
          'cache-control': 'no-store',
          ...served?.headers,
        })
        .end(served?.body);
    });
    await once(this.#server.listen(this.#port, '127.0.0.1'), 'listening');
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    if (!server) return;
    this.#server = null;
    server.closeAllConnections();
    await once(server.close(), 'close');
  }
}
