import type {
  ConversationState,
  Responder,
  Response,
  Turn,
} from '../../../src/conversation/conversation.js';
import type { Reply } from '../../../src/conversation/reply.js';
import { finish, type Steps } from '../../../src/conversation/steps.js';

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

  respond(turn: Turn, state: ConversationState): Response {
    return finish(this.steps(turn, state));
  }

  *steps(turn: Turn, state: ConversationState): Steps<Response> {
    const response = yield* this.responder.steps(turn, state);
    this.#kept(response.reply);
    return response;
  }

  #kept(reply: Reply): Reply {
    this.replies.push(reply);
    return reply;
  }
}
