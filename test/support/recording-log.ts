import type { BotLog } from '../../src/bot/bot-log.js';

/** Keeps what is logged, so that tests can look at it. */
export class RecordingLog implements BotLog {
  readonly lines: { level: string; event: string; fields: object }[] = [];

  info(fields: object, event: string): void {
    this.lines.push({ level: 'info', event, fields });
  }

  warn(fields: object, event: string): void {
    this.lines.push({ level: 'warn', event, fields });
  }

  error(fields: object, event: string): void {
    this.lines.push({ level: 'error', event, fields });
  }

  get text(): string {
    return JSON.stringify(this.lines);
  }
}
