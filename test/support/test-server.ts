import type { AddressInfo } from 'node:net';
import type { Server } from 'restify';
import type { Storage } from 'botbuilder';
import type { BotFrameworkAuthentication } from 'botframework-connector';
import { createBot } from '../../src/bot/create-bot.js';
import type { Credentials } from '../../src/bot/credentials.js';
import type { FeedbackStore } from '../../src/bot/feedback-store.js';
import { createFrameworkChannel } from '../../src/bot/framework-channel.js';
import { DirectLine } from '../../src/directline/direct-line.js';
import { Tokens } from '../../src/directline/tokens.js';
import { createServer } from '../../src/server/create-server.js';
import { DirectLineEndpoint } from '../../src/server/direct-line/endpoint.js';
import { readSettings } from '../../src/server/settings.js';
import type { PagesParts } from '../../src/server/pages/serve-site.js';
import { BoundedMemoryConversations } from '../../src/store/bounded-memory-conversations.js';
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
  chat: { origins: [], azure: null, minutes: 60 },
};

/** What a test says of its server; the rest is as by default. */
export interface TestServerParts {
  credentials?: Credentials;
  storage?: Storage;
  feedback?: FeedbackStore;
  authentication?: BotFrameworkAuthentication;
  /** Settings by their names. */
  settings?: Record<string, string>;
}

/** A bot behind real HTTP on a free port of this machine. */
export class TestServer {
  private constructor(
    readonly responder: FakeResponder,
    readonly log: RecordingLog,
    readonly server: Server,
    readonly conversations: BoundedMemoryConversations,
    private readonly directLine: DirectLineEndpoint,
  ) {}

  static async start({
    credentials,
    storage = new BoundedMemoryStorage(),
    feedback = new MemoryFeedbackStore(),
    authentication,
    settings = {},
  }: TestServerParts = {}): Promise<TestServer> {
    const responder = new FakeResponder();
    const log = new RecordingLog();
    const bot = createBot({ responder, storage, feedback, log });
    const { directLine } = readSettings(settings, '/no/such/.env');
    const store = new BoundedMemoryConversations(directLine.conversations);
    const tokens = await Tokens.create(directLine.tokenKey);
    const endpoint = new DirectLineEndpoint(
      new DirectLine({ bot, store, tokens, log }),
      directLine,
      log,
    );
    const server = createServer({
      channel: createFrameworkChannel(bot, credentials ?? null, log, authentication),
      directLine: endpoint,
      extent: { entries: 3, documents: 2 },
      verifiesSenders: credentials !== undefined,
      log,
      pages: PAGES,
    });
    await new Promise<void>((resolve) => server.server.listen(0, '127.0.0.1', resolve));
    return new TestServer(responder, log, server, store, endpoint);
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

  /** What else happens every 20 s: streams are looked after. */
  async beat(): Promise<void> {
    await this.directLine.beat();
  }

  /** Ends the streams as at the end of the process. */
  async endStreams(): Promise<void> {
    await this.directLine.close(10_000);
  }

  async stop(): Promise<void> {
    await this.directLine.close(0);
    this.server.server.closeAllConnections();
    await new Promise((resolve) => this.server.server.close(resolve));
  }
}
