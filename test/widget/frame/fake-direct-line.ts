import type { Activity } from '../../../widget/frame/activity.js';
import {
  Connection,
  type ConnectionParts,
  type ConnectionState,
} from '../../../widget/frame/direct-line/connection.js';
import { History } from '../../../widget/frame/direct-line/history.js';
import {
  ServiceError,
  type ActivitySet,
  type Grant,
  type Service,
  type Session,
} from '../../../widget/frame/direct-line/service.js';

type Request = keyof Service;

/** How a request goes wrong. */
export interface Failure {
  status: number;
  retryAfter?: number;
  /** The server has done what it was asked, and the answer is lost on the way. */
  isDone?: boolean;
}

interface Conversation {
  activities: Activity[];
  isOver: boolean;
  /** The ids of the messages that came, each once, in order. */
  arrived: string[];
  /** The ids of messages whose arrival the client knows of. */
  acknowledged: Set<string>;
}

/** A bot that speaks Direct Line, in memory: it greets, and answers unless it is mute. */
export class FakeDirectLine {
  /** By their ids. */
  readonly conversations = new Map<string, Conversation>();
  /** Every request, as `post:c1`. */
  readonly requests: string[] = [];
  /** Every activity that was posted, also again and in vain. */
  readonly posted: Activity[] = [];
  /** Ids of messages that were posted although the client knew that they had arrived. */
  readonly needless: string[] = [];
  readonly locales: string[] = [];
  /** How many requests are under way at once, at most. */
  mostPosts = 0;
  isMute = false;
  letsStreams = true;
  /** What goes wrong with a request; null: nothing. */
  failing: (request: Request) => Failure | null = () => null;
  readonly #streams = new Set<{ end: () => void; wake: () => void }>();
  #posts = 0;

  /** The requests of one page. @param isAlive false once nobody hears the answers any more */
  service(isAlive: () => boolean): Service {
    return {
      grant: async () =>
        this.#request('grant', null, () => ({ service: 'own', domain: 'd', token: 't' })),
      start: async (grant: Grant, locale: string) =>
        this.#request('start', null, (): [Session, string] => {
          this.locales.push(locale);
          const id = `c${this.conversations.size + 1}`;
          const greeting = reply(`Welcome to ${id}`);
          this.conversations.set(id, {
            activities: [greeting],
            isOver: false,
            arrived: [],
            acknowledged: new Set(),
          });
          return [{ ...grant, conversationId: id, token: `t-${id}` }, `${id}?0`];
        }),
      resume: async (session: Session, watermark: string) =>
        this.#request('resume', session, (): [Session, string] => [
          session,
          `${session.conversationId}?${watermark}`,
        ]),
      list: async (session: Session, watermark: string) =>
        this.#request('list', session, () => this.#since(session.conversationId, watermark)),
      refresh: async (session: Session) => this.#request('refresh', session, () => 'renewed'),
      post: async (session: Session, activity: Activity) => {
        this.#posts += 1;
        this.mostPosts = Math.max(this.mostPosts, this.#posts);
        this.posted.push(activity);
        try {
          const id = await this.#request('post', session, () =>
            this.#receive(session.conversationId, activity),
          );
          const clientId = activity.channelData?.clientActivityID;
          if (clientId !== undefined && isAlive()) {
            this.#conversation(session).acknowledged.add(clientId);
          }
          return id;
        } finally {
          this.#posts -= 1;
        }
      },
    };
  }

  readonly listen: ConnectionParts['listen'] = async (url, { onOpen, onActivities }, stop) => {
    await Promise.resolve();
    const [id, watermark] = url.split('?') as [string, string];
    if (!this.letsStreams || stop.aborted) return false;
    return new Promise((resolve) => {
      let seen = watermark;
      const stream = {
        end: () => {
          this.#streams.delete(stream);
          stop.removeEventListener('abort', stream.end);
          resolve(true);
        },
        wake: () => {
          const set = this.#since(id, seen);
          if (set.activities.length === 0) return;
          seen = set.watermark!;
          onActivities(set);
        },
      };
      this.#streams.add(stream);
      stop.addEventListener('abort', stream.end);
      onOpen();
      stream.wake();
    });
  };

  /** Ends all streams, as when the network changes. */
  dropStreams(): void {
    for (const { end } of [...this.#streams]) end();
  }

  /** What was said is forgotten. */
  restart(): void {
    for (const conversation of this.conversations.values()) conversation.isOver = true;
    this.dropStreams();
  }

  /** The bot says something of its own accord, in the newest conversation. */
  say(text: string): void {
    [...this.conversations.values()].at(-1)!.activities.push(reply(text));
    this.#wake();
  }

  /** The ids of the messages that came to a conversation. */
  arrivedIn(id: string): string[] {
    return this.conversations.get(id)!.arrived;
  }

  async #request<T>(request: Request, session: Session | null, act: () => T): Promise<T> {
    this.requests.push(session ? `${request}:${session.conversationId}` : request);
    const failure = this.failing(request);
    const isOver = session !== null && this.#conversation(session).isOver;
    const result =
      failure && !failure.isDone ? null : isOver ? new ServiceError(404) : { done: act() };
    await Promise.resolve();
    if (result instanceof ServiceError) throw result;
    if (failure) throw new ServiceError(failure.status, failure.retryAfter ?? null);
    return result!.done;
  }

  #conversation({ conversationId }: Session): Conversation {
    return this.conversations.get(conversationId)!;
  }

  #receive(id: string, activity: Activity): string {
    const conversation = this.conversations.get(id)!;
    const { activities, arrived, acknowledged } = conversation;
    if (activity.type === 'endOfConversation') {
      conversation.isOver = true;
      return 'end';
    }
    const clientId = activity.channelData?.clientActivityID;
    if (clientId !== undefined) {
      if (acknowledged.has(clientId)) this.needless.push(clientId);
      // As the real one: what came before is neither shown nor answered again.
      if (arrived.includes(clientId)) return clientId;
      arrived.push(clientId);
    }
    activities.push({ ...activity, from: { role: 'user' } });
    if (!this.isMute) activities.push(reply(`Answer to ${activity.text ?? 'a click'}`));
    this.#wake();
    return `${id}-${activities.length}`;
  }

  #since(id: string, watermark: string): ActivitySet {
    const { activities } = this.conversations.get(id)!;
    const news = activities.slice(Number(watermark));
    return { activities: news, watermark: String(activities.length) };
  }

  #wake(): void {
    for (const { wake } of [...this.#streams]) wake();
  }
}

/** What the bot says. */
export function reply(text: string): Activity {
  return { type: 'message', from: { role: 'bot' }, text };
}

/** What the visitor says, as Web Chat sends it. */
export function message(id: string): Activity {
  return {
    type: 'message',
    text: id,
    from: { id: 'visitor', role: 'user' },
    channelData: { clientActivityID: id },
  };
}

/** The browser's storage for a tab. */
export class FakeStorage implements Storage {
  readonly #items = new Map<string, string>();

  get length(): number {
    return this.#items.size;
  }

  getItem(key: string): string | null {
    return this.#items.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.#items.set(key, value);
  }

  removeItem(key: string): void {
    this.#items.delete(key);
  }

  clear(): void {
    this.#items.clear();
  }

  key(index: number): string | null {
    return [...this.#items.keys()][index] ?? null;
  }
}

interface Page {
  connection: Connection;
  isAlive: boolean;
}

/** A browser's tab in which the chat stands, and where time passes by command alone. */
export class Tab {
  /** Milliseconds of the waits that were begun and are not over. */
  readonly pauses: number[] = [];
  readonly shown: Activity[] = [];
  readonly states: ConnectionState[] = [];
  /** The greetings that were introduced. */
  readonly introduced: (string | undefined)[] = [];
  /** How many messages the visitor was told to be given up. */
  givenUp = 0;
  /** By the ids of the messages. */
  readonly outcomes = new Map<string, string>();
  readonly storage = new FakeStorage();
  #page: Page | null = null;
  #resume: (() => void)[] = [];
  readonly #running: Promise<void>[] = [];

  constructor(
    readonly directLine: FakeDirectLine,
    readonly opening: Activity | null = null,
  ) {}

  get connection(): Connection {
    return this.#page!.connection;
  }

  get history(): History {
    return new History(this.storage, 'own');
  }

  /** The texts that are shown, in order. */
  get texts(): (string | undefined)[] {
    return this.shown.map(({ text }) => text);
  }

  /** Opens the page, or opens it again: what the one before had in memory is gone. */
  load(): void {
    this.leave();
    this.shown.length = 0;
    this.states.length = 0;
    const connection: Connection = new Connection({
      service: this.directLine.service(() => page.isAlive),
      listen: this.directLine.listen,
      history: this.history,
      locale: 'de-DE',
      opening: () => this.opening,
      onGivenUp: () => (this.givenUp += 1),
      introduce: (greeting) => {
        this.introduced.push(greeting.text);
        return { ...greeting, text: `${greeting.text!} (introduced)` };
      },
      pause: async (milliseconds) => {
        this.pauses.push(milliseconds);
        return new Promise((resolve) => this.#resume.push(resolve));
      },
    });
    connection.activity$.subscribe((activity) => this.shown.push(activity));
    connection.state$.subscribe((state) => this.states.push(state));
    const page: Page = { connection, isAlive: true };
    this.#page = page;
    this.#running.push(connection.run());
  }

  /** Closes the page: what its connection still does, nobody hears of. */
  leave(): void {
    if (!this.#page) return;
    this.#page.isAlive = false;
    this.#page.connection.end();
  }

  post(...ids: string[]): void {
    for (const id of ids) {
      this.connection.postActivity(message(id)).subscribe({
        next: () => this.outcomes.set(id, 'delivered'),
        error: () => this.outcomes.set(id, 'refused'),
      });
    }
  }

  /** All happens that does not wait for time to pass: here that is microtasks alone. */
  async settle(): Promise<void> {
    const { port1, port2 } = new MessageChannel();
    await new Promise((resolve) => {
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
    port1.close();
  }

  /** Every wait is over. @returns the milliseconds that they were to take */
  async passTime(): Promise<number[]> {
    await this.settle();
    const pauses = this.pauses.splice(0);
    for (const resume of this.#resume.splice(0)) resume();
    await this.settle();
    return pauses;
  }

  /** Ends what was begun. */
  async close(): Promise<void> {
    this.leave();
    await this.passTime();
    await this.passTime();
    await Promise.all(this.#running);
  }
}
