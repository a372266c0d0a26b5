import type { ActivitySet, Appended, ConversationStore } from '../directline/conversation-store.js';

/** How much is kept; what exceeds it goes, the oldest first. */
export interface ConversationLimits {
  /** The largest number of conversations; the one that was not used for longest goes. */
  conversations: number;
  /** The largest size of all conversations, in bytes. */
  bytes: number;
  /** How long a conversation lives after its last use, in milliseconds. */
  lifetime: number;
  /** The largest number of activities of one conversation. */
  activities: number;
  /** The largest size of one conversation, in bytes; its last activity stays, whatever its size. */
  conversationBytes: number;
}

interface KeptActivity {
  json: string;
  id: string;
  key: string | undefined;
}

interface Conversation {
  /** The last ones; the number of the first of them is `first`. */
  activities: KeptActivity[];
  first: number;
  /** The activities' ids by the key that they came with. */
  keys: Map<string, string>;
  bytes: number;
  expires: number;
}

/** What a conversation takes beside its activities, and an activity beside its text; in bytes. */
const OVERHEAD = 500;

/** Keeps conversations in the memory of the process, within limits; they end with it. */
export class BoundedMemoryConversations implements ConversationStore {
  /** In the order of their last use, and so of their expiry: the oldest first. */
  readonly #conversations = new Map<string, Conversation>();
  readonly #limits: ConversationLimits;
  readonly #now: () => number;
  #bytes = 0;

  /** @param now The clock, in milliseconds. */
  constructor(limits: ConversationLimits, now: () => number = Date.now) {
    this.#limits = limits;
    this.#now = now;
  }

  get size(): number {
    return this.#conversations.size;
  }

  /** An estimate of the memory that all conversations take. */
  get bytes(): number {
    return this.#bytes;
  }

  open(id: string): Promise<boolean> {
    if (this.#find(id)) return Promise.resolve(false);
    const conversation = { activities: [], first: 1, keys: new Map(), bytes: 0, expires: 0 };
    this.#use(id, conversation);
    this.#grow(conversation, OVERHEAD);
    this.#forgetSurplus();
    return Promise.resolve(true);
  }

  has(id: string): Promise<boolean> {
    return Promise.resolve(this.#find(id) !== undefined);
  }

  touch(id: string): Promise<boolean> {
    const conversation = this.#find(id);
    if (conversation) this.#use(id, conversation);
    return Promise.resolve(conversation !== undefined);
  }

  append(id: string, activity: object, key?: string): Promise<Appended | null> {
    const conversation = this.#find(id);
    if (!conversation) return Promise.resolve(null);
    this.#use(id, conversation);
    const known = key === undefined ? undefined : conversation.keys.get(key);
    if (known !== undefined) return Promise.resolve({ id: known, isDuplicate: true });

    const number = conversation.first + conversation.activities.length;
    const activityId = `${id}|${String(number).padStart(7, '0')}`;
    const json = JSON.stringify({ ...activity, id: activityId });
    const kept = { json, id: activityId, key };
    conversation.activities.push(kept);
    if (key !== undefined) conversation.keys.set(key, activityId);
    this.#grow(conversation, sizeOf(kept));
    this.#shorten(conversation);
    this.#forgetSurplus();
    return Promise.resolve({ id: activityId, isDuplicate: false });
  }

  since(id: string, watermark: number, limit: number): Promise<ActivitySet | null> {
    const conversation = this.#find(id);
    if (!conversation) return Promise.resolve(null);
    const { activities, first } = conversation;
    const start = Math.min(Math.max(watermark + 1 - first, 0), activities.length);
    const set = activities.slice(start, start + limit);
    return Promise.resolve({
      activities: set.map(({ json }) => json),
      watermark: first - 1 + start + set.length,
    });
  }

  forget(id: string): Promise<void> {
    this.#forget(id);
    return Promise.resolve();
  }

  #find(id: string): Conversation | undefined {
    for (const [old, { expires }] of this.#conversations) {
      if (expires > this.#now()) break;
      this.#forget(old);
    }
    return this.#conversations.get(id);
  }

  /** Puts a conversation at the end of the order: the last to go. */
  #use(id: string, conversation: Conversation): void {
    this.#conversations.delete(id);
    conversation.expires = this.#now() + this.#limits.lifetime;
    this.#conversations.set(id, conversation);
  }

  #grow(conversation: Conversation, bytes: number): void {
    conversation.bytes += bytes;
    this.#bytes += bytes;
  }

  #shorten(conversation: Conversation): void {
    const { activities, keys } = conversation;
    while (
      activities.length > 1 &&
      (activities.length > this.#limits.activities ||
        conversation.bytes > this.#limits.conversationBytes)
    ) {
      const oldest = activities.shift()!;
      conversation.first += 1;
      if (oldest.key !== undefined) keys.delete(oldest.key);
      this.#grow(conversation, -sizeOf(oldest));
    }
  }

  /** The one in use now is the last in the order, and stays whatever its size. */
  #forgetSurplus(): void {
    for (const id of this.#conversations.keys()) {
      const isSurplus = this.size > this.#limits.conversations || this.#bytes > this.#limits.bytes;
      if (!isSurplus || this.size === 1) return;
      this.#forget(id);
    }
  }

  #forget(id: string): void {
    this.#bytes -= this.#conversations.get(id)?.bytes ?? 0;
    this.#conversations.delete(id);
  }
}

/** V8 keeps a text in one byte a character, or in two where a character needs it. */
function sizeOf({ json, key = '' }: KeptActivity): number {
  return OVERHEAD + 2 * (json.length + key.length);
}
