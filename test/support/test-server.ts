import type { AddressInfo } from 'node:net';
import type { Server } from 'restify';
import { createBot } from '../../src/bot/create-bot.js';
import type { BotParts } from '../../src/bot/create-bot.js';
import { createServer } from '../../src/server/create-server.js';
import type { PagesParts } from '../../src/server/pages/serve-pages.js';
import { BoundedMemoryStorage } from '../../src/store/bounded-memory-storage.js';
import { MemoryFeedbackStore } from '../../src/store/memory-feedback-store.js';
import { FakeResponder } from './fake-responder.js';
import { POOL, POOL_DIALOGS } from './pool.js';
import { RecordingLog } from './recording-log.js';

/** What the web pages show. */
const PAGES: PagesParts = {
  knowledge: POOL,
  dialogs: POOL_DIALOGS,
  links: { privacy: null, imprint: null, accessibility: null },
  structuredData: false,
};

/** A bot behind real HTTP on a free port of this machine. */
export class TestServer {
  private constructor(
    readonly responder: FakeResponder,
    readonly log: RecordingLog,
    readonly server: Server,
  ) {}

  static async start(parts: Partial<BotParts> = {}): Promise<TestServer> {
    const responder = new FakeResponder();
    const log = new RecordingLog();
    const credentials = parts.credentials ?? null;
    const storage = new BoundedMemoryStorage();
    const feedback = new MemoryFeedbackStore();
    const bot = createBot({ responder, storage, feedback, log, ...parts, credentials });
    const extent = { entries: 3, documents: 2 };
    const server = createServer({
      bot,
      extent,
      verifiesSenders: credentials !== null,
      log,
      pages: PAGES,
    });
    await new Promise<void>((resolve) => server.server.listen(0, '127.0.0.1', resolve));
    return new TestServer(responder, log, server);
  }

  get port(): number {
    return (this.server.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Posts an activity as a bot client does. */
  async post(activity: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return this.postRaw(JSON.stringify(activity), headers);
  }

  async postRaw(body: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
  }

  async isHealthy(): Promise<boolean> {
    return (await fetch(`${this.url}/health`)).status === 200;
  }

  async stop(): Promise<void> {
    this.server.server.closeAllConnections();
    await new Promise((resolve) => this.server.server.close(resolve));
  }
}
