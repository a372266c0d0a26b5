import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import type { BotLog } from '../../bot/bot-log.js';
import type { DirectLine, OpenConversation } from '../../directline/direct-line.js';
import { readClientActivity } from '../../directline/incoming-activity.js';
import { Refusal } from '../../directline/refusal.js';
import type { Grant } from '../../directline/tokens.js';
import { readWatermark } from '../../directline/watermark.js';
import { ownOrigin, readOrigin } from '../allowed-origins.js';
import { BASE, isDirectLinePath, PAGE_TOKEN } from './paths.js';
import { handler } from '../middleware/handler.js';
import { readJsonBody } from '../middleware/json-body.js';
import { sendJson } from '../send-json.js';
import type { Client } from '../trusted-proxies.js';
import { fetchAzureToken } from './azure-token.js';
import { Gate } from './gate.js';
import type { DirectLineSettings } from './settings.js';
import { Sockets } from './sockets.js';

/** What a page of another origin may send and read. */
const CORS = {
  'Access-Control-Allow-Methods': 'GET, POST',
  'Access-Control-Allow-Headers':
    'Accept, Authorization, Content-Type, X-Ms-Bot-Agent, X-Requested-With',
  'Access-Control-Expose-Headers': 'Retry-After',
  'Access-Control-Max-Age': '600',
};

/** What a program may ask for together with a token. */
const tokenRequest = z.object({
  user: z
    .object({ id: z.string().regex(/^dl_[\w.@:-]{1,200}$/) })
    .partial()
    .nullish(),
  trustedOrigins: z
    .array(z.string().refine((text) => readOrigin(text) !== null))
    .max(20)
    .nullish(),
});

/** What a client says when it opens a conversation; who it is stands in its token. */
const startRequest = z.object({ locale: z.string().max(50).nullish() });

type Handle = (request: Request, response: Response) => void | Promise<void>;

/** Direct Line 3.0 and the token route of web pages over HTTP. */
export class DirectLineEndpoint {
  readonly #directLine: DirectLine;
  readonly #settings: DirectLineSettings;
  readonly #log: BotLog;
  readonly #gate: Gate;
  readonly #sockets: Sockets;

  constructor(directLine: DirectLine, settings: DirectLineSettings, log: BotLog) {
    this.#directLine = directLine;
    this.#settings = settings;
    this.#log = log;
    this.#gate = new Gate(settings, log);
    this.#sockets = new Sockets(directLine, this.#gate, log, settings.limits.socketsPerAddress);
  }

  /** Adds the routes to a server. */
  serve(server: Server): void {
    const one = `${BASE}/conversations/:conversation`;
    // Before the route is found, so that a page can also read why it was refused.
    server.pre(handler(this.#allowReading));
    const routes: [method: 'get' | 'post', path: string, handle: Handle][] = [
      ['post', PAGE_TOKEN, this.#pageToken],
      ['post', `${BASE}/tokens/refresh`, this.#refresh],
      ['post', `${BASE}/conversations`, this.#start],
      ['get', one, this.#resume],
      ['get', `${one}/activities`, this.#list],
      ['post', `${one}/activities`, this.#receive],
      ['post', `${one}/upload`, this.#upload],
    ];
    if (this.#settings.secret !== null) {
      routes.push(['post', `${BASE}/tokens/generate`, this.#generate]);
    }
    for (const [method, path, handle] of routes) server[method](path, handler(handle));
    for (const path of new Set(routes.map(([, path]) => path))) {
      server.opts(path, handler(this.#preflight));
    }
  }

  /** Takes or refuses a request for a WebSocket. */
  async upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    await this.#sockets.accept(request, socket, head);
  }

  /** Looks after the open streams, as it does every 20 s by itself. */
  async beat(): Promise<void> {
    await this.#sockets.beat();
  }

  /** Ends all streams after the running turns, or after so many milliseconds. */
  async close(within: number): Promise<void> {
    await this.#sockets.close(within);
  }

  readonly #allowReading = (request: Request, response: Response): void => {
    if (!isDirectLinePath(request.path())) return;
    response.setHeader('Vary', 'Origin');
    const origin = this.#gate.readingOrigin(request);
    if (origin === null) return;
    response.setHeader('Access-Control-Allow-Origin', origin);
    for (const [name, value] of Object.entries(CORS)) response.setHeader(name, value);
  };

  /** A browser asks, before it lets a page of another origin send more than a form. */
  readonly #preflight = (request: Request, response: Response): void => {
    this.#gate.enter(request);
    response.sendRaw(204, '');
  };

  readonly #pageToken = async (request: Request, response: Response): Promise<void> => {
    const { client, origin } = this.#gate.enterPage(request);
    const { azure } = this.#settings;
    if (azure) {
      const token = await fetchAzureToken(azure, origin, this.#log);
      sendJson(response, 200, { service: 'azure', domain: azure.url, ...token });
      return;
    }
    const domain = `${baseOf(client)}${BASE}`;
    sendJson(response, 200, {
      service: 'own',
      domain,
      ...(await this.#directLine.generate([origin])),
    });
  };

  readonly #generate = async (request: Request, response: Response): Promise<void> => {
    this.#gate.enter(request);
    this.#gate.checkSecret(request);
    const { user, trustedOrigins } = parse(tokenRequest, await this.#body(request));
    const origins = (trustedOrigins ?? []).flatMap((origin) => readOrigin(origin) ?? []);
    sendJson(response, 200, await this.#directLine.generate(origins, user?.id));
  };

  readonly #refresh = async (request: Request, response: Response): Promise<void> => {
    const { grant } = await this.#admit(request);
    this.#gate.count(grant);
    sendJson(response, 200, await this.#directLine.refresh(grant));
  };

  readonly #start = async (request: Request, response: Response): Promise<void> => {
    const { client, grant } = await this.#admit(request);
    this.#gate.count(grant);
    const { locale } = parse(startRequest, await this.#body(request));
    const opened = await this.#directLine.start(grant, locale ?? undefined);
    sendJson(response, opened.isNew ? 201 : 200, described(opened, client, 0));
  };

  readonly #resume = async (request: Request, response: Response): Promise<void> => {
    const { client, grant } = await this.#admit(request);
    this.#gate.count(grant);
    const resumed = await this.#directLine.resume(grant);
    sendJson(response, 200, described(resumed, client, watermarkOf(request)));
  };

  readonly #list = async (request: Request, response: Response): Promise<void> => {
    const { grant } = await this.#admit(request);
    const activities = await this.#directLine.activities(grant, watermarkOf(request));
    response.sendRaw(200, activities, { 'Content-Type': 'application/json' });
  };

  readonly #receive = async (request: Request, response: Response): Promise<void> => {
    const { grant } = await this.#admit(request);
    this.#gate.count(grant);
    const body = await readJsonBody(request, this.#settings.limits.messageBytes);
    sendJson(response, 200, {
      id: await this.#directLine.receive(grant, readClientActivity(body)),
    });
  };

  readonly #upload = async (request: Request): Promise<void> => {
    const { grant } = await this.#admit(request);
    this.#gate.count(grant);
    throw new Refusal(415, 'NotSupported', 'The bot takes no files.');
  };

  /** Who asks, and what their token allows. */
  async #admit(request: Request): Promise<{ client: Client; grant: Grant }> {
    const client = this.#gate.enter(request);
    const { conversation } = request.params as { conversation?: string };
    const verify = (token: string) => this.#directLine.verify(token);
    return { client, grant: await this.#gate.grant(request, verify, conversation) };
  }

  /** A body that may be missing. */
  async #body(request: Request): Promise<unknown> {
    const { 'content-length': length, 'transfer-encoding': encoding } = request.headers;
    if (encoding === undefined && Number(length ?? 0) === 0) return {};
    return readJsonBody(request, this.#settings.limits.messageBytes);
  }
}

/** An open conversation as clients read it. */
function described(
  { conversationId, token, expires_in, streamToken }: OpenConversation,
  client: Client,
  watermark: number,
): object {
  const base = baseOf(client).replace(/^http/, 'ws');
  const stream = `${BASE}/conversations/${conversationId}/stream`;
  const streamUrl = `${base}${stream}?watermark=${watermark}&t=${streamToken}`;
  return { conversationId, token, expires_in, streamUrl };
}

/** Where the client reaches this server. @throws Refusal 400 where its Host header does not tell */
function baseOf(client: Client): string {
  const origin = ownOrigin(client);
  if (origin !== null) return origin;
  throw new Refusal(400, 'BadArgument', 'The Host header is missing or malformed.');
}

/** @throws Refusal 400 where it is malformed */
function watermarkOf(request: Request): number {
  return readWatermark(new URLSearchParams(request.getQuery()).get('watermark'));
}

/** @throws Refusal 400 that names the field */
function parse<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const field = result.error.issues[0]?.path.join('.');
  throw new Refusal(
    400,
    'BadArgument',
    field ? `"${field}" is malformed.` : 'The body must be a JSON object.',
  );
}
