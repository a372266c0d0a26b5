import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Activity } from 'botbuilder';

/** The channel's side: takes the bot's replies over HTTP, as the Emulator's own server does. */
export class FakeConnector {
  /** What the bot sent, in order. */
  readonly activities: Partial<Activity>[] = [];
  readonly paths: string[] = [];
  readonly methods: string[] = [];
  /** The status that replies are answered with. */
  status = 200;
  /** The statuses of the next replies, before that; "reset": the connection breaks instead. */
  readonly nextStatuses: (number | 'reset')[] = [];
  #held: Promise<void> = Promise.resolve();
  #arrived: () => void = () => undefined;
  #release: () => void = () => undefined;
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => {
      void readAll(request).then((body) => {
        this.activities.push(JSON.parse(body) as Partial<Activity>);
        this.paths.push(request.url ?? '');
        this.methods.push(request.method ?? '');
        const status = this.nextStatuses.shift() ?? this.status;
        this.#arrived();
        if (status === 'reset') {
          request.socket.destroy();
          return;
        }
        return this.#held.then(() => {
          response.writeHead(status, { 'content-type': 'application/json' });
          response.end(JSON.stringify({ id: String(this.activities.length) }));
        });
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

  /** Leaves replies unanswered from now on; resolves when the next one is there. */
  hold(): Promise<void> {
    this.#held = new Promise((resolve) => (this.#release = resolve));
    return new Promise((resolve) => (this.#arrived = resolve));
  }

  /** Answers the replies that were held back. */
  release(): void {
    this.#release();
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
