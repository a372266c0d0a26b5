import { WebSocket } from 'ws';

/** Where a server is. */
export interface Address {
  readonly url: string;
}

/** What the token route and the opening of a conversation answer. */
export interface Opened {
  conversationId: string;
  token: string;
  expires_in: number;
  streamUrl: string;
}

export interface ListedActivity {
  id: string;
  type: string;
  text?: string;
  from: { id: string };
  channelData?: object;
}

export interface Listed {
  activities: ListedActivity[];
  watermark: string;
}

/** Speaks Direct Line over plain HTTP, as a page of the server's own. */
export class Visitor {
  conversationId = '';
  token = '';
  streamUrl = '';

  constructor(
    private readonly server: Address,
    readonly origin: string | null = server.url,
  ) {}

  /** A visitor whose conversation is open. */
  static async arrive(server: Address): Promise<Visitor> {
    const visitor = new Visitor(server);
    await visitor.takeToken();
    await visitor.start();
    return visitor;
  }

  async takeToken(): Promise<Opened> {
    return this.#keep(await this.request('POST', '/webchat/token', undefined, {}));
  }

  async start(): Promise<Opened> {
    return this.#keep(await this.request('POST', '/v3/directline/conversations', { locale: 'de' }));
  }

  async resume(watermark: string): Promise<Opened> {
    return this.#keep(await this.request('GET', `${this.path}?watermark=${watermark}`));
  }

  async say(text: string, clientActivityID?: string): Promise<Response> {
    const channelData = clientActivityID === undefined ? {} : { channelData: { clientActivityID } };
    const activity = { type: 'message', text, from: { id: 'x' }, ...channelData };
    return this.request('POST', `${this.path}/activities`, activity);
  }

  async list(watermark = ''): Promise<Listed> {
    const answer = await this.request('GET', `${this.path}/activities?watermark=${watermark}`);
    return (await answer.json()) as Listed;
  }

  get path(): string {
    return `/v3/directline/conversations/${this.conversationId}`;
  }

  async request(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = { authorization: `Bearer ${this.token}` },
  ): Promise<Response> {
    return fetch(`${this.server.url}${path}`, {
      method,
      headers: {
        ...(this.origin !== null && { origin: this.origin }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  }

  /** Opens the stream; it must have been refused or opened when the promise resolves. */
  async listen(options: { origin?: string } = { origin: this.server.url }): Promise<Listener> {
    return Listener.open(this.streamUrl, options);
  }

  async #keep(answer: Response): Promise<Opened> {
    const opened = (await answer.json()) as Opened;
    ({ conversationId: this.conversationId, token: this.token } = opened);
    this.streamUrl = opened.streamUrl;
    return opened;
  }
}

/** The client's end of a stream. */
export class Listener {
  readonly frames: Listed[] = [];
  readonly closed: Promise<number>;
  /** How many empty frames there were. */
  signs = 0;
  #told: () => void = () => undefined;

  private constructor(readonly socket: WebSocket) {
    this.closed = new Promise((resolve) => socket.once('close', resolve));
    socket.on('message', (data: Buffer) => {
      if (data.length === 0) this.signs += 1;
      else this.frames.push(JSON.parse(data.toString()) as Listed);
      this.#told();
    });
  }

  /** Rejects with the status where the stream is refused. */
  static async open(url: string, options: { origin?: string } = {}): Promise<Listener> {
    const socket = new WebSocket(url, options);
    const listener = new Listener(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once('open', resolve).once('error', reject);
      socket.once('unexpected-response', (_request, { statusCode }) => {
        reject(new Error(String(statusCode)));
      });
    });
    return listener;
  }

  get activities(): ListedActivity[] {
    return this.frames.flatMap(({ activities }) => activities);
  }

  get texts(): (string | undefined)[] {
    return this.activities.map(({ text }) => text);
  }

  get watermark(): string {
    return this.frames.at(-1)?.watermark ?? '';
  }

  async until(isSo: (listener: this) => boolean): Promise<void> {
    while (!isSo(this)) await new Promise<void>((resolve) => (this.#told = resolve));
  }
}
