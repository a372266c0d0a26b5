import { ActivityHandler, StatusCodes } from 'botbuilder';
import type { Activity, InvokeResponse, TurnContext } from 'botbuilder';
import type { AnswerSearch } from '../conversation/answer-search.js';
import type { ConversationState, Responder, Response, Turn } from '../conversation/conversation.js';
import type { Rating, Reply } from '../conversation/reply.js';
import type { BotLog } from './bot-log.js';
import { channelOf } from './channels.js';
import type { ConversationMemory } from './conversation-memory.js';
import { isSurelyUnsent, sendPatiently } from './delivery.js';
import { summarizeError } from './error-summary.js';
import type { FeedbackStore } from './feedback-store.js';
import type { Memory, SentMessage } from './kept-memory.js';
import { ratedEntry } from './renderers/rated-entry.js';
import { noteSent, replaceSent } from './sent-messages.js';
import { FEEDBACK_INVOKE, readFeedback } from './teams/feedback-invoke.js';
import { answerExtension } from './teams/message-extension.js';
import { withTimeLimit } from './time-limit.js';
import { isCardAlone, toTurn } from './turn.js';
import { unhurried } from './unhurried.js';
import { remainingTime } from './turn-deadline.js';
import { withTyping } from './typing.js';

const MOST_ATTEMPTS = 4;
/** Marking a button is a nicety: it may not hold up the next turn for long. */
const MARKING_LIMIT = 2_000;

/** What the bot works with. */
export interface FaqBotParts {
  responder: Responder;
  search: AnswerSearch;
  memory: ConversationMemory;
  feedback: FeedbackStore;
  log: BotLog;
}

/** What came of sending a reply. */
interface Delivery {
  /** How many of its messages the channel took, or may have taken. */
  arrived: number;
  /** What can still be done with its messages. */
  sent: SentMessage[];
}

/**
 * Answers messages, searches and ratings, and greets once when a conversation starts. All else that
 * channels send (reactions, edits, deletions, typing, events) needs no answer.
 */
export class FaqBot extends ActivityHandler {
  constructor(private readonly parts: FaqBotParts) {
    super();
    this.onMessage(async (context, next) => {
      // A card in a chat with the bot is meant for it as little as one elsewhere.
      if (!isCardAlone(context.activity)) await this.answer(context);
      await next();
    });
    this.onMembersAdded(async (context, next) => {
      if (startsConversation(context.activity)) await this.greet(context);
      await next();
    });
    this.onInstallationUpdateAdd(async (context, next) => {
      await this.greet(context);
      await next();
    });
    // Who installs it again is greeted again.
    this.onInstallationUpdateRemove(async (context, next) => {
      await this.parts.memory.forget(context);
      await next();
    });
  }

  /** Invokes must be answered, also those that the bot does not know. */
  protected override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    const { activity } = context;
    if (activity.name === FEEDBACK_INVOKE) {
      await this.takeFeedback(context);
      return { status: StatusCodes.OK, body: {} };
    }
    const body = answerExtension(activity, this.parts.search);
    return body ? { status: StatusCodes.OK, body } : { status: StatusCodes.NOT_IMPLEMENTED };
  }

  private async answer(context: TurnContext): Promise<void> {
    const { memory: memories } = this.parts;
    const memory = await withTyping(context, memories.recall(context));
    const { reply, state, rating } = await this.respond(toTurn(context.activity), memory.state);
    const delivery = await this.deliver(context, reply, !memory.answered);
    const earlier = await this.markClicked(context, memory);
    const sent = noteSent(delivery.sent, earlier);
    // The label of the first answer goes with the first one that arrives.
    const answered = memory.answered || delivery.arrived > 0;
    await memories.keep(context, { greeted: true, answered, sent, state });
    if (rating) await this.count(rating);
  }

  private async greet(context: TurnContext): Promise<void> {
    const memory = await this.parts.memory.recall(context);
    if (memory.greeted) return;
    const welcome = this.parts.responder.welcome(context.activity.locale);
    const delivery = await this.deliver(context, welcome, false);
    // What follows on an install may greet where the channel was not ready for it yet.
    if (delivery.arrived === 0) return;
    const sent = noteSent(delivery.sent, memory.sent);
    await this.parts.memory.keep(context, { ...memory, sent, greeted: true });
  }

  /** Counts the thumb beneath one of the bot's messages, and says nothing: the client thanks. */
  private async takeFeedback(context: TurnContext): Promise<void> {
    const helpful = readFeedback(context.activity.value);
    const memory = await this.parts.memory.recall(context);
    const { replyToId } = context.activity;
    // A client that does not say which message, as the Agents Playground, means the last one.
    const of = memory.sent.find(({ id, rates }) =>
      replyToId === undefined ? rates !== null : id === replyToId,
    )?.rates;
    if (helpful === null || !of) return;
    const { state, rating } = await this.respond(
      { text: null, value: { v: 1, helpful, of } },
      memory.state,
    );
    if (!rating) return;
    // What the thumb was given to is still spoken of, and what was offered can still be chosen.
    await this.parts.memory.keep(context, {
      ...memory,
      state: { ...memory.state, rated: state.rated },
    });
    await this.count(rating);
  }

  private async respond(turn: Turn, state: ConversationState): Promise<Response> {
    const { responder, log } = this.parts;
    try {
      return await unhurried(responder.steps(turn, state));
    } catch (error) {
      log.error(summarizeError(error), 'turn failed');
      return { reply: responder.failure(state, turn.locale), state, rating: null };
    }
  }

  /** A store that fails costs the rating alone: the visitor was thanked already. */
  private async count(rating: Rating): Promise<void> {
    try {
      await this.parts.feedback.add(rating);
    } catch (error) {
      this.parts.log.error(summarizeError(error), 'feedback not written');
    }
  }

  /** A reply that cannot be delivered is logged: the channel, which asked, cannot help it. */
  private async deliver(context: TurnContext, reply: Reply, isFirst: boolean): Promise<Delivery> {
    const channel = context.activity.channelId;
    const { kind, language } = reply;
    const delivery: Delivery = { arrived: 0, sent: [] };
    const activities = [channelOf(channel).render(reply, { isFirst })].flat();
    try {
      await withTimeLimit(
        this.sendAll(context, activities, reply, delivery),
        remainingTime(context),
      );
      this.parts.log.info({ channel, kind, language }, 'replied');
    } catch (error) {
      const told = { channel, kind, message: delivery.arrived + 1, of: activities.length };
      this.parts.log.error({ ...told, ...summarizeError(error) }, 'reply not delivered');
      if (!isSurelyUnsent(error)) delivery.arrived += 1;
    }
    return delivery;
  }

  /** @param delivery takes what the channel has taken */
  private async sendAll(
    context: TurnContext,
    activities: readonly Partial<Activity>[],
    reply: Reply,
    delivery: Delivery,
  ): Promise<void> {
    const isChangeable = channelOf(context.activity.channelId).markClicked !== null;
    for (const [i, activity] of activities.entries()) {
      const patience = { attempts: MOST_ATTEMPTS, within: remainingTime(context) };
      const response = await sendPatiently(() => context.sendActivity(activity), patience);
      delivery.arrived += 1;
      if (!response?.id || !isChangeable) continue;
      const hasCard = (activity.attachments ?? []).length > 0;
      delivery.sent.push({
        id: response.id,
        rates: i === 0 ? ratedEntry(reply) : null,
        activity: hasCard ? activity : null,
      });
    }
  }

  /** Marks the button that was clicked on its message, where the channel can change one. */
  private async markClicked(context: TurnContext, { sent }: Memory): Promise<SentMessage[]> {
    const { channelId, conversation, replyToId } = context.activity;
    const value: unknown = context.activity.value;
    const clicked = sent.find(({ id }) => id === replyToId);
    const marked = clicked?.activity && channelOf(channelId).markClicked?.(clicked.activity, value);
    if (!clicked || !marked) return sent;
    try {
      const changed = { ...marked, id: clicked.id, conversation };
      await withTimeLimit(
        context.updateActivity(changed),
        Math.min(MARKING_LIMIT, remainingTime(context)),
      );
      return replaceSent({ ...clicked, activity: marked }, sent);
    } catch (error) {
      this.parts.log.warn({ channel: channelId, ...summarizeError(error) }, 'button not marked');
      return sent;
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
