import type { BotLog } from './bot-log.js';

const MINUTE = 60_000;

/** Logs why requests are refused: each reason once a minute, so that nobody can fill the log. */
export class RefusalLog {
  readonly #last = new Map<string, number>();

  constructor(
    private readonly log: BotLog,
    private readonly event: string,
    private readonly now: () => number = Date.now,
  ) {}

  /** @param reason one of a fixed few, without anything of the request */
  note(reason: string): void {
    const now = this.now();
    if (now - (this.#last.get(reason) ?? -Infinity) < MINUTE) return;
    this.#last.set(reason, now);
    this.log.warn({ reason }, this.event);
  }
}
