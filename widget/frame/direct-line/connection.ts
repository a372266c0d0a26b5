import { isReply, isSaid, withRole, type Activity } from '../activity.js';
import type { History, Kept } from './history.js';
import { observableOf, Replay, type Observable } from './observable.js';
import { ServiceError, type ActivitySet, type Service, type ServiceKind } from './service.js';
import type { listen } from './stream.js';

export type ConnectionState = 'connecting' | 'online' | 'offline';

export interface ConnectionParts {
  service: Service;
  listen: typeof listen;
  history: History;
  /** In what language the bot greets. */
  locale: string;
  /** What the bot is told, unseen, before anything else; null: nothing. */
  opening: () => Activity | null;
  /** A message could not be delivered, and is not tried any more. */
  onGivenUp: () => void;
  /** The first message of all, with what it has to say of the service that carries it. */
  introduce: (greeting: Activity, service: ServiceKind) => Activity;
  /** Resolves after about so many milliseconds, or before where there is reason to try again. */
  pause: (milliseconds: number) => Promise<void>;
}

/** Direct Line's number for "online". */
const ONLINE = 2;
/** The first wait before another try, in milliseconds; each is twice as long as the one before. */
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 10_000;
/** Tokens last half an hour, and renewing one counts as use of the conversation; in milliseconds. */
const REFRESH_INTERVAL = 15 * 60_000;
/** Where no stream can be had: how often to ask what is new, and how often before trying one again. */
const POLLING_INTERVAL = 2000;
const POLLS = 300;
/** A message that the service cannot take is given up, so that those behind it are not held up. */
const MOST_TRIES = 8;

interface Outgoing {
  activity: Activity;
  tries: number;
  settle: { resolve: (id: string) => void; reject: (error: unknown) => void } | null;
}

/**
 * A conversation over Direct Line that outlives the connection, the page and the server: Web Chat
 * takes it for its Direct Line, always online. What is sent waits until it can be delivered; what
 * was said in the meantime is fetched; a conversation that is over is followed by another, in which
 * a message that was not answered is sent once more.
 */
export class Connection {
  readonly activity$ = new Replay<Activity>(Infinity);
  readonly connectionStatus$ = new Replay<number>(1);
  readonly state$ = new Replay<ConnectionState>(1);

  readonly #parts: ConnectionParts;
  readonly #kept: Kept;
  readonly #outbox: Outgoing[];
  readonly #end = new AbortController();
  #link: AbortController | null = null;
  /** Ends a pause. */
  #hurry: () => void = () => undefined;
  #isSending = false;
  #isOnline = false;
  /** The visitor's messages that nothing was said to yet, oldest first. */
  #unanswered: Activity[];
  /** Of them those that came back from the service: the bot has them. */
  readonly #received = new Set<Activity>();
  /** What has to come back before what the bot says is shown: it greets who was greeted before. */
  #awaited: 'own' | 'opening' | null = null;

  constructor(parts: ConnectionParts) {
    this.#parts = parts;
    this.#kept = parts.history.read();
    const { said, unsent } = this.#kept;
    this.#outbox = unsent.map((activity) => ({ activity, tries: 0, settle: null }));
    const answered = said.findLastIndex(isReply) + 1;
    const waiting = unsent.filter(({ type }) => type === 'message');
    const received = said.slice(answered).filter(isSaid);
    for (const activity of received) this.#received.add(activity);
    this.#unanswered = [...received, ...waiting];
  }

  /** What was said before, also on another page. */
  get said(): readonly Activity[] {
    return this.#kept.said;
  }

  /** Shows what was said before, and connects; returns when it has been ended. */
  async run(): Promise<void> {
    for (const activity of this.#kept.said) this.activity$.next(activity);
    for (const { activity } of this.#outbox) this.activity$.next(asSaid(activity));
    // Web Chat holds nothing back for a connection that comes and goes: that is done here.
    this.connectionStatus$.next(ONLINE);
    this.state$.next('connecting');
    const refreshing = setInterval(() => void this.#refresh(), REFRESH_INTERVAL);
    try {
      await this.#keepConversing();
    } finally {
      clearInterval(refreshing);
    }
  }

  /** Takes what Web Chat sends; its id comes when the service has it. */
  postActivity(activity: Activity): Observable<string> {
    const delivered = new Promise<string>((resolve, reject) => {
      this.#outbox.push({ activity, tries: 0, settle: { resolve, reject } });
    });
    // Web Chat listens; where it does not any more, nobody is there to be told.
    delivered.catch(() => undefined);
    if (activity.type === 'message') this.#unanswered.push(activity);
    this.#keep();
    this.#hurry();
    void this.#send();
    return observableOf(delivered);
  }

  /** Drops a connection that may be dead without knowing it, and makes another. */
  reconnect(): void {
    this.#link?.abort();
  }

  /**
   * Ends the conversation for good, here at once.
   *
   * @returns whether the server has forgotten it, too
   */
  async forget(): Promise<boolean> {
    const { session } = this.#kept;
    this.end();
    this.#parts.history.clear();
    if (!session) return true;
    try {
      await this.#parts.service.post(session, { type: 'endOfConversation' });
      return true;
    } catch (error) {
      return error instanceof ServiceError && error.isOver;
    }
  }

  end(): void {
    this.#end.abort();
    this.#link?.abort();
    this.#hurry();
  }

  async #keepConversing(): Promise<void> {
    let pause = FIRST_PAUSE;
    while (!this.#end.signal.aborted) {
      const isResuming = this.#kept.session !== null;
      try {
        await this.#converse();
        pause = FIRST_PAUSE;
        await this.#pause(pause);
      } catch (error) {
        if (!(error instanceof ServiceError)) throw error;
        if (error.isOver && this.#kept.session) {
          this.#lose();
          // Another one follows at once; where that one is over, too, not until after a pause.
          if (isResuming) continue;
        }
        this.#tell('offline');
        if (error.retryAfter === null) await this.#pause(pause);
        else await this.#parts.pause(error.retryAfter * 1000);
        pause = Math.min(2 * pause, LONGEST_PAUSE);
      }
    }
  }

  /** Opens or resumes the conversation and listens to it until the connection ends. */
  async #converse(): Promise<void> {
    const streamUrl = this.#kept.session ? await this.#resume() : await this.#start();
    const link = new AbortController();
    this.#link = link;
    if (this.#end.signal.aborted) return;
    const wasOpen = await this.#parts.listen(
      streamUrl,
      {
        onOpen: () => {
          this.#tell('online');
          void this.#send();
        },
        onActivities: (set) => {
          this.#take(set);
        },
      },
      link.signal,
    );
    if (wasOpen) this.#tell('connecting');
    else await this.#poll(link.signal);
  }

  /** Where something between lets no WebSocket pass. */
  async #poll(stop: AbortSignal): Promise<void> {
    for (let i = 0; i < POLLS && !stop.aborted; i++) {
      this.#take(await this.#parts.service.list(this.#kept.session!, this.#kept.watermark));
      this.#tell('online');
      void this.#send();
      await this.#parts.pause(POLLING_INTERVAL);
    }
  }

  async #resume(): Promise<string> {
    const { service } = this.#parts;
    const [session, streamUrl] = await service.resume(this.#kept.session!, this.#kept.watermark);
    this.#kept.session = session;
    this.#keep();
    return streamUrl;
  }

  async #start(): Promise<string> {
    const { service, locale } = this.#parts;
    const [session, streamUrl] = await service.start(await service.grant(), locale);
    const opening = this.#parts.opening();
    if (opening) await service.post(session, opening);
    if (this.#kept.said.some(isReply)) this.#awaited = 'own';
    else if (opening) this.#awaited = 'opening';
    this.#kept.session = session;
    this.#kept.watermark = '';
    this.#resend();
    this.#keep();
    return streamUrl;
  }

  /** Once each: a message that ends a server should not end the next one, too. */
  #resend(): void {
    const known = [...this.#kept.resent, ...this.#outbox.map(({ activity }) => clientId(activity))];
    const again = this.#unanswered.filter((activity) => !known.includes(clientId(activity)));
    this.#kept.resent.push(...again.flatMap((activity) => clientId(activity) ?? []));
    this.#outbox.unshift(
      ...again.map((activity) => ({ activity: forService(activity), tries: 0, settle: null })),
    );
  }

  #lose(): void {
    this.#kept.session = null;
    this.#kept.watermark = '';
    this.#keep();
  }

  #take({ activities, watermark }: ActivitySet): void {
    for (const received of activities) {
      const activity = withRole(received);
      if (this.#isPassedOver(activity)) continue;
      const shown =
        isReply(activity) && !this.#kept.said.some(isReply)
          ? this.#parts.introduce(activity, this.#kept.session!.service)
          : activity;
      this.#answer(shown);
      this.#remember(shown);
      this.activity$.next(shown);
    }
    if (typeof watermark === 'string') this.#kept.watermark = watermark;
    this.#keep();
  }

  /** The bot answers one after the other: what it says is to all that came back from it before. */
  #answer(activity: Activity): void {
    if (isSaid(activity)) {
      const id = clientId(activity);
      for (const said of this.#unanswered) if (clientId(said) === id) this.#received.add(said);
    } else if (isReply(activity)) {
      this.#unanswered = this.#unanswered.filter((said) => !this.#received.has(said));
    }
  }

  #isPassedOver(activity: Activity): boolean {
    if (this.#awaited === null) return false;
    if (isSaid(activity) && (this.#awaited === 'opening' || clientId(activity) !== undefined)) {
      this.#awaited = null;
    }
    return this.#awaited !== null;
  }

  /** What was said twice, before and after a restart of the server, is one. */
  #remember(activity: Activity): void {
    if (activity.type !== 'message') return;
    const id = clientId(activity);
    const known = this.#kept.said.findIndex((other) => id !== undefined && clientId(other) === id);
    if (known === -1) this.#kept.said.push(activity);
    else this.#kept.said[known] = activity;
  }

  /** Sends what waits, in order, one after the other. */
  async #send(): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    try {
      while (this.#outbox.length > 0 && this.#kept.session && !this.#end.signal.aborted) {
        if (!(await this.#sendFirst())) return;
        this.#keep();
      }
    } finally {
      this.#isSending = false;
    }
  }

  /** @returns false where it has to wait for another connection */
  async #sendFirst(): Promise<boolean> {
    const first = this.#outbox[0]!;
    try {
      const id = await this.#parts.service.post(this.#kept.session!, first.activity);
      this.#withdraw(first);
      first.settle?.resolve(id);
      return true;
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      const isLost = error.isOver || error.status === 0;
      // Without a connection nothing can be sent, however often one tries.
      if (!isLost || this.#isOnline) first.tries += 1;
      if ((error.isFinal && !isLost) || first.tries >= MOST_TRIES) {
        this.#giveUp(first, error);
        return true;
      }
      if (isLost) {
        this.reconnect();
        return false;
      }
      const pause = FIRST_PAUSE * 2 ** Math.min(first.tries - 1, 4);
      await this.#parts.pause(error.retryAfter === null ? pause : error.retryAfter * 1000);
      return true;
    }
  }

  #giveUp(outgoing: Outgoing, error: ServiceError): void {
    const { activity, settle } = outgoing;
    this.#withdraw(outgoing);
    this.#unanswered = this.#unanswered.filter((said) => clientId(said) !== clientId(activity));
    settle?.reject(error);
    this.#parts.onGivenUp();
  }

  #withdraw(outgoing: Outgoing): void {
    this.#outbox.splice(this.#outbox.indexOf(outgoing), 1);
  }

  async #refresh(): Promise<void> {
    const { session } = this.#kept;
    if (!session) return;
    try {
      const token = await this.#parts.service.refresh(session);
      if (this.#kept.session === session) this.#kept.session = { ...session, token };
      this.#keep();
    } catch {
      // What comes next finds out, and mends it.
    }
  }

  /** Who writes does not wait for another try. */
  async #pause(milliseconds: number): Promise<void> {
    const hurried = new Promise<void>((resolve) => {
      this.#hurry = resolve;
    });
    await Promise.race([this.#parts.pause(milliseconds), hurried]);
  }

  #tell(state: ConnectionState): void {
    this.#isOnline = state === 'online';
    if (!this.#end.signal.aborted) this.state$.next(state);
  }

  #keep(): void {
    if (this.#end.signal.aborted) return;
    const unsent = this.#outbox.map(({ activity }) => activity);
    this.#parts.history.write({ ...this.#kept, unsent });
  }
}

function clientId({ channelData }: Activity): string | undefined {
  return channelData?.clientActivityID;
}

/** An activity that is yet to be sent, as it will come back from the service. */
function asSaid(activity: Activity): Activity {
  return { ...activity, from: { ...activity.from, role: 'user' } };
}

/** An activity as it came back from the service, as it is sent. */
function forService({ type, text, textFormat, locale, value, channelData }: Activity): Activity {
  return {
    type,
    ...(text !== undefined && { text }),
    ...(textFormat !== undefined && { textFormat }),
    ...(locale !== undefined && { locale }),
    ...(value !== undefined && { value }),
    ...(channelData && { channelData }),
  };
}
