/** An activity that was put into a conversation. */
export interface Appended {
  /** The activity's id. */
  id: string;
  /** Whether it was there already, by its key. */
  isDuplicate: boolean;
}

/** A stretch of a conversation. */
export interface ActivitySet {
  /** Each as JSON, as it goes over the wire; oldest first. */
  activities: string[];
  /** The place behind the last of them: what to ask from next. */
  watermark: number;
}

/**
 * What was said in Direct Line conversations, for clients that come back and for those that ask
 * from time to time. Activities of a conversation are numbered from 1; a watermark is the number
 * of the last one that a client has. All methods reject where the store cannot be reached; a
 * conversation that nobody used for too long is as if never there.
 */
export interface ConversationStore {
  /** Makes room for a conversation. False where one of this id is there already. */
  open(id: string): Promise<boolean>;

  /** Whether the conversation is there; does not count as use. */
  has(id: string): Promise<boolean>;

  /** Marks the conversation as used. False where it is not there. */
  touch(id: string): Promise<boolean>;

  /**
   * Puts an activity at the end, at once and whole, and gives it an id.
   *
   * @param key Whatever comes with the key of an activity that is there is taken for the same one.
   * @returns null where the conversation is not there
   */
  append(id: string, activity: object, key?: string): Promise<Appended | null>;

  /** Forgets a conversation and all that was said in it; no matter if it is not there. */
  forget(id: string): Promise<void>;

  /**
   * The activities behind a watermark; those that were too old to keep are left out. A watermark
   * behind the end stands for the end.
   *
   * @param limit the largest number of activities, at least 1
   * @returns null where the conversation is not there
   */
  since(id: string, watermark: number, limit: number): Promise<ActivitySet | null>;
}
