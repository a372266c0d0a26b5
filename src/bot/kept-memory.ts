import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { readButtonValue } from '../conversation/button-value.js';
import { type ConversationState, NEW_CONVERSATION } from '../conversation/conversation.js';
import type { ButtonValue } from '../conversation/reply.js';

/** A message of the bot's that visitors can still act on. */
export interface SentMessage {
  /** The channel's id of it. */
  id: string;
  /** The entry whose answer it is, where it can be rated; else null. */
  rates: string | null;
  /** The message itself, where its buttons can be marked; else null. Nothing of a visitor stands in it. */
  activity: Partial<Activity> | null;
}

/** What outlives a turn. */
export interface Memory {
  greeted: boolean;
  /** Whether a message was answered. */
  answered: boolean;
  /** The bot's last messages that can be acted on, the last one first. */
  sent: SentMessage[];
  state: ConversationState;
}

/** A memory as a storage keeps it. */
export interface KeptMemory extends Memory {
  /** When the last turn was, in milliseconds since 1970. */
  at: number;
}

/** How long what was said is remembered after the last turn, in milliseconds. */
const LIFETIME = 30 * 60_000;

const button = z.object({
  title: z.string(),
  value: z.custom<ButtonValue>((value) => readButtonValue(value) !== null),
});

const state: z.ZodType<ConversationState> = z.object({
  language: z.enum(['de', 'en']).nullable(),
  simple: z.boolean(),
  offered: z.array(button),
  numbered: z.boolean(),
  context: z
    .object({
      entry: z.string(),
      question: z.string(),
      name: z.string().nullable(),
      age: z.number(),
    })
    .nullable(),
  misses: z.number(),
  told: z.array(z.string()),
  rated: z.array(z.string()),
});

const sent: z.ZodType<SentMessage[]> = z.array(
  z.object({
    id: z.string(),
    rates: z.string().nullable(),
    activity: z.record(z.string(), z.unknown()).nullable(),
  }),
);

/** A part that an older version of the bot kept in another shape is as if never kept. */
const kept = z
  .object({
    greeted: z.boolean().catch(false),
    answered: z.boolean().catch(false),
    sent: sent.catch([]),
    at: z.number().catch(-Infinity),
    state: state.catch(NEW_CONVERSATION),
  })
  .catch({ greeted: false, answered: false, sent: [], at: -Infinity, state: NEW_CONVERSATION });

/**
 * What is remembered of a conversation. After half an hour without a turn that is the greeting
 * alone, whether or not the storage forgets of its own accord: who comes back to a conversation
 * starts afresh in it, but is no stranger.
 *
 * @param value what the storage holds, undefined where it holds nothing
 * @param now in milliseconds since 1970
 */
export function readMemory(value: unknown, now: number): Memory {
  const { greeted, answered, sent, at, state } = kept.parse(value);
  if (now - at < LIFETIME) return { greeted, answered, sent, state };
  return { greeted, answered: false, sent: [], state: NEW_CONVERSATION };
}
