import { ActivityHandler, StatusCodes } from 'botbuilder';
import type { Activity, InvokeResponse, TurnContext } from 'botbuilder';
import type { ConversationState, Responder, Response, Turn } from '../conversation/conversation.js';
import type { Rating, Reply } from '../conversation/reply.js';
import type { BotLog } from './bot-log.js';
import type { ConversationMemory } from './conversation-memory.js';
import { summarizeError } from './error-summary.js';
import type { FeedbackStore } from './feedback-store.js';
import { rendererFor } from './renderers/renderer-for.js';
import { withTimeLimit } from './time-limit.js';
import { toTurn } from './turn.js';

/** Below the 15 s after which Microsoft Teams delivers a turn again; in milliseconds. */
const DELIVERY_LIMIT = 12_000;

/**
 * Answers messages and greets once when a conversation starts. All else that channels send
 * (reactions, edits, deletions, typing, events) needs no answer.
 */
export class FaqBot extends ActivityHandler {
  constructor(
    private readonly responder: Responder,
    private readonly memory: ConversationMemory,
    private readonly feedback: FeedbackStore,
    private readonly log: BotLog,
  ) {
    super();
    this.onMessage(async (context, next) => {
      await this.answer(context);
      await next();
    });
    this.onMembersAdded(async (context, next) => {
      if (startsConversation(context.activity)) await this.greet(context);
      await next();
    });
  }

  /** Invokes must be answered, and the bot knows none. */
  protected override onInvokeActivity(): Promise<InvokeResponse> {
    return Promise.resolve({ status: StatusCodes.NOT_IMPLEMENTED });
  }

  private async answer(context: TurnContext): Promise<void> {
    const memory = await this.memory.recall(context);
    const { reply, state, rating } = this.respond(toTurn(context.activity), memory.state);
    await this.deliver(context, reply);
    await this.memory.keep(context, { greeted: true, state });
    if (rating) await this.count(rating);
  }

  private async greet(context: TurnContext): Promise<void> {
    const memory = await this.memory.recall(context);
    if (memory.greeted) return;
    await this.deliver(context, this.responder.welcome(context.activity.locale));
    await this.memory.keep(context, { ...memory, greeted: true });
  }

  private respond(turn: Turn, state: ConversationState): Response {
    try {
      return this.responder.respond(turn, state);
    } catch (error) {
      this.log.error(summarizeError(error), 'turn failed');
      return { reply: this.responder.failure(state, turn.locale), state, rating: null };
    }
  }

  /** A store that fails costs the rating alone: the visitor was thanked already. */
  private async count(rating: Rating): Promise<void> {
    try {
      await this.feedback.add(rating);
    } catch (error) {
      this.log.error(summarizeError(error), 'feedback not written');
    }
  }

  /** A reply that cannot be delivered is logged: the channel, which asked, cannot help it. */
  private async deliver(context: TurnContext, reply: Reply): Promise<void> {
    const channel = context.activity.channelId;
    const { kind, language } = reply;
    try {
      const activity = rendererFor(channel)(reply);
      await withTimeLimit(context.sendActivity(activity), DELIVERY_LIMIT);
      this.log.info({ channel, kind, language }, 'replied');
    } catch (error) {
      this.log.error({ channel, kind, ...summarizeError(error) }, 'reply not delivered');
    }
  }
}

/**
 * Between two, whoever appears first starts the conversation: channels announce the bot, the user
 * or both, in either order. In a channel or group only the bot's own arrival does, else everyone
 * who joins later would be greeted in front of all.
 */
function startsConversation({ conversation, membersAdded, recipient }: Activity): boolean {
  const isGroup = conversation.isGroup || isGroupType(conversation.conversationType);
  return !isGroup || (membersAdded ?? []).some(({ id }) => id === recipient.id);
}

/** The types that Microsoft Teams names; elsewhere there is none. */
function isGroupType(type: string | undefined): boolean {
  return type === 'channel' || type === 'groupChat';
}
