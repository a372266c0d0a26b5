import type { Activity } from 'botbuilder';
import type { Reply } from '../../conversation/reply.js';

/** When a reply is said. */
export interface Occasion {
  /** Whether it is the first answer of its conversation. */
  isFirst: boolean;
}

/** Turns what the bot says into what clients show best: one message, or several in order. */
export type Renderer = (
  reply: Reply,
  occasion: Occasion,
) => Partial<Activity> | Partial<Activity>[];

/**
 * Changes a message with buttons once one of them was clicked.
 *
 * @param value of the button, as the client posted it
 * @returns The message that takes its place; null where it has no such button.
 */
export type ClickMarker = (message: Partial<Activity>, value: unknown) => Partial<Activity> | null;
