import type { Activity } from '../activity.js';
import type { ServiceKind, Session } from './service.js';

/** What a reload and the next page find again. */
export interface Kept {
  session: Session | null;
  /** The last activity that was received of the session's conversation. */
  watermark: string;
  /** What was said, oldest first. */
  said: Activity[];
  /** What is yet to be sent, oldest first. */
  unsent: Activity[];
  /** The `clientActivityID` of each message that was sent once more in another conversation. */
  resent: string[];
}

/** More than anybody reads again. */
const MOST_SAID = 300;

const KEY = 'faq-chat';

/**
 * The conversation in the browser's storage for this tab, which ends with the tab. Where a browser
 * forbids storing, the conversation ends with the page.
 */
export class History {
  /**
   * @param storage null where there is none
   * @param service who carries conversations now: one that somebody else carried is not gone on with
   */
  constructor(
    private readonly storage: Storage | null,
    private readonly service: ServiceKind,
  ) {}

  read(): Kept {
    const nothing: Kept = { session: null, watermark: '', said: [], unsent: [], resent: [] };
    try {
      const text = this.storage?.getItem(KEY);
      if (!text) return nothing;
      const kept = { ...nothing, ...(JSON.parse(text) as Partial<Kept>) };
      return kept.session && kept.session.service !== this.service ? nothing : kept;
    } catch {
      return nothing;
    }
  }

  write(kept: Kept): void {
    const said = kept.said.slice(-MOST_SAID);
    try {
      this.storage?.setItem(KEY, JSON.stringify({ ...kept, said }));
    } catch {
      // Full: the conversation goes on, and a reload finds it as it was before.
    }
  }

  clear(): void {
    try {
      this.storage?.removeItem(KEY);
    } catch {
      // There was nothing to be had.
    }
  }
}

/** The tab's storage; browsers that forbid it throw already when it is named. */
export function tabStorage(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}
