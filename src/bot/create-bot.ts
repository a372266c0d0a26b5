import type { Storage, TurnContext } from 'botbuilder';
import type { AnswerSearch } from '../conversation/answer-search.js';
import type { Responder } from '../conversation/conversation.js';
import type { BotLog } from './bot-log.js';
import { ConversationMemory } from './conversation-memory.js';
import { FaqBot } from './faq-bot.js';
import type { FeedbackStore } from './feedback-store.js';
import { RecentActivities } from './recent-activities.js';
import { SerialQueue } from './serial-queue.js';
import { isMessageExtension } from './teams/message-extension.js';

/** The bot as the adapters of its channels see it: one, whatever way a message comes. */
export interface Bot {
  /**
   * Runs a turn, after those of the same conversation that came before it: a client announces the
   * bot and the user at the same moment, and of two greetings and of two changes to one memory the
   * second must see the first. An activity that was dealt with before is passed over. Rejects only
   * where the adapter's own context fails.
   */
  run(context: TurnContext): Promise<void>;
}

export interface BotParts {
  responder: Responder;
  search: AnswerSearch;
  storage: Storage;
  feedback: FeedbackStore;
  log: BotLog;
}

/** Puts the bot together. */
export function createBot({ responder, search, storage, feedback, log }: BotParts): Bot {
  const memory = new ConversationMemory(storage, log);
  const bot = new FaqBot({ responder, search, memory, feedback, log });
  const turns = new SerialQueue();
  const recent = new RecentActivities();
  return {
    run(context) {
      const { activity } = context;
      // It waits for nobody, has no memory, and is asked anew with every letter.
      if (isMessageExtension(activity)) return bot.run(context);
      return turns.run(`${activity.channelId} ${activity.conversation.id}`, async () => {
        // An invoke is owed an answer each time; what it asks for can be done twice.
        const isRepeatable = activity.type === 'invoke';
        if (!isRepeatable && recent.has(activity)) {
          log.info({ channel: activity.channelId }, 'delivered again');
          return;
        }
        await bot.run(context);
        if (!isRepeatable) recent.add(activity);
      });
    },
  };
}
