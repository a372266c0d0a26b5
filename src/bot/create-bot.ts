import type { Storage, TurnContext } from 'botbuilder';
import type { Responder } from '../conversation/conversation.js';
import type { BotLog } from './bot-log.js';
import { ConversationMemory } from './conversation-memory.js';
import { FaqBot } from './faq-bot.js';
import type { FeedbackStore } from './feedback-store.js';
import { SerialQueue } from './serial-queue.js';

/** The bot as the adapters of its channels see it: one, whatever way a message comes. */
export interface Bot {
  /**
   * Runs a turn, after those of the same conversation that came before it: a client announces the
   * bot and the user at the same moment, and of two greetings and of two changes to one memory the
   * second must see the first. Rejects only where the adapter's own context fails.
   */
  run(context: TurnContext): Promise<void>;
}

export interface BotParts {
  responder: Responder;
  storage: Storage;
  feedback: FeedbackStore;
  log: BotLog;
}

/** Puts the bot together. */
export function createBot({ responder, storage, feedback, log }: BotParts): Bot {
  const memory = new ConversationMemory(storage, log);
  const bot = new FaqBot(responder, memory, feedback, log);
  const turns = new SerialQueue();
  return {
    run(context) {
      const { channelId, conversation } = context.activity;
      return turns.run(`${channelId} ${conversation.id}`, () => bot.run(context));
    },
  };
}
