import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { Activity, Storage } from 'botbuilder';
import type { BotFrameworkAuthentication } from 'botframework-connector';
import type { Responder } from '../conversation/conversation.js';
import { mayBeForBot } from './bearer-token.js';
import type { BotLog } from './bot-log.js';
import { AuthenticationFailure, ChannelAdapter } from './channel-adapter.js';
import { ConversationMemory } from './conversation-memory.js';
import type { Credentials } from './credentials.js';
import { summarizeError } from './error-summary.js';
import { FaqBot } from './faq-bot.js';
import type { FeedbackStore } from './feedback-store.js';
import { renderAdaptiveCard } from './adaptive-card-renderer.js';
import { SerialQueue } from './serial-queue.js';

/** What the HTTP answer to an activity is. */
export interface Receipt {
  status: number;
  /** The answer to an invoke, or the replies to an activity that expects them; else undefined. */
  body?: unknown;
}

/** The bot as its HTTP endpoint sees it. */
export interface Bot {
  /** Whether the Authorization header is worth reading the body for; never false without app id. */
  admits(authorization: string): boolean;
  /** Takes one activity, replies to the channel and says how it went. Never throws. */
  receive(authorization: string, activity: Activity): Promise<Receipt>;
}

export interface BotParts {
  responder: Responder;
  storage: Storage;
  feedback: FeedbackStore;
  /** null: no sender is verified, so that only loopback peers may reach the bot. */
  credentials: Credentials | null;
  log: BotLog;
  /** How senders are verified; the public Bot Framework's way unless told. */
  authentication?: BotFrameworkAuthentication;
}

/** Puts the bot together. */
export function createBot({
  responder,
  storage,
  feedback,
  credentials,
  log,
  authentication = new ConfigurationBotFrameworkAuthentication({ ...credentials }),
}: BotParts): Bot {
  const adapter = new ChannelAdapter(authentication);
  const memory = new ConversationMemory(storage, log);
  const bot = new FaqBot(responder, memory, feedback, renderAdaptiveCard, log);
  // In order: a client announces the bot and the user at the same moment, and of two greetings
  // and of two changes to one memory the second must see the first.
  const turns = new SerialQueue();

  return {
    admits(authorization) {
      return credentials === null || mayBeForBot(authorization, credentials);
    },

    async receive(authorization, activity) {
      const conversation = `${activity.channelId} ${activity.conversation.id}`;
      try {
        const response = await adapter.receive(authorization, activity, (context) =>
          turns.run(conversation, () => bot.run(context)),
        );
        return { status: response?.status ?? 200, body: response?.body as unknown };
      } catch (error) {
        if (!(error instanceof AuthenticationFailure)) {
          log.error(summarizeError(error), 'turn failed');
          return { status: 500 };
        }
        log.warn(summarizeError(error.cause), 'sender not verified');
        return { status: isOutage(error.cause) ? 503 : 401 };
      }
    },
  };
}

/** Where the keys could not be fetched the sender may be genuine: the channel should try again. */
function isOutage(error: unknown): boolean {
  const { name, statusCode } = error as { name?: string; statusCode?: number };
  return name === 'FetchError' || name === 'TimeLimitError' || statusCode === 500;
}
