import {
  NEW_CONVERSATION,
  type ConversationState,
  type Responder,
} from '../conversation/conversation.js';
import type { Reply } from '../conversation/reply.js';

/**
 * Holds a fresh conversation.
 *
 * @param turns the visitor's messages, at least one
 * @returns the last reply, and the state that it leaves
 */
export function converse(
  turns: readonly string[],
  responder: Responder,
): { reply: Reply; state: ConversationState } {
  let state = NEW_CONVERSATION;
  let last: Reply | undefined;
  for (const text of turns) ({ reply: last, state } = responder.respond({ text }, state));
  return { reply: last!, state };
}
