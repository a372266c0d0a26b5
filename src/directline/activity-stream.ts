import { activityFrame, FRAME_LIMIT } from './activity-frame.js';
import type { ConversationStore } from './conversation-store.js';

/** A client's connection, as a stream sees it. */
export interface Outlet {
  /** Resolves when the frame is on its way, which a slow client delays; rejects where it is gone. */
  send(frame: string): Promise<void>;
  /** Ends the connection, so that the client asks what became of the conversation. */
  close(): void;
}

/**
 * Brings one client what it has not got yet, in order, once each. It holds no activity back for
 * it: the next frame is read from the conversation when the last one is on its way, so that a slow
 * client costs one frame of memory and no more.
 */
export class ActivityStream {
  #watermark: number;
  #running: Promise<void> | null = null;
  #hasMore = false;

  /** @param watermark the last activity that the client has */
  constructor(
    private readonly store: ConversationStore,
    private readonly conversation: string,
    watermark: number,
    private readonly outlet: Outlet,
  ) {
    this.#watermark = watermark;
  }

  /**
   * Sends what there is behind the last frame. To be called when something was said.
   *
   * @returns resolves when all is on its way, or the client gone; never rejects
   */
  wake(): Promise<void> {
    this.#hasMore = true;
    this.#running ??= this.#run();
    return this.#running;
  }

  async #run(): Promise<void> {
    try {
      while (this.#hasMore) {
        this.#hasMore = false;
        await this.#catchUp();
      }
    } catch {
      this.outlet.close();
    } finally {
      this.#running = null;
    }
  }

  async #catchUp(): Promise<void> {
    for (;;) {
      const set = await this.store.since(this.conversation, this.#watermark, FRAME_LIMIT);
      if (!set) {
        this.outlet.close();
        return;
      }
      this.#watermark = set.watermark;
      if (set.activities.length === 0) return;
      await this.outlet.send(activityFrame(set));
    }
  }
}
