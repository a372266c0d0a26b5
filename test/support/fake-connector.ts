import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Activity } from 'botbuilder';

/** The channel's side: takes the bot's replies over HTTP, as the Emulator's own server does. */
export class FakeConnector {
  /** What the bot sent, in order. */
  readonly activities: Partial<Activity>[] = [];
  readonly paths: string[] = [];
  /** How replies are answered: with a status, or not at all. */
  status: number | 'silence' = 200;
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => {
      void readAll(request).then((body) => {
        this.activities.push(JSON.parse(body) as Partial<Activity>);
        this.paths.push(request.url ?? '');
        if (this.status === 'silence') return;
        response.writeHead(this.status, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ id: String(this.activities.length) }));
      });
    });
  }

  static async start(): Promise<FakeConnector> {
    const connector = new FakeConnector();
    await new Promise<void>((resolve) => connector.#server.listen(0, '127.0.0.1', resolve));
    return connector;
  }

  get url(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  get texts(): (string | undefined)[] {
    return this.activities.map(({ text }) => text);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
