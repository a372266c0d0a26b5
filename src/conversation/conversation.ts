import type { Language } from '../text/language.js';
import type { Button, Rating, Reply } from './reply.js';
import type { Steps } from './steps.js';

/** What a visitor sends in one turn. Untrusted. */
export interface Turn {
  /** The message with the bot's mention removed; null where there is none. */
  text: string | null;
  /** What a button posted, of any shape; undefined where the turn is no click. */
  value?: unknown;
  /** The client's locale (BCP 47), where it sends one. */
  locale?: string | undefined;
}

/** What was spoken of last: it completes half sentences such as "und seit wann?". */
export interface Context {
  /** The entry that the last reply gave. */
  entry: string;
  /** The phrasing of that entry which the visitor's question was most like. */
  question: string;
  /** The name of the lexicon that was spoken of last, where there was one. */
  name: string | null;
  /** How many turns have not spoken of it since. */
  age: number;
}

/** What a conversation remembers between turns: small, plain JSON, nothing a visitor typed. */
export interface ConversationState {
  /** The language of the last message that had one. */
  language: Language | null;
  /** Whether answers come in Einfache Sprache where there is one. */
  simple: boolean;
  /** The choices that the last reply offered; empty where it offered none. */
  offered: Button[];
  /** Whether they were all that was said, so that "die zweite" means one of them. */
  numbered: boolean;
  context: Context | null;
  /** How many turns in a row found nothing. */
  misses: number;
  /** The entries whose answers were given, the last ones first: "mehr dazu" gives others. */
  told: string[];
  /** The entries whose answers the visitor has rated, the last ones first. */
  rated: string[];
}

export const NEW_CONVERSATION: ConversationState = {
  language: null,
  simple: false,
  offered: [],
  numbered: false,
  context: null,
  misses: 0,
  told: [],
  rated: [],
};

/** What comes of a turn. */
export interface Response {
  reply: Reply;
  state: ConversationState;
  /** Where the visitor rated an answer for the first time; else null. */
  rating: Rating | null;
}

/** Answers turns; holds no state of its own, so one instance serves all conversations. */
export interface Responder {
  /** The greeting at the start of a conversation. */
  welcome(locale?: string): Reply;
  /** The reply when something failed. */
  failure(state: ConversationState, locale?: string): Reply;
  /** Never throws on any turn. */
  respond(turn: Turn, state: ConversationState): Response;
  /** The same, a few milliseconds at a time: a long message is no reason to keep others waiting. */
  steps(turn: Turn, state: ConversationState): Steps<Response>;
}
