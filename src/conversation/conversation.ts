import type { Language } from '../text/language.js';
import type { Button, Reply } from './reply.js';

/** What a visitor sends in one turn. Untrusted. */
export interface Turn {
  /** The message with the bot's mention removed; null where there is none. */
  text: string | null;
  /** What a button posted, of any shape; undefined where the turn is no click. */
  value?: unknown;
  /** The client's locale (BCP 47), where it sends one. */
  locale?: string | undefined;
}

/** What a conversation remembers between turns: small, plain JSON, nothing personal. */
export interface ConversationState {
  /** The language of the last message that had one. */
  language: Language | null;
  /** The choices that the last reply numbered; empty where it offered none. */
  offered: Button[];
  /** The entry of the last answer, which "Quelle?" or "einfacher bitte" speak of. */
  entry: string | null;
  /** Whether answers come in Einfache Sprache where there is one. */
  simple: boolean;
}

export const NEW_CONVERSATION: ConversationState = {
  language: null,
  offered: [],
  entry: null,
  simple: false,
};

/** Answers turns; holds no state of its own, so one instance serves all conversations. */
export interface Responder {
  /** The greeting at the start of a conversation. */
  welcome(locale?: string): Reply;
  /** The reply when something failed. */
  failure(state: ConversationState, locale?: string): Reply;
  /** Never throws on any turn. */
  respond(turn: Turn, state: ConversationState): { reply: Reply; state: ConversationState };
}
