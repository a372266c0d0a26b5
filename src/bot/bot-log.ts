/**
 * Where the bot reports events: one line each, fields first, then the event's name. No message
 * text, no address and no id of a person may stand in the fields.
 */
export interface BotLog {
  info(fields: object, event: string): void;
  warn(fields: object, event: string): void;
  error(fields: object, event: string): void;
}
