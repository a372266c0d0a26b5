import type { ConversationState, Responder, Turn } from '../../../src/conversation/conversation.js';
import type { Reply } from '../../../src/conversation/reply.js';

/** Hands on to a responder, and keeps its replies: an activity tells neither kind nor entry. */
export class RecordingResponder implements Responder {
  /** All replies, in order. */
  readonly replies: Reply[] = [];

  constructor(private readonly responder: Responder) {}

  welcome(locale?: string): Reply {
    return this.#kept(this.responder.welcome(locale));
  }

  failure(state: ConversationState, locale?: string): Reply {
    return this.#kept(this.responder.failure(state, locale));
  }

  respond(turn: Turn, state: ConversationState): ReturnType<Responder['respond']> {
    const response = this.responder.respond(turn, state);
    this.#kept(response.reply);
    return response;
  }

  #kept(reply: Reply): Reply {
    this.replies.push(reply);
    return reply;
  }
}
