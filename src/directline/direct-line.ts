import { randomUUID } from 'node:crypto';
import type { Activity } from 'botbuilder';
import type { BotLog } from '../bot/bot-log.js';
import type { Bot } from '../bot/create-bot.js';
import { summarizeError } from '../bot/error-summary.js';
import { activityFrame, FRAME_LIMIT } from './activity-frame.js';
import { ActivityStream, type Outlet } from './activity-stream.js';
import { DirectLineAdapter } from './adapter.js';
import type { Appended, ConversationStore } from './conversation-store.js';
import type { ClientActivity } from './incoming-activity.js';
import { conversationGone } from './refusal.js';
import type { Grant, IssuedToken, Tokens } from './tokens.js';

export interface DirectLineParts {
  bot: Bot;
  store: ConversationStore;
  tokens: Tokens;
  log: BotLog;
}

/** A conversation that was opened or resumed, as its client needs it. */
export interface OpenConversation extends IssuedToken {
  /** What opens the stream, for a minute. */
  streamToken: string;
  /** Whether this opened it. */
  isNew: boolean;
}

const CHANNEL = 'directline';
const BOT = { id: 'bot', name: '', role: 'bot' };

/**
 * Direct Line 3.0 without its HTTP part: hands out tokens, keeps conversations with the bot and
 * tells streams what is new. All of its methods throw Refusal where the client is at fault.
 */
export class DirectLine {
  readonly #bot: Bot;
  readonly #store: ConversationStore;
  readonly #tokens: Tokens;
  readonly #log: BotLog;
  readonly #adapter: DirectLineAdapter;
  readonly #streams = new Map<string, Set<ActivityStream>>();
  readonly #turns = new Set<Promise<void>>();

  constructor({ bot, store, tokens, log }: DirectLineParts) {
    this.#bot = bot;
    this.#store = store;
    this.#tokens = tokens;
    this.#log = log;
    this.#adapter = new DirectLineAdapter((conversation, activity) =>
      this.#deliver(conversation, activity),
    );
  }

  /**
   * A token for a conversation that is yet to be opened. It takes no memory.
   *
   * @param user begins with `dl_`; one of its own where nothing is given
   * @param origins the web origins that may use it; none: all that the server allows
   */
  async generate(origins: string[], user = `dl_${randomUUID()}`): Promise<IssuedToken> {
    return this.#tokens.issue({ conversation: randomUUID(), user, origins, opens: true });
  }

  /** A token of the same grant that lasts as long again. */
  async refresh(grant: Grant): Promise<IssuedToken> {
    const isThere = await this.#store.touch(grant.conversation);
    if (!isThere && !grant.opens) throw conversationGone();
    return this.#tokens.issue(isThere ? { ...grant, opens: false } : grant);
  }

  /** Opens the token's conversation, where the bot then greets; one that is open is resumed. */
  async start(grant: Grant, locale?: string): Promise<OpenConversation> {
    const isNew = grant.opens && (await this.#store.open(grant.conversation));
    if (isNew) await this.#greet(grant, locale);
    return { ...(await this.resume(grant)), isNew };
  }

  /** A fresh token and stream for a conversation that is open. */
  async resume(grant: Grant): Promise<OpenConversation> {
    if (!(await this.#store.touch(grant.conversation))) throw conversationGone();
    const lasting = { ...grant, opens: false };
    const [issued, streamToken] = await Promise.all([
      this.#tokens.issue(lasting),
      this.#tokens.issueForStream(lasting),
    ]);
    return { ...issued, streamToken, isNew: false };
  }

  /**
   * Puts a client's activity into the conversation and has the bot answer it. One that came before,
   * by its `clientActivityID`, is neither shown nor answered again. Where it ends the conversation, all
   * that was said in it is forgotten.
   *
   * @returns the activity's id, once the bot has answered
   */
  async receive(grant: Grant, activity: ClientActivity): Promise<string> {
    const said = { ...activity, ...fromUser(grant) };
    const appended = await this.#append(
      grant.conversation,
      // Only that there were files is known of them: nothing to show.
      { ...said, attachments: undefined },
      activity.channelData?.clientActivityID,
    );
    if (!appended) throw conversationGone();
    const { id, isDuplicate } = appended;
    if (activity.type === 'endOfConversation') await this.#end(grant.conversation);
    else if (!isDuplicate) await this.#run({ ...said, id, recipient: BOT });
    return id;
  }

  /** What was said behind a watermark, as JSON. */
  async activities({ conversation }: Grant, watermark: number): Promise<string> {
    const isThere = await this.#store.touch(conversation);
    const set = isThere ? await this.#store.since(conversation, watermark, FRAME_LIMIT) : null;
    if (!set) throw conversationGone();
    return activityFrame(set);
  }

  /**
   * Brings a client all that was and will be said behind a watermark.
   *
   * @returns what ends it
   */
  async stream({ conversation }: Grant, watermark: number, outlet: Outlet): Promise<() => void> {
    if (!(await this.#store.touch(conversation))) throw conversationGone();
    const stream = new ActivityStream(this.#store, conversation, watermark, outlet);
    const others = this.#streams.get(conversation) ?? new Set();
    this.#streams.set(conversation, others.add(stream));
    void stream.wake();
    return () => {
      others.delete(stream);
      if (others.size === 0 && this.#streams.get(conversation) === others) {
        this.#streams.delete(conversation);
      }
    };
  }

  /** Whether a conversation is there; asking does not keep it. */
  async has(conversation: string): Promise<boolean> {
    return this.#store.has(conversation);
  }

  /** Refuses a stream's token as `verify` does others. */
  async verifyForStream(token: string): Promise<Grant> {
    return this.#tokens.verifyForStream(token);
  }

  async verify(token: string): Promise<Grant> {
    return this.#tokens.verify(token);
  }

  /** Resolves when the running turns are over, and what came of them is on its way. */
  async idle(): Promise<void> {
    await Promise.allSettled(this.#turns);
    const streams = Array.from(this.#streams.values(), (streams) => [...streams]).flat();
    await Promise.all(streams.map((stream) => stream.wake()));
  }

  /** A greeting that fails is no reason to refuse the conversation. */
  async #greet(grant: Grant, locale?: string): Promise<void> {
    const arrival = fromUser(grant);
    try {
      await this.#run({
        ...arrival,
        type: 'conversationUpdate',
        recipient: BOT,
        membersAdded: [BOT, arrival.from],
        ...(locale && { locale }),
      });
    } catch (error) {
      this.#log.error(summarizeError(error), 'turn failed');
    }
  }

  /** Its clients are told by the end of their streams. */
  async #end(conversation: string): Promise<void> {
    await this.#store.forget(conversation);
    for (const stream of this.#streams.get(conversation) ?? []) void stream.wake();
  }

  async #run(activity: Partial<Activity>): Promise<void> {
    const turn = this.#adapter.run(activity, (context) => this.#bot.run(context));
    this.#turns.add(turn);
    try {
      await turn;
    } finally {
      this.#turns.delete(turn);
    }
  }

  async #deliver(conversation: string, activity: Partial<Activity>): Promise<string> {
    // JSON leaves out what is undefined: to whom it goes is the client's own, and has no address.
    const shown = { ...activity, from: BOT, recipient: undefined, serviceUrl: undefined };
    const appended = await this.#append(conversation, shown);
    if (!appended) throw conversationGone();
    return appended.id;
  }

  async #append(conversation: string, activity: object, key?: string): Promise<Appended | null> {
    const timestamp = new Date().toISOString();
    const appended = await this.#store.append(conversation, { ...activity, timestamp }, key);
    if (appended && !appended.isDuplicate) {
      for (const stream of this.#streams.get(conversation) ?? []) void stream.wake();
    }
    return appended;
  }
}

/** Where an activity comes from and who sends it: as the token says, whatever the client does. */
function fromUser({
  conversation,
  user,
}: Grant): Pick<Activity, 'channelId' | 'conversation' | 'from'> {
  return {
    channelId: CHANNEL,
    // Its other fields are for groups.
    conversation: { id: conversation } as Activity['conversation'],
    from: { id: user, name: '', role: 'user' },
  };
}
